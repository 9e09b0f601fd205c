import { z } from 'zod';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { documentKindSchema } from '../../../shared/domain/document-kind.ts';
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
  kind: documentKindSchema,
  shown_sha256: z.string().nullable(),
  shown_bytes: z.int().nullable(),
  converter: z.string().nullable(),
  part_of: z.string().nullable(),
  origin: z.string(),
  imported_as: z.string().nullable(),
});
const idRow = z.strictObject({ id: z.string() });
const positionRow = z.strictObject({ next: z.int() });
const hashRow = z.strictObject({ sha256: z.string() });
const passwordRow = z.strictObject({ password: z.string() });

/** Records of a case in their order. Exported for the test of its plan. */
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
  const row = reader.get('SELECT case_id FROM document WHERE id = ?', documentId);
  if (row === undefined) throw noDocument();
  return parseRow(z.strictObject({ case_id: z.string() }), row).case_id;
}

/** The document of a case with this content, if there is one. */
export function findDocument(reader: Reader, caseId: string, sha256: string): DocumentRow | undefined {
  const row = reader.get('SELECT * FROM document WHERE case_id = ? AND sha256 = ?', caseId, sha256);
  return row === undefined ? undefined : documentFrom(row);
}

/** Gives a document the name that is shown; the one that it was imported by is kept. @throws AppError NotFound `no-document` */
export function renameDocument(writer: Writer, caseId: string, documentId: string, name: string): void {
  const changed = writer.run(
    'UPDATE document SET imported_as = coalesce(imported_as, name), name = ? WHERE case_id = ? AND id = ?',
    ...[name, caseId, documentId],
  );
  if (changed === 0) throw noDocument();
}

/**
 * Moves a document among those of its case.
 * @param to its index after, from 0; beyond the last is the last
 * @throws AppError NotFound `no-document`
 */
export function moveDocument(writer: Writer, caseId: string, documentId: string, to: number): void {
  const ids = writer.all(IDS_IN_ORDER, caseId).map((row) => parseRow(idRow, row).id);
  const others = ids.filter((id) => id !== documentId);
  if (others.length === ids.length) throw noDocument();
  for (const [position, id] of others.toSpliced(to, 0, documentId).entries()) {
    writer.run('UPDATE document SET position = ? WHERE id = ? AND position <> ?', position, id, position);
  }
}

const IDS_IN_ORDER = 'SELECT id FROM document WHERE case_id = ? ORDER BY position';

/** @param password what opens it, where it is an encrypted PDF that needs one */
export function insertDocument(
  writer: Writer,
  caseId: string,
  document: DocumentRow,
  password?: string,
): void {
  const { next } = parseRow(
    positionRow,
    writer.get('SELECT coalesce(max(position) + 1, 0) AS next FROM document WHERE case_id = ?', caseId),
  );
  const { shown } = document;
  writer.run(
    `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at, kind, shown_sha256, shown_bytes,
       converter, part_of, origin, password) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[document.id, caseId, next, document.name, document.sha256],
    ...[document.bytes, document.pages, document.addedAt, document.kind],
    ...[shown?.sha256 ?? null, shown?.bytes ?? null, shown?.converter ?? null],
    ...[document.partOf, document.origin, password ?? null],
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

/** Contents that belong to a document: the file itself, and the PDF that is shown in its place. */
export function contentsOf({ sha256, shown }: DocumentRow): string[] {
  return shown === null ? [sha256] : [sha256, shown.sha256];
}

/** True while any document is made of this content, or it waits to become one: its blob must stay. */
export function isReferenced(reader: Reader, sha256: string): boolean {
  const row = reader.get(
    `SELECT 1 AS found FROM document WHERE sha256 = ?
     UNION ALL SELECT 1 FROM document WHERE shown_sha256 = ?
     UNION ALL SELECT 1 FROM import_file WHERE sha256 = ? LIMIT 1`,
    ...[sha256, sha256, sha256],
  );
  return row !== undefined;
}

/** Hashes of everything that some document is made of, or that waits to become one. */
export function referencedHashes(reader: Reader): Set<string> {
  const rows = reader.all(
    `SELECT sha256 FROM document
     UNION SELECT shown_sha256 FROM document WHERE shown_sha256 IS NOT NULL
     UNION SELECT sha256 FROM import_file WHERE sha256 IS NOT NULL`,
  );
  return new Set(rows.map((row) => parseRow(hashRow, row).sha256));
}

/** Passwords that open documents of a case: one sender's files often share one. */
export function readDocumentPasswords(reader: Reader, caseId: string): string[] {
  const rows = reader.all(
    'SELECT DISTINCT password FROM document WHERE case_id = ? AND password IS NOT NULL',
    caseId,
  );
  return rows.map((row) => parseRow(passwordRow, row).password);
}

export function noDocument(): AppError {
  return new AppError('NotFound', 'no-document', 'This document is not in the case any more.');
}

function documentFrom(row: unknown): DocumentRow {
  const found = parseRow(documentRow, row);
  const { id, name, sha256, bytes, pages, kind, origin } = found;
  const { shown_sha256: shownHash, shown_bytes: shownBytes, converter } = found;
  const shown =
    shownHash === null || shownBytes === null
      ? null
      : { sha256: shownHash, bytes: shownBytes, converter: converter ?? '' };
  return {
    ...{ id, name, sha256, bytes, pages, kind, origin, shown },
    importedAs: found.imported_as ?? name,
    addedAt: found.added_at,
    partOf: found.part_of,
  };
}
