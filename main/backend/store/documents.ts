import { z } from 'zod';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { forgetWords, wordsOfDocument } from './page-words.ts';
import { parseRow } from './rows.ts';

const documentRow = z.looseObject({
  id: z.string(),
  case_id: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int(),
  added_at: z.string(),
});
const positionRow = z.strictObject({ next: z.int() });
const hashRow = z.strictObject({ sha256: z.string() });

/** Records of a case in the order of their import. Exported for the test of its plan. */
export const LIST_DOCUMENTS = 'SELECT * FROM document WHERE case_id = ? ORDER BY position';

export function readDocuments(reader: Reader, caseId: string): DocumentRow[] {
  return reader.all(LIST_DOCUMENTS, caseId).map(documentFrom);
}

/** @throws AppError NotFound `no-document` */
export function readDocument(reader: Reader, documentId: string): DocumentRow {
  const row = reader.get('SELECT * FROM document WHERE id = ?', documentId);
  if (row === undefined) throw noDocument();
  return documentFrom(row);
}

/** The case that a document belongs to. @throws AppError NotFound `no-document` */
export function caseOfDocument(reader: Reader, documentId: string): string {
  const row = reader.get('SELECT * FROM document WHERE id = ?', documentId);
  if (row === undefined) throw noDocument();
  return parseRow(documentRow, row).case_id;
}

/** The document of a case with this content, if there is one. */
export function findDocument(reader: Reader, caseId: string, sha256: string): DocumentRow | undefined {
  const row = reader.get('SELECT * FROM document WHERE case_id = ? AND sha256 = ?', caseId, sha256);
  return row === undefined ? undefined : documentFrom(row);
}

export function insertDocument(writer: Writer, caseId: string, document: DocumentRow): void {
  const { next } = parseRow(
    positionRow,
    writer.get('SELECT coalesce(max(position) + 1, 0) AS next FROM document WHERE case_id = ?', caseId),
  );
  writer.run(
    `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[document.id, caseId, next, document.name, document.sha256],
    ...[document.bytes, document.pages, document.addedAt],
  );
}

/** @throws AppError NotFound `no-document` */
export function deleteDocument(writer: Writer, caseId: string, documentId: string): void {
  const words = wordsOfDocument(writer, documentId);
  if (writer.run('DELETE FROM document WHERE case_id = ? AND id = ?', caseId, documentId) === 0) {
    throw noDocument();
  }
  forgetWords(writer, words);
}

/** True while any case has a document with this content: its blob must stay. */
export function isReferenced(reader: Reader, sha256: string): boolean {
  return reader.get('SELECT 1 AS found FROM document WHERE sha256 = ? LIMIT 1', sha256) !== undefined;
}

/** Hashes of everything that some document refers to. */
export function referencedHashes(reader: Reader): Set<string> {
  const rows = reader.all('SELECT DISTINCT sha256 FROM document');
  return new Set(rows.map((row) => parseRow(hashRow, row).sha256));
}

function noDocument(): AppError {
  return new AppError('NotFound', 'no-document', 'This document is not in the case any more.');
}

function documentFrom(row: unknown): DocumentRow {
  const { id, name, sha256, bytes, pages, added_at: addedAt } = parseRow(documentRow, row);
  return { id, name, sha256, bytes, pages, addedAt };
}
