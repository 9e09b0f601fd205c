import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePassphraseQuestion } from '../../lib/ask-passphrase.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

/** Asks for the passphrase where the organization's key is about to be used. */
export function PassphraseQuestion() {
  const asking = usePassphraseQuestion((question) => question.asking);
  return asking === null ? null : <Question {...asking} />;
}

type Asking = NonNullable<ReturnType<typeof usePassphraseQuestion.getState>['asking']>;

function Question({ attempt, cancel }: Asking) {
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
      title="Sign for the organization"
      submitLabel="Sign and export…"
      busyLabel="Signing…"
      busy={busy}
      onSubmit={() => void submit()}
      onClose={cancel}
    >
      <Text>
        The letter profile has this copy signed by the organization. Using its identity takes the passphrase
        of this desk.
      </Text>
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
