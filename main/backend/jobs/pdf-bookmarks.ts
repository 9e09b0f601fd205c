import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { RandomAccess } from '../records/sealed-file.ts';
import { withDocument } from './pdfium.ts';
import { MOST_BOOKMARKS, MOST_TITLE, type PdfBookmark, type Refusal } from './probe-protocol.ts';

/** Bookmarks in one another; what lies deeper is no outline that a person would read. */
const MOST_DEPTH = 12;

/**
 * The bookmarks of a PDF in their order. Those without words or without a page have their parts taken up a level; what
 * goes round in circles ends.
 * @param file below 4 GiB
 */
export function readBookmarks(
  pdfium: WrappedPdfiumModule,
  file: RandomAccess,
  password = '',
): PdfBookmark[] | Refusal {
  return withDocument(pdfium, file, password, (document) => {
    const pages = pdfium.FPDF_GetPageCount(document);
    const found: PdfBookmark[] = [];
    const seen = new Set<number>();
    const walk = (parent: number, level: number): void => {
      let at = pdfium.FPDFBookmark_GetFirstChild(document, parent);
      while (at !== 0 && !seen.has(at) && seen.size < MOST_BOOKMARKS && level <= MOST_DEPTH) {
        seen.add(at);
        const title = titleOf(pdfium, at);
        const page = pageOf(pdfium, document, at);
        const isShown = title !== '' && page >= 0 && page < pages;
        if (isShown) found.push({ title, level, page });
        walk(at, isShown ? level + 1 : level);
        at = pdfium.FPDFBookmark_GetNextSibling(document, at);
      }
    };
    walk(0, 1);
    return found;
  });
}

/** Where it leads, directly or by what it does; -1 where that is nowhere in the document. */
function pageOf(pdfium: WrappedPdfiumModule, document: number, bookmark: number): number {
  const own = pdfium.FPDFBookmark_GetDest(document, bookmark);
  if (own !== 0) return pdfium.FPDFDest_GetDestPageIndex(document, own);
  const action = pdfium.FPDFBookmark_GetAction(bookmark);
  const led = action === 0 ? 0 : pdfium.FPDFAction_GetDest(document, action);
  return led === 0 ? -1 : pdfium.FPDFDest_GetDestPageIndex(document, led);
}

/** Its words on one line. */
function titleOf(pdfium: WrappedPdfiumModule, bookmark: number): string {
  const memory = pdfium.pdfium;
  const bytes = pdfium.FPDFBookmark_GetTitle(bookmark, 0, 0);
  // Two of them end it. A longer one is a text that somebody put there.
  if (bytes <= 2 || bytes > 64 * 1024) return '';
  const buffer = memory.wasmExports.malloc(bytes);
  try {
    pdfium.FPDFBookmark_GetTitle(bookmark, buffer, bytes);
    return plainTitle(memory.UTF16ToString(buffer));
  } finally {
    memory.wasmExports.free(buffer);
  }
}

function plainTitle(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return plain.slice(0, MOST_TITLE).trim().toWellFormed();
}
