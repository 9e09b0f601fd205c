import type { QuarterTurns } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';

const FORMAT_BGRA = 4;
const FLAG_ANNOTATIONS = 0x01;
/** Red first, as ImageData wants it: no second pass over the pixels. */
const FLAG_RGB_ORDER = 0x10;
const PAPER = 0xffffffff;

interface RenderSize {
  /** Pixels of the result, after the turn. */
  width: number;
  height: number;
  turns: QuarterTurns;
}

/** Draws a page, its annotations and its form fields on white paper. Throws when the page is broken. */
export function renderPage(
  engine: Engine,
  document: PdfDocument,
  page: number,
  size: RenderSize,
): ImageBitmap {
  return document.withPage(page, (handle) => {
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
      return toBitmap(engine.pixels(buffer, bytes), width, height);
    } finally {
      if (bitmap !== 0) api.FPDFBitmap_Destroy(bitmap);
      engine.free(buffer);
    }
  });
}

/** One copy, out of the engine's memory into the bitmap: createImageBitmap would need one before and make another. */
function toBitmap(pixels: Uint8ClampedArray<ArrayBuffer>, width: number, height: number): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new RangeError('no memory for a picture');
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas.transferToImageBitmap();
}
