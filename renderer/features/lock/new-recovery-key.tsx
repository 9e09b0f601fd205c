import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import { vaultContracts } from '../../../shared/contracts/vault.ts';
import { errorText, useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { SecretField } from '../../ui/secret-field.tsx';
import { RecoveryKey, RecoverySheet } from './recovery-key.tsx';
import { RecoveryTools } from './recovery-tools.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBottom: '8px' },
});

const useRenew = () => useContractCommand(vaultContracts.renewRecoveryKey);

/** Makes a new recovery key: asks for the passphrase, then shows the key until the reviewer says that it is kept. */
export function NewRecoveryKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const renew = useRenew();
  const close = () => {
    renew.reset();
    onClose();
  };
  return (
    <Dialog
      modalType="alert"
      open={open}
      // The key is shown this once: Escape must not take it away, nor while it is being made.
      onOpenChange={(_, change) => {
        if (!change.open && !renew.isPending && renew.data === undefined) close();
      }}
    >
      <DialogSurface>
        {renew.data !== undefined ? (
          <KeepIt recoveryKey={renew.data.recoveryKey} onKept={close} />
        ) : (
          <AskForPassphrase renew={renew} onCancel={close} />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function AskForPassphrase({ renew, onCancel }: { renew: ReturnType<typeof useRenew>; onCancel: () => void }) {
  const styles = useStyles();
  const notify = useNotify();
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const refused = renew.error?.kind === 'Invalid' ? errorText(renew.error) : undefined;

  const submit = () => {
    if (passphrase === '') setIsEmpty(true);
    if (passphrase === '' || renew.isPending) return;
    renew.mutate(
      { passphrase },
      {
        onError: (error) => {
          if (error.kind !== 'Invalid') notify.error('The recovery key was not changed', error);
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DialogBody>
        <DialogTitle>New recovery key</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            The recovery key that you have now stops working as soon as the new one is made. Have a printer or
            a password manager ready.
          </Text>
          <SecretField
            label="Passphrase"
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={(value) => {
              setPassphrase(value);
              setIsEmpty(false);
              renew.reset();
            }}
            problem={isEmpty ? 'Enter the passphrase.' : refused}
          />
        </DialogContent>
        <DialogActions>
          <Button disabled={renew.isPending} onClick={onCancel}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" disabledFocusable={renew.isPending}>
            Make a new key
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function KeepIt({ recoveryKey, onKept }: { recoveryKey: string; onKept: () => void }) {
  const styles = useStyles();
  const notify = useNotify();
  const status = useContractQuery(vaultContracts.status, {});
  const save = useContractCommand(settingsContracts.save);
  const [kept, setKept] = useState(false);
  const done = () =>
    save.mutate(
      { recoveryKeyKept: true },
      { onSuccess: onKept, onError: (error) => notify.error('This could not be noted', error) },
    );
  return (
    <DialogBody>
      <DialogTitle>Keep the new recovery key</DialogTitle>
      <DialogContent className={styles.content}>
        <Text>
          It is shown this once. Print it, keep it away from this computer, and destroy the one before, which
          opens nothing any more.
        </Text>
        <RecoveryKey recoveryKey={recoveryKey} />
        <RecoveryTools recoveryKey={recoveryKey} />
        <Checkbox
          autoFocus
          checked={kept}
          onChange={(_, { checked }) => setKept(checked === true)}
          label="I have kept the recovery key"
        />
        <RecoverySheet recoveryKey={recoveryKey} folder={status.data?.folder ?? ''} />
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={!kept || save.isPending} onClick={done}>
          Done
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
