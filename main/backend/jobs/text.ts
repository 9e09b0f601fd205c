import { startPdfEngine } from './pdf/engine.ts';
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
  (engine, file) => withPdfium(engine, file, (page, pdf) => readLayer(engine, page, pdf.form(), EXTRACTOR)),
  (engine) => engine.bytes().length,
);
