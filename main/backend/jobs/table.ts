import { closeSync, openSync } from 'node:fs';
import { storedWords, storeWords } from '../records/packed-words.ts';
import { plainFile } from '../records/sealed-file.ts';
import { serveJob } from './job-port.ts';
import { type PdfEngine, startPdfEngine } from './pdf/engine.ts';
import { layerOf } from './pdf/layer-words.ts';
import { type LoadedPage, openPdf } from './pdf/open-pdf.ts';
import { rulesOf } from './pdf/page-rules.ts';
import { ruledRows, type TablePage } from './pdf/ruled-rows.ts';
import { MOST_TABLE_PAGES, type TableReply, tableRequestSchema } from './table-protocol.ts';

/**
 * Reads the ruled table of a PDF by the lines that are drawn around its cells. It has no key of the vault and no database; a
 * file that breaks it takes nothing else along.
 */
const starting = startPdfEngine();

serveJob((message, port) => {
  const request = tableRequestSchema.safeParse(message);
  if (!request.success) return;
  void starting.then((engine) => port.post(tableOf(engine, request.data.path)));
});

function tableOf(engine: PdfEngine, path: string): TableReply {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return { kind: 'refused', reason: 'unreadable' };
  }
  try {
    const pdf = openPdf(engine, plainFile(descriptor));
    if (typeof pdf === 'string') return { kind: 'refused', reason: pdf };
    if (pdf.pages > MOST_TABLE_PAGES) return { kind: 'refused', reason: 'too-many-pages' };
    const pages: TablePage[] = [];
    for (let at = 0; at < pdf.pages; at += 1) {
      const page = pdf.withPage(at, (loaded) => pageOf(engine, loaded));
      if (page === undefined) return { kind: 'refused', reason: 'damaged-pdf' };
      pages.push(page);
    }
    pdf.close();
    const hasText = pages.some(({ above, rows }) => above.length > 0 || rows.length > 0);
    return hasText ? { kind: 'pages', pages } : { kind: 'refused', reason: 'no-text' };
  } finally {
    closeSync(descriptor);
  }
}

function pageOf(engine: PdfEngine, page: LoadedPage): TablePage {
  const { words } = layerOf(engine, page.handle);
  const placed = (storedWords(words.text, storeWords(words)) ?? []).map((word) => ({
    // A hyphen at a line's end is part of the cell: "Non-" and "Exempt" are one word only with it.
    text: word.ends === 'hyphen' ? `${word.text}-` : word.text,
    left: word.left * page.width,
    right: (word.left + word.width) * page.width,
    top: word.top * page.height,
    bottom: (word.top + word.height) * page.height,
  }));
  return ruledRows(placed, rulesOf(engine, page));
}
