import {
  columnsOf,
  NO_CONFIDENCE,
  type WordColumns,
  type WordDirection,
} from '../../../../shared/domain/page-text.ts';
import type { PdfEngine } from './engine.ts';
import { BETWEEN, endsOf } from './line-ends.ts';
import { boxIn, type PageSpace, pageSpace } from './page-space.ts';

/** A page with more is a hostile or machine-made one; the rest of it stays readable as a picture. */
const MAX_CHARS = 200_000;
/** Longer ones are no words; and the stored form counts a word's characters in 16 bits. */
const MAX_WORD_CHARS = 1_000;
/** PDFium's mark for a hyphen at a line's end, and Unicode's soft hyphen. */
const LINE_END_HYPHEN = 0x02;
const SOFT_HYPHEN = 0xad;
const NO_BREAK_SPACE = 0xa0;
const HIGHEST_CODE = 0x10ffff;

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
  const box = engine.allocate(16);
  try {
    const chars = Math.min(engine.call.FPDFText_CountChars(text), MAX_CHARS);
    const words = wordsOf(charsOf(engine, text, chars, box), pageSpace(engine, handle));
    return { words, chars, unmapped: unmappedShare(engine, text, chars) };
  } finally {
    engine.free(box);
    engine.call.FPDFText_ClosePage(text);
  }
}

/** Characters as PDFium has them: codes (0 for what parts words), and boxes in page space. */
interface Chars {
  codes: Uint32Array;
  /** Left, bottom, right, top of each. */
  boxes: Float64Array;
}

/** Kinds of places between words, in `codes`. */
const GAP = 0;
const LINE_END = 1;
const HYPHEN = 2;

/** Reads all characters in one tight loop: there are thousands on a page. */
function charsOf(engine: PdfEngine, text: number, count: number, box: number): Chars {
  const { FPDFText_GetUnicode: codeOf, FPDFText_GetLooseCharBox: boxOf } = engine.call;
  const codes = new Uint32Array(count);
  const boxes = new Float64Array(count * 4);
  let floats = floatsAt(engine, box);
  for (let index = 0; index < count; index += 1) {
    const code = codeOf(text, index) >>> 0;
    const kind = kindOf(code);
    codes[index] = kind;
    if (kind < HYPHEN || boxOf(text, index, box) === 0) {
      if (kind > HYPHEN) codes[index] = GAP;
      continue;
    }
    // Memory that grew leaves an empty view behind.
    if (floats.length === 0) floats = floatsAt(engine, box);
    boxes[index * 4] = floats[0] ?? 0;
    boxes[index * 4 + 1] = floats[3] ?? 0;
    boxes[index * 4 + 2] = floats[2] ?? 0;
    boxes[index * 4 + 3] = floats[1] ?? 0;
  }
  return { codes, boxes };
}

/** FS_RECTF: left, top, right, bottom. */
function floatsAt(engine: PdfEngine, box: number): Float32Array {
  return new Float32Array(engine.bytes().buffer, box, 4);
}

function kindOf(code: number): number {
  if (code === 0x0a || code === 0x0d) return LINE_END;
  if (code === LINE_END_HYPHEN) return HYPHEN;
  return code <= 0x20 || code === NO_BREAK_SPACE || code > HIGHEST_CODE ? GAP : code;
}

/** Characters of a word: from `start` on; its text ends before `letters`, its box covers `end` too: a hyphen. */
interface Stretch {
  start: number;
  letters: number;
  end: number;
}

function wordsOf({ codes, boxes }: Chars, space: PageSpace): WordColumns {
  const stretches = stretchesOf(codes);
  const found = new Builder(stretches.length, codes.length);
  let line = 0;
  let lineHasWords = false;
  let at = 0;
  for (const stretch of stretches) {
    for (; at < stretch.start; at += 1) {
      if (codes[at] !== LINE_END || !lineHasWords) continue;
      line += 1;
      lineHasWords = false;
    }
    const hyphen = stretch.end > stretch.letters - 1;
    if (found.add(codes, boxes, stretch, space, line, hyphen)) lineHasWords = true;
  }
  return found.finish();
}

/** Runs of letters, with the hyphen that may end them. */
function stretchesOf(codes: Uint32Array): Stretch[] {
  const stretches: Stretch[] = [];
  const count = codes.length;
  for (let index = 0; index < count; index += 1) {
    if ((codes[index] ?? GAP) <= HYPHEN) continue;
    const start = index;
    while (index + 1 < count && (codes[index + 1] ?? GAP) > HYPHEN && index - start < MAX_WORD_CHARS)
      index += 1;
    if (codes[index] === SOFT_HYPHEN && endsLine(codes, index)) {
      if (index > start) stretches.push({ start, letters: index, end: index });
    } else
      stretches.push({ start, letters: index + 1, end: codes[index + 1] === HYPHEN ? index + 1 : index });
  }
  return stretches;
}

function endsLine(codes: Uint32Array, index: number): boolean {
  const next = codes[index + 1];
  return next === undefined || next === LINE_END;
}

const UTF_16 = new TextDecoder('utf-16le');

/** Words in columns as they come: no object for any of them, or collecting garbage would cost a third of the time. */
class Builder {
  #count = 0;
  readonly #units: Uint16Array;
  #used = 0;
  readonly #lengths: Uint16Array;
  readonly #places: Float64Array;
  readonly #directions: Uint8Array;
  readonly #lines: Uint32Array;
  readonly #hyphens: Uint8Array;

  constructor(words: number, chars: number) {
    // Two units for a character outside of the basic plane, and two for what parts a word from the next.
    this.#units = new Uint16Array(2 * (chars + words));
    this.#lengths = new Uint16Array(words);
    this.#places = new Float64Array(4 * words);
    this.#directions = new Uint8Array(words);
    this.#lines = new Uint32Array(words);
    this.#hyphens = new Uint8Array(words);
  }

  /** Adds a word; false when it stands outside of the printed page, where nobody sees it. */
  add(
    codes: Uint32Array,
    boxes: Float64Array,
    { start, letters, end }: Stretch,
    space: PageSpace,
    line: number,
    hyphen: boolean,
  ): boolean {
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 4 * start; at <= 4 * end; at += 4) {
      left = Math.min(left, boxes[at] ?? 0);
      bottom = Math.min(bottom, boxes[at + 1] ?? 0);
      right = Math.max(right, boxes[at + 2] ?? 0);
      top = Math.max(top, boxes[at + 3] ?? 0);
    }
    const place = boxIn(space, left, bottom, right, top);
    const [midX, midY] = [place.left + place.width / 2, place.top + place.height / 2];
    if (!(midX >= 0 && midX <= 1 && midY >= 0 && midY <= 1)) return false;
    const before = this.#used;
    for (let at = start; at < letters; at += 1) this.#put(codes[at] ?? 0);
    if (this.#used === before) return false;
    const word = this.#count;
    this.#lengths[word] = this.#used - before;
    this.#places[4 * word] = place.left;
    this.#places[4 * word + 1] = place.top;
    this.#places[4 * word + 2] = place.width;
    this.#places[4 * word + 3] = place.height;
    const [a, b] = [4 * start, 4 * (letters - 1)];
    const along = (boxes[b] ?? 0) + (boxes[b + 2] ?? 0) - (boxes[a] ?? 0) - (boxes[a + 2] ?? 0);
    const across = (boxes[b + 1] ?? 0) + (boxes[b + 3] ?? 0) - (boxes[a + 1] ?? 0) - (boxes[a + 3] ?? 0);
    const way = directionOf(space.a * along + space.c * across, space.b * along + space.d * across);
    // A single character runs as the word before it does.
    this.#directions[word] = way ?? this.#directions[word - 1] ?? 0;
    this.#lines[word] = line;
    this.#hyphens[word] = hyphen ? 1 : 0;
    this.#count += 1;
    return true;
  }

  finish(): WordColumns {
    const count = this.#count;
    const places = this.#places.subarray(0, 4 * count);
    const directions = this.#directions.subarray(0, count);
    const lines = this.#lines.subarray(0, count);
    const ends = endsOf({ places, directions, lines, hyphens: this.#hyphens.subarray(0, count) });
    const lengths = this.#lengths.subarray(0, count);
    return {
      count,
      text: this.#text(lengths, ends),
      lengths,
      places,
      directions,
      ends,
      confidences: new Uint8Array(count).fill(NO_CONFIDENCE),
    };
  }

  /** A character's UTF-16; a soft hyphen within a line shows nowhere. */
  #put(code: number): void {
    if (code === SOFT_HYPHEN) return;
    if (code < 0x10000) {
      this.#units[this.#used] = code;
      this.#used += 1;
      return;
    }
    this.#units[this.#used] = 0xd800 + ((code - 0x10000) >> 10);
    this.#units[this.#used + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    this.#used += 2;
  }

  #text(lengths: Uint16Array, ends: Uint8Array): string {
    const units = new Uint16Array(this.#used + 2 * lengths.length);
    let from = 0;
    let to = 0;
    for (let word = 0; word < lengths.length; word += 1) {
      const length = lengths[word] ?? 0;
      for (let at = 0; at < length; at += 1) units[to + at] = this.#units[from + at] ?? 0;
      from += length;
      to += length;
      const between = word === lengths.length - 1 ? '' : (BETWEEN[ends[word] ?? 0] ?? '');
      for (let at = 0; at < between.length; at += 1) units[to + at] = between.charCodeAt(at);
      to += between.length;
    }
    return UTF_16.decode(units.subarray(0, to));
  }
}

/** Which way a word runs on the page as it prints; unknown for a single character. */
function directionOf(dx: number, dy: number): WordDirection | undefined {
  if (dx === 0 && dy === 0) return undefined;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

/** So many characters, spread over the page, tell what the rest is like. */
const CHARS_LOOKED_AT = 200;

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
