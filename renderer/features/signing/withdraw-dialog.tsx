import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useSigningActions } from './use-signing-actions.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** As the contract allows. */
const LONGEST_REASON = 2_000;

/** Asks why the organization took the case back, before it is closed for good. */
export function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { busy, withdraw } = useSigningActions();
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  const run = async () => {
    if (isGiven && (await withdraw(reason))) onClose();
  };
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Was this case withdrawn?</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              The case is closed for good: it can be read and exported, but neither written nor signed again.
              Signed versions stay, marked as withdrawn.
            </Text>
            <Field label="Reason" required hint="What the organization said. It stays with the case.">
              <Textarea
                value={reason}
                rows={3}
                maxLength={LONGEST_REASON}
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button appearance="primary" disabledFocusable={!isGiven || busy} onClick={() => void run()}>
              Close as withdrawn
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
