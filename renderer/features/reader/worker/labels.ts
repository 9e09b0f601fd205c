import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { wideText } from './wide-text.ts';

const MAX_LABEL_BYTES = 200;

/** What the document calls its pages ("iv", "A-3"); empty where it does not say, or calls them 1, 2, 3 as everyone does. */
export function labelsOf(engine: Engine, document: PdfDocument): string[] {
  const label = (page: number): string =>
    wideText(engine, MAX_LABEL_BYTES, (buffer, bytes) =>
      engine.api.FPDF_GetPageLabel(document.handle, page, buffer, bytes),
    );
  // A document that names its pages names the first.
  if (label(0) === '') return [];
  const labels = Array.from({ length: document.pages }, (_, page) => label(page));
  return labels.every((one, page) => one === String(page + 1)) ? [] : labels;
}
