import type { Rect, Word } from '../model/types.ts';
import type { PdfDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { pageTransform, type Transform } from './page-transform.ts';
import { type PageChar, wordsOf } from './words.ts';

/** A page with more is a hostile or machine-made one; the rest of it stays readable as a picture. */
const MAX_CHARS = 200_000;

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
