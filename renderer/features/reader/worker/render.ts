import type { Part, Pixels } from '../model/plan.ts';
import type { QuarterTurns } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';

const FORMAT_BGRA = 4;
const FLAG_ANNOTATIONS = 0x01;
/** Red first, as ImageData wants it: no second pass over the pixels. */
const FLAG_RGB_ORDER = 0x10;
const PAPER = 0xffffffff;

/** What to draw: a page of so many pixels after the turn, or a part of that; with a small picture of it where one is wanted. */
export interface Picture {
  whole: Pixels;
  part?: Part;
  turns: QuarterTurns;
  /** Width in pixels. */
  thumbnail?: number;
}

export interface Rendered {
  bitmap: ImageBitmap;
  thumbnail: ImageBitmap | undefined;
}

/** Draws a page, its annotations and its form fields on white paper. Throws when the page is broken. */
export function renderPage(engine: Engine, document: PdfDocument, page: number, picture: Picture): Rendered {
  return document.withPage(page, (handle) => {
    const { api } = engine;
    const { whole, turns } = picture;
    const { left, top, width, height } = picture.part ?? { left: 0, top: 0, ...whole };
    const bytes = width * height * 4;
    const buffer = engine.allocate(bytes);
    const bitmap = api.FPDFBitmap_CreateEx(width, height, FORMAT_BGRA, buffer, width * 4);
    try {
      const flags = FLAG_ANNOTATIONS | FLAG_RGB_ORDER;
      const place = [-left, -top, whole.width, whole.height, turns, flags] as const;
      api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, PAPER);
      api.FPDF_RenderPageBitmap(bitmap, handle, ...place);
      if (document.form !== 0) api.FPDF_FFLDraw(document.form, bitmap, handle, ...place);
      return toBitmaps(engine.pixels(buffer, bytes), { width, height }, picture.thumbnail);
    } finally {
      if (bitmap !== 0) api.FPDFBitmap_Destroy(bitmap);
      engine.free(buffer);
    }
  });
}

/** One copy, out of the engine's memory into the bitmap: createImageBitmap would need one before and make another. */
function toBitmaps(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  { width, height }: Pixels,
  thumbnail: number | undefined,
): Rendered {
  const [canvas, context] = opaqueCanvas(width, height);
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  const small = thumbnail === undefined ? undefined : reduced(canvas, thumbnail);
  return { bitmap: canvas.transferToImageBitmap(), thumbnail: small };
}

function reduced(source: OffscreenCanvas, width: number): ImageBitmap {
  const height = Math.max(1, Math.round((source.height * width) / source.width));
  const [canvas, context] = opaqueCanvas(width, height);
  context.imageSmoothingQuality = 'medium';
  context.drawImage(source, 0, 0, width, height);
  return canvas.transferToImageBitmap();
}

function opaqueCanvas(width: number, height: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new RangeError('no memory for a picture');
  return [canvas, context];
}
