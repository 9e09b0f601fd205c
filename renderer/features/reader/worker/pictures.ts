import type { Rect } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { pageTransform } from './page-transform.ts';

const OBJECT_IMAGE = 3;
/** Pages of drawings have a hundred thousand objects and no photograph that matters. */
const MAX_OBJECTS = 2_000;
const MAX_PICTURES = 40;
/** FPDF_COLORSPACE_DEVICEGRAY and CALGRAY. */
const GREY_SPACES: ReadonlySet<number> = new Set([1, 4]);
/** Covers more of the page than this: the page is a scan, and its colours are those of paper. */
const SCAN_SHARE = 0.6;

/** Colour pictures on a page that are not the page itself: a night view leaves them as they are. Shares of the printed page. */
export function picturesOf(engine: Engine, document: PdfDocument, page: number): Rect[] {
  return document.withPage(page, (handle) => {
    const { api } = engine;
    const scratch = engine.allocate(64);
    try {
      const toShare = pageTransform(engine, handle);
      const count = Math.min(MAX_OBJECTS, api.FPDFPage_CountObjects(handle));
      const rects: Rect[] = [];
      for (let index = 0; index < count && rects.length < MAX_PICTURES; index += 1) {
        const object = api.FPDFPage_GetObject(handle, index);
        if (api.FPDFPageObj_GetType(object) !== OBJECT_IMAGE || isGrey(engine, object, handle, scratch))
          continue;
        if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
        const view = engine.view();
        const a = toShare(view.getFloat32(scratch, true), view.getFloat32(scratch + 4, true));
        const b = toShare(view.getFloat32(scratch + 8, true), view.getFloat32(scratch + 12, true));
        const rect = within(a, b);
        if (rect.width * rect.height < SCAN_SHARE) rects.push(rect);
      }
      return rects;
    } finally {
      engine.free(scratch);
    }
  });
}

/** FPDF_IMAGEOBJ_METADATA: width, height, two resolutions, bits a pixel, colour space, marked content. */
function isGrey(engine: Engine, object: number, page: number, scratch: number): boolean {
  if (!engine.api.FPDFImageObj_GetImageMetadata(object, page, scratch)) return true;
  const view = engine.view();
  return view.getUint32(scratch + 16, true) <= 1 || GREY_SPACES.has(view.getInt32(scratch + 20, true));
}

function within(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const left = clamp(Math.min(a.x, b.x));
  const top = clamp(Math.min(a.y, b.y));
  return { left, top, width: clamp(Math.max(a.x, b.x)) - left, height: clamp(Math.max(a.y, b.y)) - top };
}
