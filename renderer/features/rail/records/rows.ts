import type { RecordType } from '../../../../shared/encounters/record-type.ts';
import type { ListedRecord } from './record-index.ts';

/** A line of a list of records: a heading that folds what is under it, a record, or a date to go by. */
export type Row =
  | { kind: 'heading'; key: string; title: string; records: number; isFolded: boolean }
  | {
      kind: 'record';
      key: string;
      listed: ListedRecord;
      level: 1 | 2;
      /** A copy that stands with what it is a copy of. */
      isCopy: boolean;
    }
  | { kind: 'mark'; key: string; title: string };

/** What part of the records is listed. */
export interface RecordFilter {
  /** All of its words have to be there. */
  text: string;
  /** Only these types; all without any. */
  types: readonly RecordType[];
}

export const NO_FILTER: RecordFilter = { text: '', types: [] };

export function isFiltering({ text, types }: RecordFilter): boolean {
  return text.trim() !== '' || types.length > 0;
}

export function filterRecords(all: readonly ListedRecord[], { text, types }: RecordFilter): ListedRecord[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(
    ({ record, words: own }) =>
      (types.length === 0 || types.includes(record.type.value)) && words.every((word) => own.includes(word)),
  );
}

/** A row for a record that stands alone or under a heading. */
export function recordRow(listed: ListedRecord, level: 1 | 2, isCopy = false): Row {
  return { kind: 'record', key: listed.record.id, listed, level, isCopy };
}

export interface Group {
  key: string;
  title: string;
  rows: readonly Row[];
}

/** Groups as rows: a heading each, and what is under it unless it is folded. */
export function groupRows(groups: readonly Group[], folded: ReadonlySet<string>): Row[] {
  return groups.flatMap(({ key, title, rows }): Row[] => {
    const isFolded = folded.has(key);
    const records = rows.filter(({ kind }) => kind === 'record').length;
    return [{ kind: 'heading', key, title, records, isFolded }, ...(isFolded ? [] : rows)];
  });
}
