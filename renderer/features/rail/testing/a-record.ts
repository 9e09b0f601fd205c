import type { Encounter } from '../../../../shared/contracts/encounters.ts';
import type { RecordType } from '../../../../shared/encounters/record-type.ts';
import { type RecordIndex, recordIndex } from '../records/record-index.ts';

interface Parts {
  type?: RecordType;
  date?: string;
  author?: string;
  title?: string;
  runs?: Encounter['runs'];
}

/** A record of one page of the document `d1`, with what a test is about. */
export function aRecord(id: string, { type = 'imaging', date, author, title, runs }: Parts = {}): Encounter {
  const sure = { confidence: 1, byHand: false };
  return {
    id,
    runs: runs ?? [{ documentId: 'd1', first: 0, count: 1 }],
    type: { value: type, ...sure },
    title: { value: title ?? 'A title', ...sure },
    date: date === undefined ? null : { iso: date, asRead: null, at: null, ...sure },
    noDateByHand: false,
    author: author === undefined ? null : { name: author, credential: 'MD', at: null, ...sure },
    noAuthorByHand: false,
    split: sure,
    furtherDates: [],
    unread: 0,
    blank: 0,
    reordered: false,
  };
}

/** The index of records in the documents `d1` and `d2`, of 100 pages each. @param copies groups of copies, by id */
export function indexOf(records: Encounter[], copies: readonly string[][] = []): RecordIndex {
  const groups = copies.map((ids) => ({ how: 'exact' as const, records: ids }));
  return recordIndex({ records, copies: groups }, TWO_DOCUMENTS);
}

export const TWO_DOCUMENTS = [
  { id: 'd1', name: 'first.pdf', pages: 100 },
  { id: 'd2', name: 'second.pdf', pages: 100 },
];
