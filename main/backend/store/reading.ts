import { z } from 'zod';
import type { DocumentReading } from '../../../shared/contracts/text.ts';
import { noCase } from './cases.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** A document's file as it is read by pages: the PDF that is shown where the file itself has none. */
export interface FileToRead {
  documentId: string;
  caseId: string;
  name: string;
  sha256: string;
  bytes: number;
  pages: number;
  password: string | undefined;
}

const fileRow = z.strictObject({
  id: z.string(),
  case_id: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int(),
  password: z.string().nullable(),
});

/** @returns undefined when the document is gone */
export function readFileToRead(reader: Reader, documentId: string): FileToRead | undefined {
  const row = reader.get(
    `SELECT id, case_id, name, coalesce(shown_sha256, sha256) AS sha256, coalesce(shown_bytes, bytes) AS bytes, pages,
       password FROM document WHERE id = ?`,
    documentId,
  );
  if (row === undefined) return undefined;
  const { id, case_id: caseId, password, ...file } = parseRow(fileRow, row);
  return { documentId: id, caseId, password: password ?? undefined, ...file };
}

/** A document of which some pages have no row yet. `firstPage` is undefined where none was entered. */
export interface UnenteredDocument {
  documentId: string;
  pages: number;
  firstPage: number | undefined;
  /** Index of the first page without a row. */
  from: number;
}

const unenteredRow = z.strictObject({
  id: z.string(),
  pages: z.int(),
  first_page: z.int().nullable(),
  last: z.int().nullable(),
});

/** Documents whose pages are not all entered: imported by an older version, or cut off by a crash. Oldest first. */
export function readUnentered(reader: Reader): UnenteredDocument[] {
  const rows = reader.all(
    `SELECT id, pages, first_page, last FROM (
       SELECT id, pages, first_page, added_at, position,
         (SELECT max(idx) FROM page WHERE document_id = document.id) AS last
       FROM document)
     WHERE coalesce(last, -1) < pages - 1 ORDER BY added_at, position`,
  );
  return rows.map((row) => {
    const { id, pages, first_page: firstPage, last } = parseRow(unenteredRow, row);
    return { documentId: id, pages, firstPage: firstPage ?? undefined, from: last === null ? 0 : last + 1 };
  });
}

/** A document with pages that wait, by what they wait for. */
export interface WaitingDocument {
  documentId: string;
  caseId: string;
  firstPage: number;
  new: number;
  needsOcr: number;
}

const waitingRow = z.strictObject({
  document_id: z.string(),
  case_id: z.string(),
  first_page: z.int(),
  fresh: z.int(),
  needs_ocr: z.int(),
});

/** Counts the pages that wait, over an index of these alone. Exported for the test of its plan. */
export const WAITING_DOCUMENTS = `
SELECT w.document_id, d.case_id, d.first_page, w.fresh, w.needs_ocr FROM (
  SELECT document_id, sum(state = 'new') AS fresh, sum(state = 'needs-ocr') AS needs_ocr
  FROM page INDEXED BY page_waiting WHERE state IN ('new', 'needs-ocr') GROUP BY document_id
) AS w JOIN document AS d ON d.id = w.document_id WHERE d.first_page IS NOT NULL ORDER BY d.first_page`;

/** Documents with pages that wait, in the order of their pages' ids: that of their import. */
export function readWaiting(reader: Reader): WaitingDocument[] {
  return reader.all(WAITING_DOCUMENTS).map((row) => {
    const found = parseRow(waitingRow, row);
    return {
      documentId: found.document_id,
      caseId: found.case_id,
      firstPage: found.first_page,
      new: found.fresh,
      needsOcr: found.needs_ocr,
    };
  });
}

const indexRow = z.strictObject({ idx: z.int() });

/**
 * Indices of pages of a document that wait for the same, from `from` on. The list of both states has the index of
 * waiting pages be used. Exported for the test of its plan.
 */
export const WAITING_PAGES = `
SELECT idx FROM page INDEXED BY page_waiting
WHERE state IN ('new', 'needs-ocr') AND state = ? AND document_id = ? AND idx >= ? ORDER BY idx LIMIT ?`;

export function readWaitingPages(
  reader: Reader,
  documentId: string,
  state: 'new' | 'needs-ocr',
  from: number,
  limit: number,
): number[] {
  return reader.all(WAITING_PAGES, state, documentId, from, limit).map((row) => parseRow(indexRow, row).idx);
}

const pageStateRow = z.strictObject({ id: z.int(), state: z.string(), source: z.string().nullable() });

/** Id and state of one page; undefined when it is not entered. */
export function readPageState(
  reader: Reader,
  documentId: string,
  index: number,
): { id: number; state: string; source: string | null } | undefined {
  const row = reader.get(
    'SELECT id, state, source FROM page WHERE document_id = ? AND idx = ?',
    documentId,
    index,
  );
  return row === undefined ? undefined : parseRow(pageStateRow, row);
}

const countRow = z.strictObject({
  document_id: z.string(),
  pages: z.int(),
  state: z.string().nullable(),
  source: z.string().nullable(),
  count: z.int(),
  confidence: z.number().nullable(),
});

/** Pages of a case's documents by state and source, from an index alone. Exported for the test of its plan. */
export const CASE_READING = `
SELECT d.id AS document_id, d.pages, p.state, p.source, count(p.state) AS count, sum(p.confidence) AS confidence
FROM document AS d LEFT JOIN page AS p INDEXED BY page_reading ON p.document_id = d.id
WHERE d.case_id = ? GROUP BY d.position, d.id, p.state, p.source ORDER BY d.position`;

/** How far the documents of a case are read, in their order. */
export function readCaseReading(reader: Reader, caseId: string): DocumentReading[] {
  const documents = new Map<string, DocumentReading & { sum: number; worded: number }>();
  for (const row of reader.all(CASE_READING, caseId)) {
    const { document_id: documentId, pages, state, source, count, confidence } = parseRow(countRow, row);
    const one = documents.get(documentId) ?? { ...nothingRead(documentId, pages), sum: 0, worded: 0 };
    documents.set(documentId, one);
    if (state === 'needs-ocr') one.needsOcr += count;
    if (state === 'failed') one.failed += count;
    if (state === 'done' || state === 'failed') one.read += count;
    if (state !== 'done') continue;
    if (source === 'layer') one.fromLayer += count;
    if (source === 'ocr') one.fromOcr += count;
    if (source === 'none') one.blank += count;
    if (source === 'none') continue;
    one.sum += confidence ?? 0;
    one.worded += count;
  }
  return [...documents.values()].map(({ sum, worded, ...one }) => ({
    ...one,
    confidence: worded === 0 ? null : sum / worded,
  }));
}

function nothingRead(documentId: string, pages: number): DocumentReading {
  const counts = { read: 0, needsOcr: 0, failed: 0, fromLayer: 0, fromOcr: 0, blank: 0 };
  return { documentId, pages, ...counts, confidence: null };
}

/**
 * Has pages `from` to `to` (excluded) of a document read again by recognition. What was read stays until then, but is
 * compared with nothing: its source is forgotten. Pages of which nothing is known yet begin anew.
 * @returns how many there are
 */
export function markReadAgain(writer: Writer, documentId: string, from: number, to: number): number {
  return writer.run(
    `UPDATE page SET state = CASE WHEN width IS NULL THEN 'new' ELSE 'needs-ocr' END, source = NULL, error = NULL
     WHERE document_id = ? AND idx >= ? AND idx < ?`,
    ...[documentId, from, to],
  );
}

const pausedRow = z.strictObject({ case_id: z.string() });

/** Cases whose reading is paused. */
export function readPaused(reader: Reader): Set<string> {
  return new Set(
    reader.all('SELECT case_id FROM reading_pause').map((row) => parseRow(pausedRow, row).case_id),
  );
}

/** Pauses or resumes the reading of a case. @throws AppError NotFound `no-case` */
export function writePaused(writer: Writer, caseId: string, paused: boolean): void {
  if (writer.get('SELECT 1 AS found FROM case_file WHERE id = ?', caseId) === undefined) {
    throw noCase();
  }
  if (paused) writer.run('INSERT INTO reading_pause (case_id) VALUES (?) ON CONFLICT DO NOTHING', caseId);
  else writer.run('DELETE FROM reading_pause WHERE case_id = ?', caseId);
}
