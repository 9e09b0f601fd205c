import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { vaultContracts } from '../../../shared/contracts/vault.ts';
import type { AppError } from '../../../shared/errors.ts';
import { errorText, useNotify } from '../../lib/notify.ts';
import { passphraseProblem } from '../../lib/passphrase.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { LockLayout } from './lock-layout.tsx';
import { NewPassphrase } from './new-passphrase.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px' },
  key: { '& input': { fontFamily: 'monospace' } },
  actions: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
});

interface Props {
  onCancel: () => void;
  onBlocked: (error: AppError) => void;
}

/** Opens with the printed key and sets a new passphrase. */
export function RecoverForm({ onCancel, onBlocked }: Props) {
  const styles = useStyles();
  const notify = useNotify();
  const recover = useContractCommand(vaultContracts.recover);
  const [recoveryKey, setRecoveryKey] = useState('');
  const [pair, setPair] = useState({ passphrase: '', repeated: '' });
  const [tried, setTried] = useState(false);
  const pairProblem = passphraseProblem(pair.passphrase, pair.repeated);
  const refused = recover.error && recover.error.kind === 'Invalid' ? recover.error : undefined;
  const isRefusedPassphrase = refused?.path === 'passphrase';

  const submit = () => {
    setTried(true);
    if (recoveryKey.trim() === '' || pairProblem !== undefined || recover.isPending) return;
    recover.mutate(
      { recoveryKey, passphrase: pair.passphrase },
      {
        onSuccess: () =>
          notify.success('The new passphrase is set', { detail: 'The recovery key stays the same.' }),
        onError: (error) => {
          if (error.kind !== 'Invalid') onBlocked(error);
        },
      },
    );
  };
  const keyProblem =
    tried && recoveryKey.trim() === ''
      ? 'Enter the recovery key from the printed sheet.'
      : refused && !isRefusedPassphrase
        ? errorText(refused)
        : undefined;
  return (
    <LockLayout
      title="Use the recovery key"
      lead="Enter the key from the printed sheet and choose a new passphrase. The cases stay as they are."
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Recovery key"
          required
          hint="Capitals, spaces and hyphens do not matter."
          {...(keyProblem !== undefined && { validationMessage: keyProblem })}
        >
          <Input
            autoFocus
            size="large"
            className={styles.key}
            autoComplete="off"
            spellCheck={false}
            value={recoveryKey}
            onChange={(_, { value }) => {
              setRecoveryKey(value);
              recover.reset();
            }}
          />
        </Field>
        <NewPassphrase
          value={pair}
          onChange={setPair}
          problem={
            (tried ? pairProblem : undefined) ?? (isRefusedPassphrase ? errorText(refused) : undefined)
          }
        />
        <div className={styles.actions}>
          <Button size="large" disabled={recover.isPending} onClick={onCancel}>
            Back
          </Button>
          <Button appearance="primary" size="large" type="submit" disabledFocusable={recover.isPending}>
            {recover.isPending ? 'Opening' : 'Open and set the passphrase'}
          </Button>
        </div>
      </form>
    </LockLayout>
  );
}
