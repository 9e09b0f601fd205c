import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { identityContracts } from '../../../shared/contracts/identity.ts';
import { errorText, useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { useSlot } from './slot.ts';

/** Imports a key file. After a wrong passphrase, the same file is tried again without choosing it anew. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { slot, imported: done } = useSlot();
  const notify = useNotify();
  const imported = useContractCommand(identityContracts.importKeyFile);
  const [passphrase, setPassphrase] = useState('');
  const [sameFile, setSameFile] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const submit = () => {
    imported.mutate(
      { slot, passphrase, sameFile },
      {
        onSuccess: (answer) => {
          if ('cancelled' in answer) return;
          onClose();
          notify.success(done, {
            detail: 'The vault has a copy of the key. Keep the key file in a safe place, or delete it.',
          });
        },
        onError: (error) => {
          setProblem(errorText(error));
          setSameFile(error.code === 'wrong-identity-passphrase');
        },
      },
    );
  };
  return (
    <FormDialog
      title="Import a key file"
      submitLabel={sameFile ? 'Try again' : 'Choose the key file…'}
      busyLabel="Opening the key file…"
      busy={imported.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>The passphrase is that of the file, as it was set where the file was made.</Text>
      <SecretField
        label="Passphrase of the key file"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          setProblem(undefined);
        }}
        problem={problem}
      />
    </FormDialog>
  );
}
