import { identityContracts } from '../../../shared/contracts/identity.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Asks before the identity is destroyed, and says what is lost with it. */
export function RemoveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const notify = useNotify();
  const remove = useContractCommand(identityContracts.remove);
  const confirm = () =>
    remove.mutate(
      { what: 'identity' },
      {
        onSuccess: () => notify.success('Signing identity removed'),
        onError: (error) => notify.error('The identity was not removed', error),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      open={open}
      title="Remove the signing identity?"
      confirmLabel="Remove the identity"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      The key is destroyed and cannot be brought back: an identity that was made here exists nowhere else.
      Letters signed with it stay valid. To sign again you need another identity, and the organization needs
      its certificate.
    </ConfirmDialog>
  );
}
