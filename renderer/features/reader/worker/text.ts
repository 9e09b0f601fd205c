import type { Rect, Word } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { type PageChar, wordsOf } from './words.ts';

/** A page with more is a hostile or machine-made one; the rest of it stays readable as a picture. */
const MAX_CHARS = 200_000;
/** FPDF_PageToDevice answers in whole pixels: a million of them give shares of the page to six places. */
const DEVICE = 1_000_000;
/** Points between the three probes that fix the transform. */
const PROBE = 100;

/** The words of a page with their boxes as shares of the printed page; none on a scan. Throws when it is broken. */
export function pageText(engine: Engine, document: PdfDocument, page: number): Word[] {
  return document.withPage(page, (handle) => {
    const { api } = engine;
    const text = api.FPDFText_LoadPage(handle);
    if (text === 0) return [];
    const box = engine.allocate(16);
    try {
      const toShare = pageTransform(engine, handle);
      const count = Math.min(api.FPDFText_CountChars(text), MAX_CHARS);
      const chars: PageChar[] = [];
      for (let i = 0; i < count; i += 1) {
        const code = api.FPDFText_GetUnicode(text, i);
        const found = code > 0x20 && api.FPDFText_GetLooseCharBox(text, i, box);
        chars.push({ code, box: found ? readBox(engine.view(), box, toShare) : undefined });
      }
      return wordsOf(chars);
    } finally {
      engine.free(box);
      api.FPDFText_ClosePage(text);
    }
  });
}

type Transform = (x: number, y: number) => { x: number; y: number };

/** From page space (unrotated, origin at the crop box's bottom left or elsewhere) to shares of the printed page. */
function pageTransform(engine: Engine, handle: number): Transform {
  const out = engine.allocate(8);
  const probe = (x: number, y: number): { x: number; y: number } => {
    engine.api.FPDF_PageToDevice(handle, 0, 0, DEVICE, DEVICE, 0, x, y, out, out + 4);
    const view = engine.view();
    return { x: view.getInt32(out, true) / DEVICE, y: view.getInt32(out + 4, true) / DEVICE };
  };
  try {
    const origin = probe(0, 0);
    const right = probe(PROBE, 0);
    const up = probe(0, PROBE);
    return (x, y) => ({
      x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / PROBE,
      y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / PROBE,
    });
  } finally {
    engine.free(out);
  }
}

/** FS_RECTF: left, top, right, bottom. */
function readBox(view: DataView, pointer: number, toShare: Transform): Rect {
  const a = toShare(view.getFloat32(pointer, true), view.getFloat32(pointer + 4, true));
  const b = toShare(view.getFloat32(pointer + 8, true), view.getFloat32(pointer + 12, true));
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
