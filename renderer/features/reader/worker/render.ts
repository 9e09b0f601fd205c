import type { Part, Pixels } from '../model/plan.ts';
import type { QuarterTurns } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { reduced } from './reduce.ts';

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

interface Deliver {
  page(bitmap: ImageBitmap): void;
  thumbnail(bitmap: ImageBitmap): void;
}

/**
 * Draws a page, its annotations and its form fields on white paper. The picture is delivered before the small one is made.
 * Throws when the page is broken.
 */
export function renderPage(
  engine: Engine,
  document: PdfDocument,
  page: number,
  picture: Picture,
  deliver: Deliver,
): void {
  document.withPage(page, (handle) => {
    const { api } = engine;
    const { whole, turns } = picture;
    const { left, top, width, height } = picture.part ?? { left: 0, top: 0, ...whole };
    const bytes = width * height * 4;
    const buffer = engine.allocate(bytes);
    const target = api.FPDFBitmap_CreateEx(width, height, FORMAT_BGRA, buffer, width * 4);
    try {
      const flags = FLAG_ANNOTATIONS | FLAG_RGB_ORDER;
      const place = [-left, -top, whole.width, whole.height, turns, flags] as const;
      api.FPDFBitmap_FillRect(target, 0, 0, width, height, PAPER);
      api.FPDF_RenderPageBitmap(target, handle, ...place);
      if (document.form !== 0) api.FPDF_FFLDraw(document.form, target, handle, ...place);
      document.requireRead();
      const pixels = engine.pixels(buffer, bytes);
      deliver.page(bitmapOf(pixels, { width, height }));
      if (picture.thumbnail !== undefined)
        deliver.thumbnail(thumbnailOf(pixels, { width, height }, picture.thumbnail));
    } finally {
      if (target !== 0) api.FPDFBitmap_Destroy(target);
      engine.free(buffer);
    }
  });
}

/** One copy, out of the engine's memory into the bitmap: createImageBitmap would need one before and make another. */
function bitmapOf(pixels: Uint8ClampedArray<ArrayBuffer>, { width, height }: Pixels): ImageBitmap {
  const [canvas, context] = opaqueCanvas(width, height);
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas.transferToImageBitmap();
}

function thumbnailOf(pixels: Uint8ClampedArray<ArrayBuffer>, size: Pixels, width: number): ImageBitmap {
  const small = { width, height: Math.max(1, Math.round((size.height * width) / size.width)) };
  return bitmapOf(reduced(pixels, size, small), small);
}

function opaqueCanvas(width: number, height: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new RangeError('no memory for a picture');
  return [canvas, context];
}
