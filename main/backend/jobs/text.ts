import { startPdfEngine } from './pdf/engine.ts';
import { openWithPdfjs } from './pdfjs/open-with-pdfjs.ts';
import { readLayer } from './reading/read-layer.ts';
import { servePages, withPdfium } from './reading/serve-pages.ts';

/** Names what read a page in the store. Another number: pages may be read anew. */
const EXTRACTOR = 'pdfium-layer/1';

/**
 * Reads what the pages of records say themselves. It has no key of the vault and no database; a page that breaks it
 * takes nothing else along.
 */
servePages(
  startPdfEngine(),
  async (engine, file) => {
    const pdf = withPdfium(engine, file, (page, { form }) => readLayer(engine, page, form(), EXTRACTOR));
    // Another engine opens some of the files that this one cannot.
    return pdf === 'damaged-pdf' ? openWithPdfjs(file.content, file.password) : pdf;
  },
  (engine) => engine.bytes().length,
);
