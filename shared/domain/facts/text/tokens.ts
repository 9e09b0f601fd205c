import { flatten } from './flatten.ts';
import { type Word, wordOf } from './words.ts';

/** What stands between two tokens, as bits. */
export const GAP = {
  space: 1,
  newline: 2,
  /** A blank line: two line feeds or more. */
  blank: 4,
  /** Three spaces or more on one line: columns, not a sentence. */
  wide: 8,
  hyphen: 16,
  slash: 32,
  comma: 64,
  period: 128,
  colon: 256,
  semicolon: 512,
  open: 1024,
  close: 2048,
  apostrophe: 4096,
  hash: 8192,
  percent: 16384,
  plus: 32768,
  ampersand: 65536,
  other: 131072,
  /** Three line feeds or more: a blank line even where every line is followed by one. */
  gulf: 262144,
} as const;

/** White space within a sentence: not a column, not a blank line. */
export const SPACING = GAP.space | GAP.newline;
/** Spacing, or nothing, or a hyphen: "six visit", "six-visit", "2x". */
export const LINKED = SPACING | GAP.hyphen;

/** A text cut into runs of letters and runs of digits ("50mg" is two), with what stands between them. */
export interface Tokens {
  /** As given. */
  text: string;
  /** As given, with typographic marks as plain ones; the same length. */
  flat: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** `gaps[i]` stands before token i; `gaps[count]` after the last. */
  gaps: Int32Array;
  words: Word[];
}

/** Cuts a text in one pass: time and memory grow with its length. */
export function tokenise(text: string): Tokens {
  const flat = flatten(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const words: Word[] = [];
  const known = new Map<string, Word>();
  let gap = 0;
  let spaces = 0;
  let at = 0;
  while (at < flat.length) {
    const type = charType(flat.charCodeAt(at));
    if (type === LETTER || type === DIGIT) {
      let end = at + 1;
      while (end < flat.length && charType(flat.charCodeAt(end)) === type) end += 1;
      let raw = flat.slice(at, end);
      if (type === LETTER && end - at === 1 && flat.charCodeAt(end) === STOP) {
        const dotted = dottedEnd(flat, at);
        if (dotted > end) {
          raw = flat.slice(at, dotted).replaceAll('.', '');
          end = dotted;
        }
      }
      let word = known.get(raw);
      if (word === undefined) {
        word = wordOf(raw);
        known.set(raw, word);
      }
      starts.push(at);
      ends.push(end);
      gaps.push(gap);
      words.push(word);
      gap = 0;
      spaces = 0;
      at = end;
      continue;
    }
    const bit = GAP_BITS[flat.charCodeAt(at)] ?? GAP.other;
    if (bit === GAP.newline) {
      if ((gap & GAP.blank) !== 0) gap |= GAP.gulf;
      if ((gap & GAP.newline) !== 0) gap |= GAP.blank;
      spaces = 0;
    } else if (bit === GAP.space) {
      spaces += 1;
      // Indentation after a line feed is no column.
      if (spaces >= 3 && (gap & GAP.newline) === 0) gap |= GAP.wide;
    } else {
      spaces = 0;
    }
    gap |= bit;
    at += 1;
  }
  gaps.push(gap);
  closeDoubleSpacing(gaps);
  return {
    text,
    flat,
    count: words.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    gaps: Int32Array.from(gaps),
    words,
  };
}

/** Fewer line ends say nothing about how a text is spaced. */
const FEWEST_LINES = 10;

/** Some conversions of PDF leave a blank line behind every line: there it parts nothing, and only a wider one does. */
function closeDoubleSpacing(gaps: number[]): void {
  let lines = 0;
  let blanks = 0;
  for (const gap of gaps) {
    if ((gap & GAP.newline) !== 0) lines += 1;
    if ((gap & GAP.blank) !== 0) blanks += 1;
  }
  if (lines < FEWEST_LINES || blanks < lines * 0.9) return;
  for (const [index, gap] of gaps.entries()) {
    if ((gap & GAP.gulf) === 0) gaps[index] = gap & ~GAP.blank;
  }
}

/** The gap before token i; both ends of the text count as a blank line. */
export function gapBefore(tokens: Tokens, index: number): number {
  const gap = tokens.gaps[index] ?? GAP.blank;
  return index === 0 ? gap | GAP.blank : gap;
}

export function wordAt(tokens: Tokens, index: number): Word | undefined {
  return tokens.words[index];
}

export function lowerAt(tokens: Tokens, index: number): string {
  return tokens.words[index]?.lower ?? '';
}

export function startOf(tokens: Tokens, index: number): number {
  return tokens.starts[index] ?? tokens.text.length;
}

export function endOf(tokens: Tokens, index: number): number {
  return tokens.ends[index] ?? tokens.text.length;
}

/** True when the gap holds nothing but the marks allowed. */
export function onlyGap(gap: number, allowed: number): boolean {
  return (gap & ~allowed) === 0;
}

/** The index of the first token that starts at the offset or after it. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(tokens, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LETTER = 1;
const DIGIT = 2;
const OTHER = 0;
const STOP = 46;
const BEYOND_ASCII = /\p{L}/u;

function charType(code: number): 0 | 1 | 2 {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 128 || (code >= 0xd800 && code <= 0xdfff)) return OTHER;
  return BEYOND_ASCII.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** The longest abbreviation in full stops is "t.h.r.e.e." long: scans of ruled forms give whole lines of single letters. */
const DOTTED_LETTERS_AT_MOST = 6;

/** Where "b.i.d." ends that starts here; the start of anything else gives a value before its second letter. */
function dottedEnd(flat: string, start: number): number {
  let end = start;
  for (let letters = 0; letters < DOTTED_LETTERS_AT_MOST; letters += 1) {
    if (charType(flat.charCodeAt(end)) !== LETTER || charType(flat.charCodeAt(end + 1)) === LETTER) break;
    if (flat.charCodeAt(end + 1) !== STOP) return letters === 0 ? start : end + 1;
    end += 2;
  }
  return end - start > 2 ? end : start;
}

const GAP_BITS: readonly number[] = (() => {
  const bits: number[] = new Array(128).fill(GAP.other);
  const set = (marks: string, bit: number) => {
    for (const mark of marks) bits[mark.charCodeAt(0)] = bit;
  };
  set(' \t\f\v', GAP.space);
  set('\r', GAP.space);
  set('\n', GAP.newline);
  set('-', GAP.hyphen);
  set('/', GAP.slash);
  set(',', GAP.comma);
  set('.', GAP.period);
  set(':', GAP.colon);
  set(';', GAP.semicolon);
  set('([', GAP.open);
  set(')]', GAP.close);
  set("'`", GAP.apostrophe);
  set('#', GAP.hash);
  set('%', GAP.percent);
  set('+', GAP.plus);
  set('&', GAP.ampersand);
  return bits;
})();
