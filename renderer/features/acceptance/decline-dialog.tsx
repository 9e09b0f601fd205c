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
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  DECLINE_REASONS,
  type DeclineReason,
  declineReasonSchema,
} from '../../../shared/domain/acceptance.ts';
import { useAcceptanceActions } from './use-acceptance.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** As the contract allows. */
const LONGEST_NOTE = 2000;

/** Asks why the case is declined, before it is closed. */
export function DeclineDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const [reason, setReason] = useState<DeclineReason | undefined>(undefined);
  const [note, setNote] = useState('');
  const { busy, decline } = useAcceptanceActions();
  const run = async () => {
    if (reason !== undefined && (await decline(reason, note))) onClose();
  };
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Decline this case?</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>The case is closed: nothing in it can be changed until you reopen it.</Text>
            <Field label="Reason" required>
              <RadioGroup
                value={reason ?? ''}
                onChange={(_, { value }) => setReason(declineReasonSchema.safeParse(value).data)}
              >
                {declineReasonSchema.options.map((one) => (
                  <Radio key={one} value={one} label={DECLINE_REASONS[one]} />
                ))}
              </RadioGroup>
            </Field>
            <Field label="Note" hint="Printed on the notice to the organization, as you write it.">
              <Textarea
                value={note}
                rows={3}
                maxLength={LONGEST_NOTE}
                onChange={(_, { value }) => setNote(value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              appearance="primary"
              disabledFocusable={reason === undefined || busy}
              onClick={() => void run()}
            >
              Decline the case
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
