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
import type { Store } from '../store/open-store.ts';
import { readPages } from '../store/pages.ts';
import { parseRow } from '../store/rows.ts';

/** Pages that share a phrase with a text and are looked at: those that share the most. */
const MOST_LOOKED_AT = 20;

/** No transaction enters more pages than this: what is typed meanwhile is saved in between. */
const PAGES_AT_ONCE = 100;

/** Enters what finds quotations of a document, in place of what there was. @param texts of its pages. @param isStopped breaks it off */
export async function enterPhrases(
  store: Pick<Store, 'write'>,
  documentId: string,
  texts: readonly string[],
  isStopped: () => boolean,
): Promise<void> {
  for (let from = 0; from < texts.length && !isStopped(); from += PAGES_AT_ONCE) {
    // With the first words of the page after them.
    const words = texts.slice(from, from + PAGES_AT_ONCE + 1).map((text) => quotedWords(text).words);
    store.write((writer) => {
      // Removed meanwhile.
      if (findLibraryDocument(writer, documentId) === undefined) return;
      if (from === 0) writer.run('DELETE FROM library_phrase WHERE document_id = ?', documentId);
      writePhrases(writer, documentId, words.slice(0, PAGES_AT_ONCE), { from, after: words[PAGES_AT_ONCE] });
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function writePhrases(
  writer: Writer,
  documentId: string,
  pages: readonly (readonly string[])[],
  { from, after = [] }: { from: number; after: readonly string[] | undefined },
): void {
  for (const [at, own] of pages.entries()) {
    for (const hash of phrasesOf(withNext(own, pages[at + 1] ?? after))) {
      writer.run(
        'INSERT OR IGNORE INTO library_phrase (hash, document_id, page) VALUES (?, ?, ?)',
        ...[hash, documentId, from + at],
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
