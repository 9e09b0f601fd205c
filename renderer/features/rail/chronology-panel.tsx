import { useCallback, useMemo } from 'react';
import { useCaseSession } from '../decision/case-session.ts';
import type { ListView } from './list-view.ts';
import { RecordListPanel } from './record-list-panel.tsx';
import { chronologyRows, marksOf } from './records/chronology-rows.ts';
import type { ListedRecord } from './records/record-index.ts';

/** The records by date of service, with the days that the dispute goes by. */
export function ChronologyPanel() {
  const block = useCaseSession((session) => session.case.caseBlock);
  const marks = useMemo(() => marksOf(block), [block]);
  const rowsOf = useCallback(
    (records: readonly ListedRecord[], { folded }: ListView) => chronologyRows(records, marks, folded),
    [marks],
  );
  return <RecordListPanel label="Records by date" hasGrouping={false} rowsOf={rowsOf} />;
}
