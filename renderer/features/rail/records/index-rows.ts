import { RECORD_TYPE_TITLES, RECORD_TYPES } from '../../../../shared/encounters/record-type.ts';
import type { FileDocument, ListedRecord } from './record-index.ts';
import { type Group, groupRows, type Row, recordRow } from './rows.ts';

export const GROUPINGS = ['document', 'type', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The index: records in the order of the file, under their documents or types, or without headings.
 * @param folded keys of the headings that are folded
 */
export function indexRows(
  records: readonly ListedRecord[],
  documents: readonly FileDocument[],
  grouping: Grouping,
  folded: ReadonlySet<string>,
): Row[] {
  if (grouping === 'none') return records.map((listed) => recordRow(listed, 1));
  const keyOf = (listed: ListedRecord): string =>
    grouping === 'type' ? listed.record.type.value : (listed.record.runs[0]?.documentId ?? '');
  const heads =
    grouping === 'type'
      ? RECORD_TYPES.map((type) => ({ key: type, title: RECORD_TYPE_TITLES[type] }))
      : documents.map(({ id, name }) => ({ key: id, title: name }));
  const byKey = Map.groupBy(records, keyOf);
  const groups = heads.flatMap(({ key, title }): Group[] => {
    const members = byKey.get(key);
    return members === undefined ? [] : [{ key, title, rows: members.map((one) => recordRow(one, 2)) }];
  });
  return groupRows(groups, folded);
}
