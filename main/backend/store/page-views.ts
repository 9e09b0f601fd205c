import { z } from 'zod';
import {
  type DocumentSeen,
  type ReaderName,
  type Readers,
  type ReadingPlace,
  readersSchema,
  readingPlaceSchema,
} from '../../../shared/contracts/viewing.ts';
import { rangesOf } from '../../../shared/domain/page-ranges.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** Exported, as those below, for the test of its plan. */
export const SEEN_PAGES = 'SELECT idx FROM page_view WHERE document_id = ? ORDER BY idx';
const DOCUMENTS = 'SELECT id, name, pages FROM document WHERE case_id = ? ORDER BY position';

const documentRow = z.strictObject({ id: z.string(), name: z.string(), pages: z.int() });
const seenRow = z.strictObject({ idx: z.int() });
const placeRow = z.strictObject({ place: jsonColumn(readingPlaceSchema) });
const readersRow = z.strictObject({ readers: jsonColumn(readersSchema) });

/** Pages seen of a case's documents, in the order of the documents. */
export function readSeen(reader: Reader, caseId: string): DocumentSeen[] {
  return reader.all(DOCUMENTS, caseId).map((row) => {
    const { id: documentId, name, pages } = parseRow(documentRow, row);
    const seen = reader.all(SEEN_PAGES, documentId).map((page) => parseRow(seenRow, page).idx);
    return { documentId, name, pages, seen: rangesOf(seen).map(([from, to]) => [from, to]) };
  });
}

/** Notes that pages of a document were seen; those that it does not have are left out. */
export function addSeen(writer: Writer, documentId: string, pages: readonly number[]): void {
  for (const page of pages) {
    writer.run(
      `INSERT INTO page_view (document_id, idx) SELECT id, ? FROM document WHERE id = ? AND pages > ?
       ON CONFLICT DO NOTHING`,
      ...[page, documentId, page],
    );
  }
}

/** @returns undefined before a place was kept */
export function readPlace(reader: Reader, documentId: string, name: ReaderName): ReadingPlace | undefined {
  const row = reader.get(
    'SELECT place FROM reading_place WHERE document_id = ? AND reader = ?',
    documentId,
    name,
  );
  return row === undefined ? undefined : parseRow(placeRow, row).place;
}

export function writePlace(writer: Writer, documentId: string, name: ReaderName, place: ReadingPlace): void {
  writer.run(
    `INSERT INTO reading_place (document_id, reader, place) VALUES (?, ?, ?)
     ON CONFLICT (document_id, reader) DO UPDATE SET place = excluded.place`,
    ...[documentId, name, toJson(place)],
  );
}

/** @returns undefined before the readers of the case were arranged */
export function readReaders(reader: Reader, caseId: string): Readers | undefined {
  const row = reader.get('SELECT readers FROM case_readers WHERE case_id = ?', caseId);
  return row === undefined ? undefined : parseRow(readersRow, row).readers;
}

export function writeReaders(writer: Writer, caseId: string, readers: Readers): void {
  writer.run(
    `INSERT INTO case_readers (case_id, readers) VALUES (?, ?)
     ON CONFLICT (case_id) DO UPDATE SET readers = excluded.readers`,
    ...[caseId, toJson(readers)],
  );
}
