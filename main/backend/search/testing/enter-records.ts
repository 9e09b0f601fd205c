import type { RecordType } from '../../../../shared/encounters/record-type.ts';
import { insertEncounter, readIndexHead, showGeneration } from '../../store/encounters.ts';
import type { Store } from '../../store/open-store.ts';

/** A record as tests write it: pages `first` to `first + count` (excluded) of a document. */
export interface TypedRecord {
  documentId: string;
  first: number;
  count: number;
  type: RecordType;
  date?: string;
  author?: string;
  furtherDates?: readonly string[];
}

const FIELD = { confidence: 1, byHand: false };

/** Enters records as the index of a case, as a further generation of it: those before are not shown any more. */
export function enterRecords(store: Store, caseId: string, records: readonly TypedRecord[]): void {
  store.write((writer) => {
    const generation = readIndexHead(writer, caseId).generation + 1;
    writer.run('UPDATE encounter SET until = ? WHERE case_id = ? AND until IS NULL', generation, caseId);
    for (const [at, record] of records.entries()) {
      const { documentId, first, count, type, date, author, furtherDates = [] } = record;
      const encounter = {
        id: `${generation}-${at}`,
        runs: [{ documentId, first, count }],
        type: { value: type, ...FIELD },
        title: { value: `Title of ${type}`, ...FIELD },
        date: date === undefined ? null : { iso: date, asRead: null, at: null, ...FIELD },
        noDateByHand: false,
        author: author === undefined ? null : { name: author, credential: null, at: null, ...FIELD },
        noAuthorByHand: false,
        split: FIELD,
        furtherDates: furtherDates.map((iso) => ({
          iso,
          asRead: iso,
          at: { documentId, page: first, start: 0, end: 1 },
        })),
        ...{ unread: 0, blank: 0, reordered: false },
      };
      insertEncounter(
        writer,
        caseId,
        generation,
        { encounter, explanation: [] },
        { documentId, page: first },
      );
    }
    showGeneration(writer, caseId, { generation, copies: [], copiesOf: undefined });
  });
}
