import type { PageWord } from '../../../../shared/domain/page-text.ts';
import { addDocument } from '../../records/reading/testing/reading-desk.ts';
import type { Writer } from '../../store/handles.ts';
import type { Store } from '../../store/open-store.ts';
import { enterMorePages, enterPages, MAX_PAGES_AT_ONCE, writePageText } from '../../store/pages.ts';
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
  const writePage = (writer: Writer, pageId: number, text: string, source: 'layer' | 'ocr'): void => {
    const facts = { width: 612, height: 792, source, confidence: 1, turns: 0, skew: 0, extractor: 'test' };
    writePageText(writer, pageId, { state: 'done', ...facts, words: wordsOf(text) });
  };
  for (const [at, [id, texts]] of Object.entries(documents).entries()) {
    addDocument(store, { id, caseId: caseOf(id), pages: texts.length, at });
    store.write((writer) => {
      const firstPage = enterPages(writer, id, texts.length);
      firstPages.set(id, firstPage);
      for (let from = MAX_PAGES_AT_ONCE; from < texts.length; from += MAX_PAGES_AT_ONCE) {
        enterMorePages(writer, { documentId: id, firstPage, pages: texts.length }, from);
      }
      for (const [page, text] of texts.entries()) {
        if (text !== '') writePage(writer, firstPage + page, text, 'layer');
      }
    });
  }
  return {
    store,
    write: (documentId, page, text, source = 'layer') =>
      store.write((writer) => writePage(writer, (firstPages.get(documentId) ?? 0) + page, text, source)),
    close,
  };
}
