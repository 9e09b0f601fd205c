import { useCallback } from 'react';
import { useCaseSession } from '../decision/case-session.ts';
import type { ListView } from './list-view.ts';
import { RecordListPanel } from './record-list-panel.tsx';
import { indexRows } from './records/index-rows.ts';
import type { ListedRecord } from './records/record-index.ts';

/** The index of the case file: every record, in the order of the file. */
export function IndexPanel() {
  const documents = useCaseSession((session) => session.documents);
  const rowsOf = useCallback(
    (records: readonly ListedRecord[], { grouping, folded }: ListView) =>
      indexRows(records, documents, grouping, folded),
    [documents],
  );
  return <RecordListPanel label="Records" hasGrouping rowsOf={rowsOf} />;
}
