import { z } from 'zod';
import type { Writer } from './handles.ts';
import type { Store } from './open-store.ts';
import { addWords, forgetWords } from './page-words.ts';
import { parseRow } from './rows.ts';

/** No transaction removes more pages, or more of their text: taking a page out of the index costs more than entering it. */
export const MOST_PAGES = 4;
const MOST_BYTES = 1024 * 1024;
/** Each is looked up in the index: some page may still have it. */
const MOST_WORDS = 50;

/** A document that is about to be deleted. */
export interface DoomedDocument {
  id: string;
  pages: number;
}

/** The last pages of a document. Exported for the test of its plan. */
export const LAST_PAGES = 'SELECT idx, text FROM page WHERE document_id = ? ORDER BY idx DESC LIMIT ?';

const pageRow = z.strictObject({ idx: z.int(), text: z.string() });

/**
 * Takes the pages of documents that are about to be deleted out of the store and its index, a few at a time, so that what
 * the reviewer does comes in between. From the last to the first: when it does not come to its end, pages are missing as they
 * are after an import that was cut off, and are entered and read again. @param store gives the open store, or throws Locked
 * @param onCleared told after each step how many pages are gone, of all
 */
export async function clearPages(
  store: () => Store,
  documents: readonly DoomedDocument[],
  onCleared: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const words = new Set<string>();
  const all = documents.reduce((sum, { pages }) => sum + pages, 0);
  let before = 0;
  for (const { id, pages } of documents) {
    let left = store().write((writer) => clearLast(writer, id, words));
    while (left !== undefined) {
      onCleared(before + pages - left, all);
      await others();
      left = store().write((writer) => clearLast(writer, id, words));
    }
    before += pages;
  }
  onCleared(all, all);
  const gone = [...words];
  for (let from = 0; from < gone.length; from += MOST_WORDS) {
    const some = new Set(gone.slice(from, from + MOST_WORDS));
    store().write((writer) => forgetWords(writer, some));
    await others();
  }
}

/** @param words are added to. @returns how many pages are left in front of those that went; undefined when there was none */
function clearLast(writer: Writer, documentId: string, words: Set<string>): number | undefined {
  const rows = writer.all(LAST_PAGES, documentId, MOST_PAGES).map((row) => parseRow(pageRow, row));
  let bytes = 0;
  const some = rows.filter(({ text }, at) => {
    bytes += text.length;
    return at === 0 || bytes <= MOST_BYTES;
  });
  const first = some.at(-1);
  if (first === undefined) return undefined;
  for (const { text } of some) addWords(words, text);
  writer.run('DELETE FROM page WHERE document_id = ? AND idx >= ?', documentId, first.idx);
  return first.idx;
}

function others(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
