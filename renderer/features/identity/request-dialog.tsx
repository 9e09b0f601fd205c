import { Text } from '@fluentui/react-components';
import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useSlot } from './slot.ts';
import { SubjectFields, useSubject } from './subject-fields.tsx';

/** Saves a certificate request for the organization. */
export function RequestDialog({ onClose }: { onClose: () => void }) {
  const { slot } = useSlot();
  const notify = useNotify();
  const request = useContractCommand(identityContracts.request);
  const subject = useSubject();

  const submit = () => {
    subject.setTried(true);
    if (subject.subject === undefined) return;
    request.mutate(
      { slot, subject: subject.subject },
      {
        onSuccess: (answer) => {
          if ('cancelled' in answer) return;
          onClose();
          notify.success('Certificate request saved', { detail: 'Send the file to the organization.' });
        },
        onError: (error) => notify.error('The request was not saved', error),
      },
    );
  };
  return (
    <FormDialog
      title="Request a certificate"
      submitLabel="Save the request…"
      busyLabel="Saving…"
      busy={request.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>
        A new key is made and waits here. The file that you save holds nothing secret; the organization makes
        the certificate from it.
      </Text>
      <SubjectFields value={subject} />
    </FormDialog>
  );
}
