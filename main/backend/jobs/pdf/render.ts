import type { PdfEngine } from './engine.ts';
import type { LoadedPage } from './open-pdf.ts';

/** Eight bits of grey. */
const FORMAT_GREY = 1;
const FLAG_ANNOTATIONS = 0x01;
const PAPER = 0xffffffff;
const POINTS_PER_INCH = 72;

/** A grey picture, row by row without padding; 0 is black. */
export interface GreyPicture {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * Draws a page as it prints, its annotations and form fields with it, on white paper.
 * @param dpi pixels to an inch; fewer where the page would have more than `mostPixels`
 * @param form handle of the document's form, 0 without one
 */
export function renderGrey(
  engine: PdfEngine,
  page: LoadedPage,
  form: number,
  dpi: number,
  mostPixels: number,
): GreyPicture {
  const { call } = engine;
  const wanted = dpi / POINTS_PER_INCH;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (page.width * page.height)));
  const width = Math.max(1, Math.floor(page.width * scale));
  const height = Math.max(1, Math.floor(page.height * scale));
  // Rows of PDFium's bitmaps begin at multiples of four.
  const stride = (width + 3) & ~3;
  const buffer = engine.allocate(stride * height);
  const bitmap = call.FPDFBitmap_CreateEx(width, height, FORMAT_GREY, buffer, stride);
  try {
    if (bitmap === 0) throw new RangeError('PDFium has no memory for a picture.');
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, PAPER);
    if (form !== 0) call.FORM_OnAfterLoadPage(page.handle, form);
    call.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, FLAG_ANNOTATIONS);
    if (form !== 0) {
      call.FPDF_FFLDraw(form, bitmap, page.handle, 0, 0, width, height, 0, FLAG_ANNOTATIONS);
      call.FORM_OnBeforeClosePage(page.handle, form);
    }
    const heap = engine.bytes();
    const data = new Uint8Array(width * height);
    for (let row = 0; row < height; row += 1) {
      const start = buffer + row * stride;
      data.set(heap.subarray(start, start + width), row * width);
    }
    return { width, height, data };
  } finally {
    if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap);
    engine.free(buffer);
  }
}
