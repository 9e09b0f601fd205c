import { columnsOf, type WordColumns } from '../../../../shared/domain/page-text.ts';
import type { PdfEngine } from './engine.ts';
import { pageSpace } from './page-space.ts';
import { WordColumnsBuilder } from './word-columns-builder.ts';

/** A page with more is a hostile or machine-made one; the rest of it stays readable as a picture. */
const MAX_CHARS = 200_000;
/** Longer ones are no words; and the stored form counts a word's characters in 16 bits. */
const MAX_WORD_CHARS = 1_000;
/** PDFium's mark for a hyphen at a line's end, and Unicode's soft hyphen. */
const LINE_END_HYPHEN = 0x02;
const SOFT_HYPHEN = 0xad;
const NO_BREAK_SPACE = 0xa0;
const HIGHEST_CODE = 0x10ffff;
/** FS_RECTF: left, top, right, bottom. */
const BOX_BYTES = 16;

/** What a page's own text is. */
export interface PageLayer {
  words: WordColumns;
  chars: number;
  /** Characters for which the font does not say what they are, as a share of those looked at. */
  unmapped: number;
}

/** The words of a page's text layer in reading order; none on a scan. */
export function layerOf(engine: PdfEngine, handle: number): PageLayer {
  const text = engine.call.FPDFText_LoadPage(handle);
  if (text === 0) return { words: columnsOf([]), chars: 0, unmapped: 0 };
  const box = engine.allocate(BOX_BYTES);
  try {
    const chars = Math.min(engine.call.FPDFText_CountChars(text), MAX_CHARS);
    builder.begin(pageSpace(engine, handle), chars);
    gather(engine, text, chars, box);
    return { words: builder.finish(), chars, unmapped: unmappedShare(engine, text, chars) };
  } finally {
    engine.free(box);
    engine.call.FPDFText_ClosePage(text);
  }
}

/** One for all pages: its memory serves again. */
const builder = new WordColumnsBuilder();

/** Goes through the characters once, in a tight loop: there are thousands on a page. */
function gather(engine: PdfEngine, text: number, chars: number, box: number): void {
  const codeOf = engine.call.FPDFText_GetUnicode;
  let line = 0;
  let lineHasWords = false;
  let start = -1;
  let last = 0;
  for (let index = 0; index <= chars; index += 1) {
    const code = index === chars ? 0 : codeOf(text, index) >>> 0;
    if (isLetter(code) && !(code === SOFT_HYPHEN && endsLine(codeOf, text, index, chars))) {
      if (start < 0) start = index;
      last = index;
      // A soft hyphen within a line shows nowhere.
      if (code !== SOFT_HYPHEN) builder.letter(code);
      if (builder.gathered < MAX_WORD_CHARS) continue;
    }
    if (start >= 0) {
      const hyphen = code === LINE_END_HYPHEN || code === SOFT_HYPHEN;
      takeBox(engine, text, start, box, builder.first);
      // The box goes on to the hyphen, so that a highlight covers it.
      if (!hyphen || !takeBox(engine, text, index, box, builder.last))
        takeBox(engine, text, last, box, builder.last);
      if (builder.word(line, hyphen)) lineHasWords = true;
      start = -1;
    }
    if ((code === 0x0a || code === 0x0d) && lineHasWords) {
      line += 1;
      lineHasWords = false;
    }
  }
}

function isLetter(code: number): boolean {
  return code > 0x20 && code !== NO_BREAK_SPACE && code <= HIGHEST_CODE;
}

function endsLine(
  codeOf: (text: number, index: number) => number,
  text: number,
  index: number,
  chars: number,
): boolean {
  if (index + 1 >= chars) return true;
  const next = codeOf(text, index + 1);
  return next === 0x0a || next === 0x0d;
}

let floats: Float32Array = new Float32Array(0);
let floatsFor = 0;

/** A character's box as left, bottom, right, top in page space; false where it has none. */
function takeBox(engine: PdfEngine, text: number, index: number, box: number, into: Float64Array): boolean {
  if (engine.call.FPDFText_GetLooseCharBox(text, index, box) === 0) return false;
  // Memory that grew leaves an empty view behind.
  if (floats.length === 0 || floatsFor !== box) {
    floats = new Float32Array(engine.bytes().buffer, box, 4);
    floatsFor = box;
  }
  into[0] = floats[0] ?? 0;
  into[1] = floats[3] ?? 0;
  into[2] = floats[2] ?? 0;
  into[3] = floats[1] ?? 0;
  return true;
}

/** So many characters, spread over the page, tell what the rest is like. */
const CHARS_LOOKED_AT = 100;

function unmappedShare(engine: PdfEngine, text: number, chars: number): number {
  const step = Math.max(1, Math.floor(chars / CHARS_LOOKED_AT));
  let looked = 0;
  let unmapped = 0;
  for (let index = 0; index < chars; index += step) {
    looked += 1;
    if (engine.call.FPDFText_HasUnicodeMapError(text, index) === 1) unmapped += 1;
  }
  return looked === 0 ? 0 : unmapped / looked;
}
