import { Text } from '@fluentui/react-components';
import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { count } from '../../lib/format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { caseName } from './sort-cases.ts';
import type { CaseActions } from './use-case-actions.ts';

interface Props {
  row: CaseRow;
  actions: CaseActions;
  onClose: () => void;
}

/** Asks before a case goes for good. */
export function DeleteCase({ row, actions, onClose }: Props) {
  const name = caseName(row);
  return (
    <ConfirmDialog
      open
      title="Delete this case?"
      confirmLabel="Delete the case"
      busy={actions.busy}
      onCancel={onClose}
      onConfirm={() => void actions.remove(row.id, name).then(onClose)}
    >
      <Text>
        This deletes {name} with {count(row.items, 'disputed item')} and {count(row.pages, 'page')} of
        records. It cannot be undone. The files that were imported stay where they came from.
      </Text>
    </ConfirmDialog>
  );
}
