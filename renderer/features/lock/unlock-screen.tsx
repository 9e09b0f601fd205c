import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { LockReason } from '../../../shared/contracts/bridge.ts';
import { vaultContracts } from '../../../shared/contracts/vault.ts';
import type { AppError } from '../../../shared/errors.ts';
import { errorText } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useView } from '../../lib/view-state.ts';
import { SecretField } from '../../ui/secret-field.tsx';
import { LockLayout } from './lock-layout.tsx';
import { RecoverForm } from './recover-form.tsx';
import { VaultProblem } from './vault-problem.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px' },
  actions: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  folder: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

const REASONS: Record<LockReason, string> = {
  user: 'The desk is locked.',
  idle: 'The desk locked itself after a time without use.',
  suspend: 'The desk locked itself when the computer went to sleep.',
  'screen-locked': 'The desk locked itself with the screen.',
  'backend-restarted': 'Part of the program had to restart. Enter the passphrase to go on.',
};

/** A vault is there, its key is not: the passphrase, or the recovery key. */
export function UnlockScreen({ folder }: { folder: string }) {
  const [recovering, setRecovering] = useState(false);
  const [blocked, setBlocked] = useState<AppError>();
  if (blocked) return <VaultProblem error={blocked} folder={folder} onRetry={() => setBlocked(undefined)} />;
  if (recovering) return <RecoverForm onCancel={() => setRecovering(false)} onBlocked={setBlocked} />;
  return <UnlockForm folder={folder} onRecover={() => setRecovering(true)} onBlocked={setBlocked} />;
}

interface FormProps {
  folder: string;
  onRecover: () => void;
  /** The vault itself cannot be opened, whatever the passphrase. */
  onBlocked: (error: AppError) => void;
}

function UnlockForm({ folder, onRecover, onBlocked }: FormProps) {
  const styles = useStyles();
  const { lockReason, textLost } = useView();
  const unlock = useContractCommand(vaultContracts.unlock);
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const submit = () => {
    if (unlock.isPending) return;
    if (passphrase === '') {
      setIsEmpty(true);
      return;
    }
    unlock.mutate(
      { passphrase },
      {
        onError: (error) => {
          if (!isAboutInput(error)) onBlocked(error);
          input.current?.select();
        },
      },
    );
  };
  const problem = isEmpty ? 'Enter the passphrase.' : unlock.error ? errorText(unlock.error) : undefined;
  return (
    <LockLayout title="Unlock" lead={lockReason === null ? undefined : REASONS[lockReason]} width={440}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {textLost && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              Some text could not be saved before the desk locked. Check the end of what you wrote last.
            </MessageBarBody>
          </MessageBar>
        )}
        <SecretField
          label="Passphrase"
          autoComplete="current-password"
          autoFocus
          inputRef={input}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setIsEmpty(false);
          }}
          problem={problem}
        />
        <div className={styles.actions}>
          <Link as="button" type="button" onClick={onRecover}>
            Use the recovery key
          </Link>
          <Button appearance="primary" size="large" type="submit" disabledFocusable={unlock.isPending}>
            {unlock.isPending ? 'Unlocking' : 'Unlock'}
          </Button>
        </div>
        <Text size={200} className={styles.folder}>
          Cases kept in {folder}
        </Text>
      </form>
    </LockLayout>
  );
}

/** A wrong passphrase or key is told beside its field; anything else is about the vault. */
export function isAboutInput(error: AppError): boolean {
  return error.kind === 'Invalid' || error.kind === 'Locked';
}
