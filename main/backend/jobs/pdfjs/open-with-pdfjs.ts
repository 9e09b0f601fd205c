import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { columnsOf } from '../../../../shared/domain/page-text.ts';
import { storeWords } from '../../records/packed-words.ts';
import type { RandomAccess } from '../../records/sealed-file.ts';
import type { ReadFailure } from '../read-protocol.ts';
import type { PageOutcome, ReadablePdf } from '../reading/serve-pages.ts';
import { textQuality } from '../reading/text-quality.ts';
import { itemWords, type TextItem } from './item-words.ts';

/** It takes the file whole, and files that the first engine cannot open are few: larger ones are left to their sender. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Names what read a page in the store. */
const EXTRACTOR = 'pdfjs-layer/1';

/**
 * Opens a file that PDFium cannot open: pdf.js reads some that have lost their tables. It draws nothing here, so that
 * pages without text cannot be recognised.
 */
export async function openWithPdfjs(
  file: RandomAccess,
  password?: string,
): Promise<ReadablePdf | ReadFailure> {
  if (file.bytes > MOST_BYTES) return 'damaged-pdf';
  const data = new Uint8Array(file.bytes);
  file.read(data, 0);
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data,
    ...(password !== undefined && { password }),
    // No fonts are needed for text, and nothing is fetched.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (thrown) {
    await task.destroy();
    return isPasswordError(thrown) ? 'password-protected' : 'damaged-pdf';
  }
  if (pdf.numPages < 1) return 'damaged-pdf';
  return {
    pages: pdf.numPages,
    read: (page) => readPage(pdf, page),
    close: () => void task.destroy(),
  };
}

/** The engine, with its worker in this thread: it looks for one of its own where none is given. */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist')> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Reflect.set(globalThis, 'pdfjsWorker', worker);
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}

function isPasswordError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'PasswordException';
}

async function readPage(pdf: PDFDocumentProxy, index: number): Promise<PageOutcome> {
  let page: PDFPageProxy;
  try {
    page = await pdf.getPage(index + 1);
  } catch {
    return 'broken-page';
  }
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    if (!(width > 0) || !(height > 0)) return 'broken-page';
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is TextItem & typeof item => 'str' in item);
    const words = columnsOf(itemWords(texts, { width, height, transform }));
    // It cannot be drawn here, and so not be recognised; a page that has nothing on it looks no different.
    if (words.count === 0) return 'cannot-draw';
    const { plausible, odd } = textQuality(words.text);
    return {
      state: 'done',
      width,
      height,
      source: 'layer',
      confidence: Math.max(0, plausible * (1 - Math.min(1, odd))),
      turns: 0,
      skew: 0,
      extractor: EXTRACTOR,
      text: words.text,
      words: storeWords(words),
    };
  } catch {
    return 'broken-page';
  } finally {
    page.cleanup();
  }
}
