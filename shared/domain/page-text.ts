/** Which way the text of a word runs on the page as it prints: right, down, left, up. */
export type WordDirection = 0 | 1 | 2 | 3;

/** A word of a page, in reading order. The box is in shares (0 to 1) of the page as it prints, from its top left corner. */
export interface PageWord {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  direction: WordDirection;
  /** What stands between this word and the next: nothing after a hyphen at a line's end, which is not part of `text`. */
  ends: WordEnd;
  /** 0 to 100, as the recogniser gave it; undefined for a text layer. */
  confidence?: number;
}

/** `hyphen`: the next word, on the next line, continues this one. `block`: a paragraph, a column or a cell ends. */
export type WordEnd = 'space' | 'line' | 'block' | 'hyphen';

/** Order is part of the stored form: only ever append. */
export const WORD_ENDS: readonly WordEnd[] = ['space', 'line', 'block', 'hyphen'];
export const BETWEEN_WORDS: Readonly<Record<WordEnd, string>> = {
  space: ' ',
  line: '\n',
  block: '\n\n',
  hyphen: '',
};

/** The page's text as it is searched: words with what stands between them; a word parted by a hyphen is one again. */
export function textOfWords(words: readonly PageWord[]): string {
  return words
    .map(({ text, ends }, at) => (at === words.length - 1 ? text : text + BETWEEN_WORDS[ends]))
    .join('');
}

/** Where each word stands in `textOfWords`: index of its first character. */
export function wordOffsets(words: readonly PageWord[]): number[] {
  let at = 0;
  return words.map(({ text, ends }) => {
    const start = at;
    at += text.length + BETWEEN_WORDS[ends].length;
    return start;
  });
}

/** The words that a stretch of the text touches, from `start` to `end` (excluded). */
export function wordsWithin(words: readonly PageWord[], start: number, end: number): PageWord[] {
  const offsets = wordOffsets(words);
  return words.filter((word, index) => {
    const from = offsets[index] ?? 0;
    return from < end && from + word.text.length > start;
  });
}

/** Names the stored form of the boxes: a later one gets another number. */
const FORM = 1;
const HEADER_BYTES = 5;
/** Length, place and size in 16 bits each, then flags and confidence. */
const WORD_BYTES = 12;
const SHARE = 65_535;
/** Stands for no confidence in the stored form. */
export const NO_CONFIDENCE = 255;
const MAX_WORD = 65_535;

/**
 * The words of a page in columns: what a program that reads thousands of pages makes instead of objects.
 * `text` is the page's, as `textOfWords` gives it.
 */
export interface WordColumns {
  count: number;
  text: string;
  /** Characters of each word. */
  lengths: Uint16Array;
  /** Left, top, width and height of each in shares of the page, one word after the other. */
  places: Float64Array;
  directions: Uint8Array;
  /** Indices of `WORD_ENDS`. */
  ends: Uint8Array;
  /** 0 to 100; `NO_CONFIDENCE` for a text layer. */
  confidences: Uint8Array;
}

/** Words in columns. @throws RangeError when a word is too long to be stored */
export function columnsOf(words: readonly PageWord[]): WordColumns {
  const count = words.length;
  const columns: WordColumns = {
    count,
    text: textOfWords(words),
    lengths: new Uint16Array(count),
    places: new Float64Array(4 * count),
    directions: new Uint8Array(count),
    ends: new Uint8Array(count),
    confidences: new Uint8Array(count),
  };
  for (const [at, word] of words.entries()) {
    if (word.text.length > MAX_WORD) throw new RangeError('a word is too long to be stored');
    columns.lengths[at] = word.text.length;
    columns.places.set([word.left, word.top, word.width, word.height], 4 * at);
    columns.directions[at] = word.direction;
    columns.ends[at] = WORD_ENDS.indexOf(word.ends);
    columns.confidences[at] = word.confidence === undefined ? NO_CONFIDENCE : percent(word.confidence);
  }
  return columns;
}

/**
 * The words' boxes without their texts, which stand in the page's text: column by column, so that they compress.
 * Twelve bytes a word, places to a 65,535th of the page.
 */
export function packWords(words: readonly PageWord[]): Uint8Array {
  return packColumns(columnsOf(words));
}

/** The same for words that are in columns already. */
export function packColumns({
  count,
  lengths,
  places,
  directions,
  ends,
  confidences,
}: WordColumns): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + count * WORD_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, FORM);
  view.setUint32(1, count, true);
  const flags = HEADER_BYTES + 10 * count;
  for (let at = 0; at < count; at += 1) {
    view.setUint16(HEADER_BYTES + 2 * at, lengths[at] ?? 0, true);
    for (let column = 1; column <= 4; column += 1) {
      const place = share(places[4 * at + column - 1] ?? 0);
      view.setUint16(HEADER_BYTES + 2 * (column * count + at), place, true);
    }
    bytes[flags + at] = (ends[at] ?? 0) | ((directions[at] ?? 0) << 2);
    bytes[flags + count + at] = confidences[at] ?? NO_CONFIDENCE;
  }
  return bytes;
}

/** Whether boxes and text belong together, without making the words: what `unpackWords` would find. */
export function packedFits(text: string, packed: Uint8Array): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.byteLength < HEADER_BYTES || view.getUint8(0) !== FORM) return false;
  const count = view.getUint32(1, true);
  if (packed.byteLength !== HEADER_BYTES + count * WORD_BYTES) return false;
  let length = 0;
  for (let at = 0; at < count; at += 1) {
    length += view.getUint16(HEADER_BYTES + 2 * at, true);
    const end = WORD_ENDS[view.getUint8(HEADER_BYTES + 10 * count + at) & 3] ?? 'space';
    if (at < count - 1) length += BETWEEN_WORDS[end].length;
  }
  return length === text.length;
}

/**
 * The words again, from the page's text and what `packWords` gave.
 * @returns undefined when the two do not belong together, or the form is of no version known here
 */
export function unpackWords(text: string, packed: Uint8Array): PageWord[] | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.byteLength < HEADER_BYTES || view.getUint8(0) !== FORM) return undefined;
  const count = view.getUint32(1, true);
  if (packed.byteLength !== HEADER_BYTES + count * WORD_BYTES) return undefined;
  const number = (column: number, at: number) =>
    view.getUint16(HEADER_BYTES + 2 * (column * count + at), true);
  const words: PageWord[] = [];
  let start = 0;
  for (let at = 0; at < count; at += 1) {
    const flags = view.getUint8(HEADER_BYTES + 10 * count + at);
    const confidence = view.getUint8(HEADER_BYTES + 11 * count + at);
    const ends = WORD_ENDS[flags & 3] ?? 'space';
    const length = number(0, at);
    words.push({
      text: text.slice(start, start + length),
      left: number(1, at) / SHARE,
      top: number(2, at) / SHARE,
      width: number(3, at) / SHARE,
      height: number(4, at) / SHARE,
      direction: directionOf(flags >> 2),
      ends,
      ...(confidence === NO_CONFIDENCE ? {} : { confidence }),
    });
    start += length + (at === count - 1 ? 0 : BETWEEN_WORDS[ends].length);
  }
  return start === text.length ? words : undefined;
}

function directionOf(bits: number): WordDirection {
  switch (bits & 3) {
    case 1:
      return 1;
    case 2:
      return 2;
    case 3:
      return 3;
    default:
      return 0;
  }
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * SHARE);
}

function percent(value: number): number {
  return Math.round(Math.min(100, Math.max(0, value)));
}
