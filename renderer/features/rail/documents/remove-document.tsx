import { Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { encounterContracts } from '../../../../shared/contracts/encounters.ts';
import { type DocumentRow, recordContracts } from '../../../../shared/contracts/records.ts';
import { textContracts } from '../../../../shared/contracts/text.ts';
import { viewingContracts } from '../../../../shared/contracts/viewing.ts';
import { count } from '../../../lib/format.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractCommand } from '../../../lib/queries.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RemovalProgress } from '../../../ui/removal-progress.tsx';
import { useCaseSession } from '../../decision/case-session.ts';
import { forgetDocument } from './document-history.ts';

/** Asks before a document goes out of the case for good. */
export function RemoveDocument({ document: doomed, onClose }: { document: DocumentRow; onClose(): void }) {
  const caseId = useCaseSession((session) => session.case.id);
  const reload = useCaseSession((session) => session.reload);
  const queryClient = useQueryClient();
  const remove = useContractCommand(recordContracts.remove);
  const run = async (): Promise<void> => {
    try {
      await remove.mutateAsync({ caseId, documentId: doomed.id });
      forgetDocument(caseId, doomed.id);
      await reload();
      const counted = [viewingContracts.seen.name, textContracts.status.name, encounterContracts.list.name];
      await Promise.all(counted.map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
      notify.success('The document was removed', { detail: doomed.name });
    } catch (thrown) {
      notify.error('The document was not removed', thrown);
    }
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title="Remove this document?"
      confirmLabel="Remove the document"
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => void run()}
    >
      <Text block>
        This takes {doomed.name} with its {count(doomed.pages, 'page')}, their text and corrections out of the
        case. It cannot be undone. The file that was imported stays where it came from.
      </Text>
      <RemovalProgress caseId={caseId} />
    </ConfirmDialog>
  );
}
