import { makeStyles, Text } from '@fluentui/react-components';
import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { count } from '../../lib/format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RemovalProgress } from '../../ui/removal-progress.tsx';
import { caseName } from './sort-cases.ts';
import type { CaseActions } from './use-case-actions.ts';

const useStyles = makeStyles({ kept: { marginTop: '12px' } });

interface Props {
  row: CaseRow;
  actions: CaseActions;
  onClose: () => void;
}

/** Asks before a case goes for good. */
export function DeleteCase({ row, actions, onClose }: Props) {
  const styles = useStyles();
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
      <Text block>
        This deletes {name} with {count(row.items, 'disputed item')} and {count(row.pages, 'page')} of
        records. It cannot be undone. The files that were imported stay where they came from.
      </Text>
      <Text block className={styles.kept}>
        The audit log keeps that the case was deleted, when, its number, how many items and records it had,
        and the records’ checksums; no word of what stood in them.
      </Text>
      <RemovalProgress caseId={row.id} />
    </ConfirmDialog>
  );
}
