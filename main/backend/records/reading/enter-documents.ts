import type { Store } from '../../store/open-store.ts';
import { enterMorePages, enterPages, MAX_PAGES_AT_ONCE } from '../../store/pages.ts';
import { readFileToRead, readUnentered, type UnenteredDocument } from '../../store/reading.ts';

/**
 * Enters the pages of documents that have none yet, or not all: after an import, from an older version, after a crash.
 * A few hundred a transaction; everything else comes in between.
 */
export async function enterDocuments(store: Store, signal: AbortSignal): Promise<void> {
  for (const document of readUnentered(store.reader)) {
    for (let next = 0; next < document.pages; ) {
      if (signal.aborted) return;
      next = enterSome(store, document, next);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Enters the next pages of a document. @returns index of the next page that is missing */
function enterSome(store: Store, document: UnenteredDocument, at: number): number {
  const { documentId, pages } = document;
  return store.write((writer) => {
    // Removed while others were entered.
    if (readFileToRead(writer, documentId) === undefined) return pages;
    if (document.firstPage !== undefined) {
      const { firstPage } = document;
      return enterMorePages(writer, { documentId, firstPage, pages }, Math.max(at, document.from));
    }
    document.firstPage = enterPages(writer, documentId, pages);
    return Math.min(pages, MAX_PAGES_AT_ONCE);
  });
}
