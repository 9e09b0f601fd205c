import type { CaseIndex, Encounter } from '../../../../shared/contracts/encounters.ts';
import { authorWord, dateWord, pagesOfRecord, titleWord, typeWord } from './record-words.ts';

/** A page of the case: its document, and its index there, from 0. */
export interface Place {
  documentId: string;
  page: number;
}

/** A document of the file, in its order. */
export interface FileDocument {
  id: string;
  name: string;
  pages: number;
}

/** A record with what the lists know of it beside what it is. */
export interface ListedRecord {
  record: Encounter;
  /** Number in the order of the file, from 0. */
  at: number;
  documentName: string;
  pages: number;
  /** Its copies, itself left out, in the order of the file. */
  copies: readonly string[];
  /** Every copy of it says word for word the same. */
  isExactCopy: boolean;
  /** What a search in the list goes by, in small letters. */
  words: string;
}

/** Where a page lies in its record: the page's number there, from 1, of how many. */
export interface PlaceInRecord {
  listed: ListedRecord;
  page: number;
}

/** The records of a case, to be listed, and to be found by page. */
export interface RecordIndex {
  all: readonly ListedRecord[];
  byId: ReadonlyMap<string, ListedRecord>;
  /** The record that holds a page. */
  at(place: Place): PlaceInRecord | undefined;
  /** Number of a page in the whole file, from 1, and how many it has; undefined for a document that is not there. */
  pageOfFile(place: Place): { page: number; pages: number } | undefined;
}

/** What was made of an index last: all that list the records of a case ask for the same. */
const made = new WeakMap<readonly Encounter[], { of: readonly unknown[]; records: RecordIndex }>();

/** The records of a case; the same for the same records, copies and documents, which are not changed in place. */
export function recordIndex(
  index: Pick<CaseIndex, 'records' | 'copies'>,
  documents: readonly FileDocument[],
): RecordIndex {
  const known = made.get(index.records);
  if (known?.of[0] === index.copies && known.of[1] === documents) return known.records;
  const records = makeIndex(index, documents);
  made.set(index.records, { of: [index.copies, documents], records });
  return records;
}

function makeIndex(
  index: Pick<CaseIndex, 'records' | 'copies'>,
  documents: readonly FileDocument[],
): RecordIndex {
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  const groups = new Map(index.copies.flatMap((group) => group.records.map((id) => [id, group] as const)));
  const all = index.records.map((record, at): ListedRecord => {
    const group = groups.get(record.id);
    const documentName = names.get(record.runs[0]?.documentId ?? '') ?? '';
    return {
      record,
      at,
      documentName,
      pages: pagesOfRecord(record),
      copies: group?.records.filter((id) => id !== record.id) ?? [],
      isExactCopy: group?.how === 'exact',
      words: [typeWord(record), titleWord(record), dateWord(record), authorWord(record), documentName]
        .join(' ')
        .toLowerCase(),
    };
  });
  const pages = pagesToRecords(all);
  const firsts = firstPages(documents);
  const total = documents.reduce((sum, one) => sum + one.pages, 0);
  return {
    all,
    byId: new Map(all.map((one) => [one.record.id, one])),
    at: ({ documentId, page }) => pages.get(documentId)?.[page],
    pageOfFile: ({ documentId, page }) => {
      const first = firsts.get(documentId);
      return first === undefined ? undefined : { page: first + page + 1, pages: total };
    },
  };
}

function pagesToRecords(all: readonly ListedRecord[]): Map<string, PlaceInRecord[]> {
  const pages = new Map<string, PlaceInRecord[]>();
  for (const listed of all) {
    let number = 0;
    for (const { documentId, first, count } of listed.record.runs) {
      const ofDocument = pages.get(documentId) ?? [];
      pages.set(documentId, ofDocument);
      for (let page = first; page < first + count; page += 1) {
        number += 1;
        ofDocument[page] = { listed, page: number };
      }
    }
  }
  return pages;
}

function firstPages(documents: readonly FileDocument[]): Map<string, number> {
  const firsts = new Map<string, number>();
  let first = 0;
  for (const { id, pages } of documents) {
    firsts.set(id, first);
    first += pages;
  }
  return firsts;
}

/** The first page of a record, in its own order. */
export function firstPlace(record: Encounter): Place | undefined {
  const [run] = record.runs;
  return run === undefined ? undefined : { documentId: run.documentId, page: run.first };
}

/** The pages of a record, in its own order. */
export function placesOf(record: Encounter): Place[] {
  return record.runs.flatMap(({ documentId, first, count }) =>
    Array.from({ length: count }, (_, at) => ({ documentId, page: first + at })),
  );
}
