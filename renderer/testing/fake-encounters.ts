import {
  type Encounter,
  encounterContracts,
  type IndexNews,
  MOST_LISTED,
} from '../../shared/contracts/encounters.ts';
import type { DocumentRow } from '../../shared/contracts/records.ts';
import { RECORD_TYPE_TITLES, RECORD_TYPES } from '../../shared/encounters/record-type.ts';
import { type Handler, on } from './fake-bridge.ts';

const PAGES_OF_DOCUMENT = 2_500;
const MOST_PAGES_OF_RECORD = 6;
const AUTHORS = [['A. Example', 'MD'], ['B. Sample', 'DC'], ['C. Placeholder', 'PT'], null] as const;

/** The documents of a case file of so many pages. */
export function fakeDocuments(pages: number): DocumentRow[] {
  return Array.from({ length: Math.ceil(pages / PAGES_OF_DOCUMENT) }, (_, at) => ({
    id: `d${at}`,
    name: `0${at + 1}-medical-records.pdf`,
    importedAs: `0${at + 1}-medical-records.pdf`,
    sha256: `${at}`.repeat(64).slice(0, 64),
    bytes: 40_000_000,
    pages: Math.min(PAGES_OF_DOCUMENT, pages - at * PAGES_OF_DOCUMENT),
    addedAt: '2017-03-01T09:00:00.000Z',
    ...{ kind: 'pdf' as const, shown: null, partOf: null, origin: '' },
  }));
}

/** The same records each time: types, dates and authors go round, some are in doubt, some without a date. */
function fakeRecords(documents: readonly DocumentRow[]): Encounter[] {
  const records: Encounter[] = [];
  for (const { id, pages } of documents) {
    for (let first = 0; first < pages; ) {
      const number = records.length;
      const count = Math.min(pages - first, 1 + ((number * 7) % MOST_PAGES_OF_RECORD));
      records.push(fakeRecord(number, { documentId: id, first, count }));
      first += count;
    }
  }
  return records;
}

function fakeRecord(number: number, run: Encounter['runs'][number]): Encounter {
  const sure = { confidence: number % 5 === 0 ? 0.6 : 0.97, byHand: false };
  const type = RECORD_TYPES[(number * 4) % RECORD_TYPES.length] ?? 'other';
  const author = AUTHORS[number % AUTHORS.length] ?? null;
  const iso = new Date(Date.UTC(2014, 0, 1 + ((number * 37) % 900))).toISOString().slice(0, 10);
  return {
    id: `r${number}`,
    runs: [run],
    type: { value: type, ...sure },
    title: { value: RECORD_TYPE_TITLES[type], ...sure },
    date: number % 9 === 0 ? null : { iso, asRead: null, at: null, ...sure },
    noDateByHand: false,
    author: author === null ? null : { name: author[0], credential: author[1], at: null, ...sure },
    noAuthorByHand: false,
    split: { confidence: 0.95, byHand: false },
    furtherDates: [],
    unread: number % 11 === 0 ? 1 : 0,
    blank: 0,
    reordered: false,
  };
}

/** The index of a case file of so many pages: fields can be set, records merged, and both taken back. */
export function encounterHandlers(pages: number): Handler[] {
  let records = fakeRecords(fakeDocuments(pages));
  const before: Encounter[][] = [];
  const change = (next: Encounter[]) => {
    before.push(records);
    records = next;
    return {};
  };
  // Everything is new each time.
  const listed = (caseId: string, after: number): IndexNews => ({
    caseId,
    state: 'current',
    generation: before.length + 1,
    records: records.slice(after, after + MOST_LISTED),
    next: after + MOST_LISTED < records.length ? after + MOST_LISTED : null,
    order: records.map(({ id }) => id),
    copies: records.length > 20 ? [{ how: 'near', records: ['r3', 'r8', 'r17'] }] : [],
    undo: before.length > 0 ? 'fields' : null,
    redo: null,
  });
  return [
    on(encounterContracts.list, ({ caseId, after }) => listed(caseId, after)),
    on(encounterContracts.explain, ({ recordId }) => {
      const at = records.find(({ id }) => id === recordId)?.runs[0];
      const stand =
        at === undefined ? null : { documentId: at.documentId, page: at.first, start: 0, end: 15 };
      const reason = { rule: 'title', weight: 3, at: stand, text: 'PROGRESS REPORT' };
      return [
        { ...reason, about: 'split' as const, says: 'A title stands at the top.' },
        { ...reason, about: 'type' as const, says: 'The title is one of progress reports.' },
        { ...reason, about: 'date' as const, says: 'It stands beside “Date of visit”.', text: '12/03/2014' },
      ];
    }),
    on(encounterContracts.setFields, ({ recordIds, fields: { type, title } }) =>
      change(
        records.map((one) =>
          recordIds.includes(one.id)
            ? {
                ...one,
                type: type === undefined ? one.type : { value: type, confidence: 1, byHand: true },
                title: title === undefined ? one.title : { value: title, confidence: 1, byHand: true },
              }
            : one,
        ),
      ),
    ),
    on(encounterContracts.merge, ({ recordIds }) => {
      const merged = records.filter(({ id }) => recordIds.includes(id));
      const runs = merged.flatMap((one) => one.runs);
      return change(
        records.flatMap((one) => {
          if (!recordIds.includes(one.id)) return [one];
          return one === merged[0] ? [{ ...one, runs, split: { confidence: 1, byHand: true } }] : [];
        }),
      );
    }),
    on(encounterContracts.undo, () => {
      records = before.pop() ?? records;
      return {};
    }),
  ];
}
