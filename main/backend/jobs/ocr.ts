import { constants, setPriority } from 'node:os';
import { startTesseract } from './ocr/tesseract.ts';
import { startPdfEngine } from './pdf/engine.ts';
import { readByOcr } from './reading/read-by-ocr.ts';
import { servePages, withPdfium } from './reading/serve-pages.ts';

/** Names what read a page in the store. Another number: pages may be read anew. */
const EXTRACTOR = 'tesseract-5-lstm/2';

// It computes for hours on a long record: whatever the reviewer does goes before.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Where the system does not allow it, it is a process like others.
}

/** Recognises the text of pages that have none. Like the reader of text, it holds neither keys nor a database. */
servePages(
  Promise.all([startPdfEngine(), startTesseract()]),
  ([engine, recogniser], file) =>
    withPdfium(engine, file, (page, pdf) => readByOcr(engine, recogniser, page, pdf.form(), EXTRACTOR)),
  ([engine]) => engine.bytes().length,
);
