import { type PageSketch, type SketchedPage, sketchOf } from '../../../shared/encounters/sketch/sketch.ts';
import { storedWords } from '../records/packed-words.ts';
import type { IndexedDocument } from '../store/encounter-documents.ts';
import type { Store } from '../store/open-store.ts';
import {
  readPagesToSketch,
  readSketches,
  readUnsketched,
  type UnsketchedPage,
  writeSketches,
} from '../store/page-sketches.ts';
import { type Pace, pause, rest } from './pauses.ts';

/** Pages that are taken down before anything else may be done: two milliseconds each. */
const PAGES_AT_ONCE = 4;
/** And that are written in one transaction. */
const PAGES_A_WRITE = 64;
/** Sketches that are read before anything else may be done. */
const SKETCHES_AT_ONCE = 64;

/** Takes down the pages of a document that were read since. @returns whether there were any */
export async function sketchPages(
  store: Store,
  { documentId, addedOn }: IndexedDocument,
  pace: Pace,
): Promise<boolean> {
  const ids = readUnsketched(store.reader, documentId);
  for (let from = 0; from < ids.length; from += PAGES_A_WRITE) {
    const pages = readPagesToSketch(store.reader, ids.slice(from, from + PAGES_A_WRITE));
    let began = performance.now();
    const sketches: ({ pageId: number; text: string } & SketchedPage)[] = [];
    for (const [at, page] of pages.entries()) {
      sketches.push({ pageId: page.id, text: page.text, ...sketchStored(page, addedOn) });
      if (at % PAGES_AT_ONCE !== PAGES_AT_ONCE - 1) continue;
      await rest(pace, performance.now() - began);
      began = performance.now();
    }
    store.write((writer) => writeSketches(writer, documentId, sketches));
    await rest(pace, performance.now() - began);
  }
  return ids.length > 0;
}

function sketchStored(page: UnsketchedPage, reference: string): SketchedPage {
  // A page whose text and boxes do not belong together is told of where it is read; here its text is not used.
  const words = page.words === null ? [] : (storedWords(page.text, page.words) ?? []);
  const { text, width, height, source } = page;
  return sketchOf(
    { text, words, width: width ?? 0, height: height ?? 0, recognised: source === 'ocr' },
    reference,
  );
}

/** Sketches of a document by page; undefined where a page has none. */
export async function loadSketches(
  store: Store,
  { documentId, pages }: Pick<IndexedDocument, 'documentId' | 'pages'>,
  signal: AbortSignal,
): Promise<(PageSketch | undefined)[]> {
  const sketches: (PageSketch | undefined)[] = new Array(pages).fill(undefined);
  for (let from = 0; from < pages; from += SKETCHES_AT_ONCE) {
    for (const { index, sketch } of readSketches(store.reader, documentId, from, from + SKETCHES_AT_ONCE))
      sketches[index] = sketch;
    await pause(signal);
  }
  return sketches;
}
