import type { PdfEngine } from './engine.ts';
import type { LoadedPage } from './open-pdf.ts';

/** FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM. */
const IMAGE = 3;
const FORM = 5;
/** A page of a drawing has a hundred thousand objects; scans have a handful, at the beginning. */
const MAX_OBJECTS = 5_000;
/** Forms within forms are looked into so deep. */
const MAX_DEPTH = 3;

/** What pictures a page is made of. */
export interface PageImages {
  /** The largest picture's share of the page, 0 to 1. */
  coverage: number;
  /** The most pixels that one picture says it has. */
  pixels: number;
  /** Whether there is anything but text: pictures, lines, fills, forms. */
  drawn: boolean;
}

/** Looks at the page's objects; decodes nothing. */
export function imagesOf(engine: PdfEngine, page: LoadedPage): PageImages {
  const { call } = engine;
  const out = engine.allocate(16);
  const found: PageImages = { coverage: 0, pixels: 0, drawn: false };
  let looked = 0;

  const lookAt = (object: number, depth: number): void => {
    looked += 1;
    const type = call.FPDFPageObj_GetType(object);
    if (type !== 1) found.drawn = true;
    if (type === FORM && depth < MAX_DEPTH) {
      const count = call.FPDFFormObj_CountObjects(object);
      for (let at = 0; at < count && looked < MAX_OBJECTS; at += 1) {
        lookAt(call.FPDFFormObj_GetObject(object, at), depth + 1);
      }
    }
    if (type !== IMAGE) return;
    if (call.FPDFImageObj_GetImagePixelSize(object, out, out + 4) !== 0) {
      const view = engine.view();
      found.pixels = Math.max(found.pixels, view.getUint32(out, true) * view.getUint32(out + 4, true));
    }
    if (call.FPDFPageObj_GetBounds(object, out, out + 4, out + 8, out + 12) === 0) return;
    const view = engine.view();
    const width = Math.abs(view.getFloat32(out + 8, true) - view.getFloat32(out, true));
    const height = Math.abs(view.getFloat32(out + 12, true) - view.getFloat32(out + 4, true));
    // Within a form the bounds are its own; as good as the page's for what is asked of them.
    found.coverage = Math.max(found.coverage, Math.min(1, (width * height) / (page.width * page.height)));
  };

  try {
    const count = call.FPDFPage_CountObjects(page.handle);
    for (let at = 0; at < count && looked < MAX_OBJECTS; at += 1) {
      lookAt(call.FPDFPage_GetObject(page.handle, at), 0);
    }
    return found;
  } finally {
    engine.free(out);
  }
}
