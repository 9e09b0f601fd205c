import { createHash, randomUUID } from 'node:crypto';
import { factsByName } from '../../../shared/guidelines/outline/document-facts.ts';
import { packOfDocument } from '../../../shared/guidelines/outline/document-pack.ts';
import { headingsOf } from '../../../shared/guidelines/outline/headings.ts';
import { type OutlineEntry, outlineOf } from '../../../shared/guidelines/outline/outline.ts';
import { linesOfPage, type TextLine } from '../../../shared/guidelines/outline/text-lines.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { PdfBookmark } from '../jobs/probe-protocol.ts';
import { storedWords } from '../records/packed-words.ts';
import { readDocument } from '../store/documents.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { type LibraryDocument, putLibraryDocument } from '../store/library/documents.ts';
import { saveSource } from '../store/library/save-source.ts';
import { readSource } from '../store/library/sources.ts';
import { readPages, readStoredWords } from '../store/pages.ts';

/** Texts that are read at once. */
const PAGES_AT_ONCE = 200;

/** A document as it comes in: its name says what it may be, its bookmarks are its outline. */
export function newLibraryDocument(
  reader: Reader,
  documentId: string,
  bookmarks: readonly PdfBookmark[],
): LibraryDocument {
  const outline = outlineOf(bookmarks);
  return {
    documentId,
    sourceId: randomUUID(),
    facts: factsByName(readDocument(reader, documentId).name),
    outline,
    origin: outline.length === 0 ? 'none' : 'bookmarks',
    criteria: [],
    revision: 0,
    built: 0,
  };
}

/** Headings as the text of the pages shows them; each page is looked at by itself. @param isStopped breaks it off */
export async function outlineOfText(
  reader: Reader,
  documentId: string,
  isStopped: () => boolean = () => false,
): Promise<OutlineEntry[]> {
  const { pages } = readDocument(reader, documentId);
  const lines: TextLine[] = [];
  for (let page = 0; page < pages && !isStopped(); page += 1) {
    const { page: stored, words: packed } = readStoredWords(reader, documentId, page);
    const words = packed === undefined ? undefined : storedWords(stored.text, packed);
    if (words !== undefined && stored.size !== undefined) {
      const { height } = stored.size;
      const isRecognised = stored.source === 'ocr';
      for (const line of linesOfPage({ page, height, words, isRecognised })) lines.push(line);
    }
    if (page % PAGES_A_STEP === PAGES_A_STEP - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return outlineOf(headingsOf(lines));
}
const PAGES_A_STEP = 16;

/** Texts of all pages of a document; empty where a page is not read yet. */
export function textsOf(reader: Reader, documentId: string): string[] {
  const { pages } = readDocument(reader, documentId);
  const texts = Array.from({ length: pages }, () => '');
  for (let from = 0; from < pages; from += PAGES_AT_ONCE) {
    for (const { index, text } of readPages(reader, documentId, from, from + PAGES_AT_ONCE)) {
      texts[index] = text;
    }
  }
  return texts;
}

/**
 * Writes a document down with its source, as chapters and sections by its outline, each with its text.
 * @param texts of its pages
 */
export function writeLibraryDocument(
  writer: Writer,
  document: LibraryDocument,
  texts: readonly string[],
): void {
  const { documentId, sourceId, facts, outline, criteria } = document;
  const { sha256, addedAt } = readDocument(writer, documentId);
  putLibraryDocument(writer, document);
  // The same file has the same key wherever it is added again: what names a section of it finds it.
  const id = `document-${sha256.slice(0, 32)}`;
  const { pack, pageOf } = packOfDocument({ id, facts, outline, criteria, pages: texts });
  const before = readSource(writer, sourceId)?.source;
  const source = {
    ...{ id: sourceId, kind: 'document' as const, documentId, addedAt: before?.addedAt ?? addedAt },
    sha256: createHash('sha256').update(canonicalJson(pack)).digest('hex'),
  };
  saveSource(writer, source, pack, { chapters: pageOf, sections: pageOf });
}
