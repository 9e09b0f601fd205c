import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { checkContracts } from '../../../shared/contracts/checks.ts';
import { keyOf } from '../../../shared/rules/dismissals.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCaseSessionStore } from './case-session.ts';

/** As the contract allows. */
const LONGEST_REASON = 2000;

/** Asks why a finding is dismissed. */
export function DismissDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const session = useCaseSessionStore();
  const dismiss = useContractCommand(checkContracts.dismiss);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const run = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    try {
      const { flush, case: imrCase, copy, announce } = session.getState();
      // The vault looks for the finding in what is stored.
      await flush();
      const key = keyOf(imrCase, finding);
      await dismiss.mutateAsync({ caseId: imrCase.id, copy, finding: key, reason });
      announce('Finding dismissed.');
      onClose();
    } catch (thrown) {
      notify.error('The finding was not dismissed', thrown);
    }
  };
  return (
    <FormDialog
      title="Dismiss this finding?"
      submitLabel="Dismiss"
      busyLabel="Dismissing"
      busy={dismiss.isPending}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <Text>{finding.message}</Text>
      <Field
        label="Reason"
        required
        hint="Kept with the case and with each signed version. The finding comes back when its text changes."
        {...(isMissing && { validationMessage: 'Say why it can stay as it is.' })}
      >
        <Textarea
          value={reason}
          rows={3}
          maxLength={LONGEST_REASON}
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </Field>
    </FormDialog>
  );
}
