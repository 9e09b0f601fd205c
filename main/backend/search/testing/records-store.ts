import type { PageWord } from '../../../../shared/domain/page-text.ts';
import { addDocument } from '../../records/reading/testing/reading-desk.ts';
import type { Store } from '../../store/open-store.ts';
import { enterPages, writePageText } from '../../store/pages.ts';
import { testStore } from '../../store/testing/test-store.ts';

const LETTER_WIDTH = 0.01;

/** Words of a page that is typed here: lines parted by `\n`, letters of equal width. */
export function wordsOf(text: string): PageWord[] {
  return text.split('\n').flatMap((line, row) => {
    let column = 0;
    return line.split(' ').map((word, at, words): PageWord => {
      const left = 0.1 + column * LETTER_WIDTH;
      column += word.length + 1;
      const ends = at === words.length - 1 ? 'line' : 'space';
      const width = word.length * LETTER_WIDTH;
      return { text: word, left, top: 0.1 + row * 0.02, width, height: 0.015, direction: 0, ends };
    });
  });
}

export interface RecordsStore {
  store: Store;
  /** Reads a page anew. */
  write: (documentId: string, page: number, text: string, source?: 'layer' | 'ocr') => void;
  close: () => void;
}

/**
 * A store with records that are typed here: the texts of the pages of each document, by its id; empty for a page that is not
 * read. All of case `c1`, unless `caseOf` says otherwise.
 */
export function recordsStore(
  documents: Record<string, readonly string[]>,
  caseOf: (documentId: string) => string = () => 'c1',
): RecordsStore {
  const { store, close } = testStore();
  const firstPages = new Map<string, number>();
  const write: RecordsStore['write'] = (documentId, page, text, source = 'layer') => {
    const facts = { width: 612, height: 792, source, confidence: 1, turns: 0, skew: 0, extractor: 'test' };
    const words = wordsOf(text);
    store.write((writer) =>
      writePageText(writer, (firstPages.get(documentId) ?? 0) + page, { state: 'done', ...facts, words }),
    );
  };
  for (const [at, [id, texts]] of Object.entries(documents).entries()) {
    addDocument(store, { id, caseId: caseOf(id), pages: texts.length, at });
    firstPages.set(
      id,
      store.write((writer) => enterPages(writer, id, texts.length)),
    );
    for (const [page, text] of texts.entries()) if (text !== '') write(id, page, text);
  }
  return { store, write, close };
}
