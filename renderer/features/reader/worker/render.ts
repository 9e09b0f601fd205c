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
  /** Pixels of a picture of the whole that is drawn before. */
  coarse?: Pixels;
  turns: QuarterTurns;
  /** Width in pixels. */
  thumbnail?: number;
}

interface Deliver {
  coarse(bitmap: ImageBitmap): void;
  page(bitmap: ImageBitmap): void;
  thumbnail(bitmap: ImageBitmap): void;
}

/**
 * Draws a page, its annotations and its form fields on white paper. Each picture is delivered before the next one is made: a
 * coarse one, the page, a small one. Throws when the page is broken.
 */
export function renderPage(
  engine: Engine,
  document: PdfDocument,
  page: number,
  picture: Picture,
  deliver: Deliver,
): void {
  const { whole, part, coarse, turns, thumbnail } = picture;
  document.withPage(page, (handle) => {
    if (coarse !== undefined)
      draw(engine, document, handle, { whole: coarse, turns }, (pixels) =>
        deliver.coarse(bitmapOf(pixels, coarse)),
      );
    draw(engine, document, handle, { whole, part, turns }, (pixels) => {
      const size = part ?? whole;
      deliver.page(bitmapOf(pixels, size));
      if (thumbnail !== undefined) deliver.thumbnail(thumbnailOf(pixels, size, thumbnail));
    });
  });
}

/** The pixels are the engine's memory, and good until `take` returns. */
function draw(
  engine: Engine,
  document: PdfDocument,
  handle: number,
  { whole, part, turns }: Pick<Picture, 'whole' | 'part' | 'turns'>,
  take: (pixels: Uint8ClampedArray<ArrayBuffer>) => void,
): void {
  const { api } = engine;
  const { left, top, width, height } = part ?? { left: 0, top: 0, ...whole };
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
    take(engine.pixels(buffer, bytes));
  } finally {
    if (target !== 0) api.FPDFBitmap_Destroy(target);
    engine.free(buffer);
  }
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
