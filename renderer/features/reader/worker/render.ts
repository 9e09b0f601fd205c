import type { QuarterTurns } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';

const FORMAT_BGRA = 4;
const FLAG_ANNOTATIONS = 0x01;
/** Red first, as ImageData wants it: no second pass over the pixels. */
const FLAG_RGB_ORDER = 0x10;
const PAPER = 0xffffffff;

export interface RenderSize {
  /** Pixels of the result, after the turn. */
  width: number;
  height: number;
  turns: QuarterTurns;
}

/** Draws a page, its annotations and its form fields on white paper. Throws when the page is broken. */
export async function renderPage(
  engine: Engine,
  document: PdfDocument,
  page: number,
  size: RenderSize,
): Promise<ImageBitmap> {
  const image = document.withPage(page, (handle) => {
    const { api } = engine;
    const { width, height, turns } = size;
    const bytes = width * height * 4;
    const buffer = engine.allocate(bytes);
    const bitmap = api.FPDFBitmap_CreateEx(width, height, FORMAT_BGRA, buffer, width * 4);
    try {
      const flags = FLAG_ANNOTATIONS | FLAG_RGB_ORDER;
      api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, PAPER);
      api.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, turns, flags);
      if (document.form !== 0) {
        api.FPDF_FFLDraw(document.form, bitmap, handle, 0, 0, width, height, turns, flags);
      }
      const pixels = new Uint8ClampedArray(bytes);
      pixels.set(engine.bytes().subarray(buffer, buffer + bytes));
      return new ImageData(pixels, width, height);
    } finally {
      if (bitmap !== 0) api.FPDFBitmap_Destroy(bitmap);
      engine.free(buffer);
    }
  });
  return createImageBitmap(image);
}
