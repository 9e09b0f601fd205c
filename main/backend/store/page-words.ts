import { z } from 'zod';
import { indexWords } from '../../../shared/search/tokens.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

// The list of all words of the pages' full text. The index itself has them, but gives them only by going through all their
// pages. Kept exact in the same transactions as the text: it holds a word as long as some page has it, and no longer, so
// that nothing of a deleted case stays in it.

const SHORTEST = 2;
const LONGEST = 100;
/** Words that are known to be in the list are not entered again; the most frequent come first and are most of any page. */
const MOST_REMEMBERED = 50_000;
/** Pages whose texts are in memory at once. */
const PAGES_AT_ONCE = 200;

const remembered = new WeakMap<Writer, Set<string>>();

/** Whether the list has words like this: not figures alone, nothing endless. */
export function isListed(token: string): boolean {
  return token.length >= SHORTEST && token.length <= LONGEST && !/^\d+$/.test(token);
}

/** Brings the list up to date with a page whose text was replaced. */
export function replaceWords(writer: Writer, before: string, now: string): void {
  if (before === now) return;
  enter(writer, now);
  if (before === '') return;
  const gone = listedWords(before);
  for (const word of indexWords(now)) gone.delete(word);
  forgetWords(writer, gone);
}

/** The words of a document's pages, for `forgetWords` once they are deleted. */
export function wordsOfDocument(reader: Reader, documentId: string): Set<string> {
  const words = new Set<string>();
  for (let from = 0; ; from += PAGES_AT_ONCE) {
    const rows = reader.all(TEXTS_OF_DOCUMENT, documentId, from, from + PAGES_AT_ONCE);
    for (const row of rows) addWords(words, parseRow(textRow, row).text);
    if (rows.length < PAGES_AT_ONCE) return words;
  }
}

/** Adds the words of a page's text, as far as they are listed. */
export function addWords(words: Set<string>, text: string): void {
  for (const word of listedWords(text)) words.add(word);
}

/** The same for all documents of a case. */
export function wordsOfCase(reader: Reader, caseId: string): Set<string> {
  const words = new Set<string>();
  for (const row of reader.all('SELECT id FROM document WHERE case_id = ?', caseId)) {
    for (const word of wordsOfDocument(reader, parseRow(idRow, row).id)) words.add(word);
  }
  return words;
}

/** Exported for the test of its plan. */
export const TEXTS_OF_DOCUMENT = 'SELECT text FROM page WHERE document_id = ? AND idx >= ? AND idx < ?';

const idRow = z.strictObject({ id: z.string() });
const textRow = z.strictObject({ text: z.string() });

/** Takes words off the list that no page has any more. */
export function forgetWords(writer: Writer, words: ReadonlySet<string>): void {
  for (const word of words) {
    if (writer.get(PAGE_WITH_WORD, `"${word}"`) !== undefined) continue;
    writer.run('DELETE FROM page_word WHERE word = ?', word);
    const forget = () => remembered.get(writer)?.delete(word);
    // At once, for a page of the same transaction that has the word; and again after one that had it before.
    forget();
    writer.afterCommit(forget);
  }
}

const PAGE_WITH_WORD = 'SELECT rowid FROM page_fts WHERE page_fts MATCH ? LIMIT 1';

function enter(writer: Writer, text: string): void {
  const known = remembered.get(writer) ?? new Set();
  remembered.set(writer, known);
  const fresh = new Set<string>();
  for (const word of indexWords(text)) if (!known.has(word) && isListed(word)) fresh.add(word);
  if (fresh.size === 0) return;
  for (const word of fresh)
    writer.run('INSERT INTO page_word (word) VALUES (?) ON CONFLICT DO NOTHING', word);
  if (known.size >= MOST_REMEMBERED) return;
  writer.afterCommit(() => {
    for (const word of fresh) known.add(word);
  });
}

function listedWords(text: string): Set<string> {
  return new Set(indexWords(text).filter(isListed));
}
