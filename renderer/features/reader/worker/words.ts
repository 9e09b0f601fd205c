import type { Rect, TextDirection, Word } from '../model/types.ts';

/** A character as the engine gives it; generated white space has no box. */
export interface PageChar {
  code: number;
  box: Rect | undefined;
}

/** PDFium's mark for a hyphen at a line's end, and Unicode's soft hyphen. */
const LINE_END_HYPHEN = 0x02;
const SOFT_HYPHEN = 0xad;

/**
 * Groups characters in reading order into words and lines. White space ends a word, a line break ends a line. A hyphen
 * at a line's end is dropped from the text and noted, but its box stays part of the word, so that a highlight covers it.
 */
export function wordsOf(chars: readonly PageChar[]): Word[] {
  const words: Word[] = [];
  let line = 0;
  let lineHasWords = false;
  let pending: { text: string; box: Rect }[] = [];
  let direction: TextDirection = 0;

  const finish = (hyphenBox?: Rect): void => {
    const first = pending[0];
    if (first === undefined) return;
    direction = directionOf(pending.map((c) => c.box)) ?? direction;
    const boxes = pending.map((c) => c.box);
    const box = union(hyphenBox === undefined ? boxes : [...boxes, hyphenBox]);
    const cuts: number[] = [];
    for (const [index, char] of pending.entries()) {
      if (index > 0) cuts.push(shareAlong(box, startOf(char.box, direction), direction));
      // A character outside the basic plane, or a ligature, is several places in the text but one on the page.
      for (let extra = 1; extra < char.text.length; extra += 1) {
        cuts.push(shareAlong(box, startOf(char.box, direction), direction));
      }
    }
    words.push({
      text: pending.map((c) => c.text).join(''),
      box,
      direction,
      cuts,
      line,
      hyphen: hyphenBox !== undefined,
    });
    lineHasWords = true;
    pending = [];
  };

  for (const [index, { code, box }] of chars.entries()) {
    if (code === 0x0a || code === 0x0d) {
      finish();
      if (lineHasWords) line += 1;
      lineHasWords = false;
    } else if (code === LINE_END_HYPHEN || (code === SOFT_HYPHEN && endsLine(chars, index))) {
      const last = pending.at(-1);
      if (last !== undefined) finish(box ?? last.box);
    } else if (box === undefined || code <= 0x20 || code === 0xa0 || code > 0x10ffff) {
      finish();
    } else {
      pending.push({ text: String.fromCodePoint(code), box });
    }
  }
  finish();
  return words;
}

function endsLine(chars: readonly PageChar[], index: number): boolean {
  const next = chars[index + 1];
  return next === undefined || next.code === 0x0a || next.code === 0x0d;
}

function union(boxes: readonly Rect[]): Rect {
  const left = Math.min(...boxes.map((b) => b.left));
  const top = Math.min(...boxes.map((b) => b.top));
  const right = Math.max(...boxes.map((b) => b.left + b.width));
  const bottom = Math.max(...boxes.map((b) => b.top + b.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Which way a word runs, from the way between its first and its last character; unknown for a single one. */
function directionOf(boxes: readonly Rect[]): TextDirection | undefined {
  const first = boxes[0];
  const last = boxes.at(-1);
  if (first === undefined || last === undefined || boxes.length < 2) return undefined;
  const dx = last.left + last.width / 2 - first.left - first.width / 2;
  const dy = last.top + last.height / 2 - first.top - first.height / 2;
  if (dx === 0 && dy === 0) return undefined;
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

function startOf(box: Rect, direction: TextDirection): number {
  if (direction === 0) return box.left;
  if (direction === 1) return box.top;
  return direction === 2 ? box.left + box.width : box.top + box.height;
}

function shareAlong(box: Rect, at: number, direction: TextDirection): number {
  const length = direction % 2 === 0 ? box.width : box.height;
  if (length === 0) return 0;
  const from = startOf(box, direction);
  return Math.min(1, Math.max(0, Math.abs(at - from) / length));
}
