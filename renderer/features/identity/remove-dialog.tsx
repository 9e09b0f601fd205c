import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useSlot } from './slot.ts';

/** Asks before the identity is destroyed, and says what is lost with it. */
export function RemoveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { slot, removal } = useSlot();
  const notify = useNotify();
  const remove = useContractCommand(identityContracts.remove);
  const confirm = () =>
    remove.mutate(
      { slot, what: 'identity' },
      {
        onSuccess: () => notify.success(removal.done),
        onError: (error) => notify.error('The identity was not removed', error),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      open={open}
      title={removal.title}
      confirmLabel="Remove the identity"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {removal.text}
    </ConfirmDialog>
  );
}
