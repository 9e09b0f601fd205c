import { z } from 'zod';
import {
  type PageState,
  pageStateSchema,
  type TextSource,
  textSourceSchema,
} from '../../../shared/contracts/text.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { columnsOf, type PageWord } from '../../../shared/domain/page-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { storedWords, storeWords } from '../records/packed-words.ts';
import type { Reader, Writer } from './handles.ts';
import { replaceWords } from './page-words.ts';
import { parseRow } from './rows.ts';

/** No transaction enters more pages than this: what the reviewer does comes in between. */
export const MAX_PAGES_AT_ONCE = 200;

/** What reading a page gave, its words apart. */
interface ReadPageFacts {
  state: Exclude<PageState, 'new' | 'failed'>;
  /** As it prints, in points. */
  width: number;
  height: number;
  source: TextSource;
  /** Of the text, 0 to 1. */
  confidence: number;
  /** Quarter turns clockwise that bring the text upright. */
  turns: number;
  /** Degrees. */
  skew: number;
  /** Name and version of what read it. */
  extractor: string;
}

/** A page that was read here. */
export interface ReadPage extends ReadPageFacts {
  words: readonly PageWord[];
}

/** A page as a job process hands it over: text, and boxes as they are stored. */
export interface PackedPage extends ReadPageFacts {
  text: string;
  words: Uint8Array<ArrayBuffer>;
}

/**
 * Reserves the ids of a document's pages and enters the first of them; `enterMorePages` enters the rest, so that no
 * transaction is long.
 * @returns id of the first page
 */
export function enterPages(writer: Writer, documentId: string, pages: number): number {
  const isOfLibrary = writer.get(OF_LIBRARY, documentId, LIBRARY_HOLDER) !== undefined;
  const range = isOfLibrary ? 'library_page_range' : 'page_range';
  const { next } = parseRow(z.strictObject({ next: z.int() }), writer.get(`SELECT next FROM ${range}`));
  writer.run(`UPDATE ${range} SET next = ?`, next + pages);
  writer.run('UPDATE document SET first_page = ? WHERE id = ?', next, documentId);
  enterMorePages(writer, { documentId, firstPage: next, pages }, 0);
  return next;
}

const OF_LIBRARY = 'SELECT 1 AS found FROM document WHERE id = ? AND case_id = ?';

/** Enters up to `MAX_PAGES_AT_ONCE` pages from index `from` on. @returns index of the next that is not entered yet */
export function enterMorePages(
  writer: Writer,
  document: { documentId: string; firstPage: number; pages: number },
  from: number,
): number {
  const end = Math.min(document.pages, from + MAX_PAGES_AT_ONCE);
  for (let idx = from; idx < end; idx += 1) {
    writer.run(
      'INSERT INTO page (id, document_id, idx) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      ...[document.firstPage + idx, document.documentId, idx],
    );
  }
  return end;
}

/** Writes what reading a page gave; the full text follows it. @throws AppError NotFound `no-page` */
export function writePageText(writer: Writer, pageId: number, read: ReadPage): void {
  const columns = columnsOf(read.words);
  writePackedPage(writer, pageId, { ...read, text: columns.text, words: storeWords(columns) });
}

/** The same for a page that is packed already. @throws AppError NotFound `no-page` */
export function writePackedPage(writer: Writer, pageId: number, read: PackedPage): void {
  const before = writer.get('SELECT text FROM page WHERE id = ?', pageId);
  if (before === undefined) throw noPage();
  writer.run(
    `UPDATE page SET state = ?, width = ?, height = ?, source = ?, confidence = ?, turns = ?, skew = ?,
       text = ?, words = ?, extractor = ?, error = NULL WHERE id = ?`,
    ...[read.state, read.width, read.height, read.source, read.confidence, read.turns, read.skew],
    ...[read.text, read.words, read.extractor, pageId],
  );
  replaceWords(writer, parseRow(textRow, before).text, read.text);
}

/** Notes that a page cannot be read, and why. What was read of it before stays. @throws AppError NotFound `no-page` */
export function writePageFailure(writer: Writer, pageId: number, code: string): void {
  if (writer.run(`UPDATE page SET state = 'failed', error = ? WHERE id = ?`, code, pageId) === 0)
    throw noPage();
}

const textRow = z.strictObject({ text: z.string() });

const pageRow = z.looseObject({
  id: z.int(),
  document_id: z.string(),
  idx: z.int(),
  state: pageStateSchema,
  width: z.number().nullable(),
  height: z.number().nullable(),
  source: textSourceSchema.nullable(),
  confidence: z.number().nullable(),
  turns: z.int(),
  skew: z.number(),
  text: z.string(),
  words: z.instanceof(Uint8Array).nullable(),
  extractor: z.string().nullable(),
  error: z.string().nullable(),
});

export interface StoredPage {
  id: number;
  documentId: string;
  /** From 0. */
  index: number;
  state: PageState;
  size: { width: number; height: number } | undefined;
  source: TextSource | undefined;
  confidence: number | undefined;
  turns: number;
  skew: number;
  text: string;
  extractor: string | undefined;
  error: string | undefined;
}

/** Pages `from` to `to` (excluded) of a document, without their words. Exported for the test of its plan. */
export const PAGES_OF_DOCUMENT = `
SELECT id, document_id, idx, state, width, height, source, confidence, turns, skew, text, NULL AS words, extractor, error
FROM page WHERE document_id = ? AND idx >= ? AND idx < ? ORDER BY idx`;

export function readPages(reader: Reader, documentId: string, from: number, to: number): StoredPage[] {
  return reader.all(PAGES_OF_DOCUMENT, documentId, from, to).map((row) => storedPage(parseRow(pageRow, row)));
}

/** Exported for the test of its plan. */
export const WORDS_OF_PAGES = `
SELECT idx, text, words FROM page WHERE document_id = ? AND idx >= ? AND idx < ? ORDER BY idx`;

const wordsRow = z.strictObject({
  idx: z.int(),
  text: z.string(),
  words: z.instanceof(Uint8Array).nullable(),
});

/** Texts of pages `from` to `to` (excluded) with the boxes of their words as they are stored. */
export function readWordsOfPages(
  reader: Reader,
  documentId: string,
  from: number,
  to: number,
): { index: number; text: string; words: Uint8Array | undefined }[] {
  return reader.all(WORDS_OF_PAGES, documentId, from, to).map((row) => {
    const { idx, text, words } = parseRow(wordsRow, row);
    return { index: idx, text, words: words ?? undefined };
  });
}

/** A page with the boxes of its words as they are stored; undefined without any. @throws AppError NotFound `no-page` */
export function readStoredWords(
  reader: Reader,
  documentId: string,
  index: number,
): { page: StoredPage; words: Uint8Array | undefined } {
  const row = reader.get('SELECT * FROM page WHERE document_id = ? AND idx = ?', documentId, index);
  if (row === undefined) throw noPage();
  const parsed = parseRow(pageRow, row);
  return { page: storedPage(parsed), words: parsed.words ?? undefined };
}

/**
 * A page with its words.
 * @throws AppError NotFound `no-page`; Damaged `damaged-row` when text and boxes do not belong together
 */
export function readPageWords(
  reader: Reader,
  documentId: string,
  index: number,
): { page: StoredPage; words: PageWord[] } {
  const { page, words: stored } = readStoredWords(reader, documentId, index);
  const words = stored === undefined ? [] : storedWords(page.text, stored);
  if (words === undefined) {
    const message = 'The text of a page does not read as it was written. Read the record again.';
    throw new AppError('Damaged', 'damaged-row', message);
  }
  return { page, words };
}

function storedPage(row: z.output<typeof pageRow>): StoredPage {
  const { width, height } = row;
  return {
    id: row.id,
    documentId: row.document_id,
    index: row.idx,
    state: row.state,
    size: width === null || height === null ? undefined : { width, height },
    source: row.source ?? undefined,
    confidence: row.confidence ?? undefined,
    turns: row.turns,
    skew: row.skew,
    text: row.text,
    extractor: row.extractor ?? undefined,
    error: row.error ?? undefined,
  };
}

/** The error of a page that is not there. */
export function noPage(): AppError {
  return new AppError('NotFound', 'no-page', 'This page is not in the case any more.');
}
