import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePassphraseQuestion } from '../../lib/ask-passphrase.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

/** Asks for the passphrase where a key of the vault is about to be used. */
export function PassphraseQuestion() {
  const asking = usePassphraseQuestion((question) => question.asking);
  return asking === null ? null : <Question {...asking} />;
}

type Asking = NonNullable<ReturnType<typeof usePassphraseQuestion.getState>['asking']>;

function Question({ reason, attempt, cancel }: Asking) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (passphrase === '') {
      setProblem('Enter the passphrase.');
      return;
    }
    setBusy(true);
    setProblem(await attempt(passphrase));
    setBusy(false);
  };
  return (
    <FormDialog
      title="Sign with your passphrase"
      submitLabel="Sign"
      busyLabel="Signing…"
      busy={busy}
      onSubmit={() => void submit()}
      onClose={cancel}
    >
      <Text>{reason}</Text>
      <SecretField
        label="Passphrase"
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
