import { z } from 'zod';
import type { Quotation } from '../../../shared/contracts/library-documents.ts';
import {
  LONG_QUOTATION,
  longestShared,
  phrasesOf,
  quotedWords,
} from '../../../shared/guidelines/quotations/phrases.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { findLibraryDocument } from '../store/library/documents.ts';
import { readPages } from '../store/pages.ts';
import { parseRow } from '../store/rows.ts';

/** Pages that share a phrase with a text and are looked at: those that share the most. */
const MOST_LOOKED_AT = 20;

/** Enters what finds quotations of a document, in place of what there was. @param texts of its pages */
export function writePhrases(writer: Writer, documentId: string, texts: readonly string[]): void {
  writer.run('DELETE FROM library_phrase WHERE document_id = ?', documentId);
  const words = texts.map((text) => quotedWords(text).words);
  for (const [page, own] of words.entries()) {
    for (const hash of phrasesOf(withNext(own, words[page + 1] ?? []))) {
      writer.run(
        'INSERT OR IGNORE INTO library_phrase (hash, document_id, page) VALUES (?, ?, ?)',
        ...[hash, documentId, page],
      );
    }
  }
}

/** A quotation may go on over the page. */
function withNext(words: readonly string[], next: readonly string[]): string[] {
  return [...words, ...next.slice(0, LONG_QUOTATION - 1)];
}

/** Pages that share phrases, those that share the most first. Exported for the test of its plan. */
export const PAGES_WITH_PHRASES = `
SELECT document_id, page FROM library_phrase WHERE hash IN (SELECT value FROM json_each(?))
GROUP BY document_id, page ORDER BY count(*) DESC LIMIT ${MOST_LOOKED_AT}`;
const placeRow = z.strictObject({ document_id: z.string(), page: z.int() });

/** The longest run of a text's words that stands in one of the reviewer's documents; null where none is long. */
export function findQuotation(reader: Reader, text: string): Quotation | null {
  const { words, starts, ends } = quotedWords(text);
  const phrases = phrasesOf(words);
  if (phrases.size === 0) return null;
  let best: Quotation | null = null;
  for (const row of reader.all(PAGES_WITH_PHRASES, JSON.stringify([...phrases]))) {
    const { document_id: documentId, page } = parseRow(placeRow, row);
    const [own, next] = readPages(reader, documentId, page, page + 2).map(
      (one) => quotedWords(one.text).words,
    );
    const run = longestShared(words, withNext(own ?? [], next ?? []));
    if (run === undefined || run.count <= (best?.words ?? 0)) continue;
    const facts = findLibraryDocument(reader, documentId)?.facts;
    if (facts === undefined) continue;
    best = {
      ...{ documentId, page, words: run.count, title: facts.title, edition: facts.edition },
      start: starts[run.from] ?? 0,
      end: ends[run.from + run.count - 1] ?? text.length,
    };
  }
  return best;
}
