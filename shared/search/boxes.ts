import { cutsOf } from '../domain/letter-widths.ts';
import { type PageWord, wordOffsets } from '../domain/page-text.ts';
import type { TextRange } from './matcher.ts';

/** In shares (0 to 1) of the page as it prints, from its top left corner. */
export interface MarkRect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Boxes of stretches of a page's text, for each of them: one box for what stands on one line. Where a stretch begins or
 * ends within a word, the place is estimated.
 * @param ranges in order
 */
export function boxesOfRanges(words: readonly PageWord[], ranges: readonly TextRange[]): MarkRect[][] {
  const offsets = wordOffsets(words);
  let first = 0;
  return ranges.map(({ start, end }) => {
    while (first < words.length && endOf(words, offsets, first) <= start) first += 1;
    const rects: MarkRect[] = [];
    let before: PageWord | undefined;
    for (let at = first; at < words.length; at += 1) {
      const word = words[at];
      const from = offsets[at] ?? 0;
      if (word === undefined || from >= end) break;
      const rect = partOf(word, start - from, end - from);
      const last = rects.at(-1);
      if (
        before !== undefined &&
        last !== undefined &&
        before.ends === 'space' &&
        isOneLine(last, rect, word)
      ) {
        rects[rects.length - 1] = around(last, rect);
      } else rects.push(rect);
      before = word;
    }
    return rects;
  });
}

function endOf(words: readonly PageWord[], offsets: readonly number[], at: number): number {
  return (offsets[at] ?? 0) + (words[at]?.text.length ?? 0);
}

/** Characters `from` to `to` of a word. */
function partOf(word: PageWord, from: number, to: number): MarkRect {
  const { left, top, width, height, text, direction } = word;
  const cuts = cutsOf(text);
  const a = from <= 0 ? 0 : (cuts[from - 1] ?? 1);
  const b = to >= text.length ? 1 : (cuts[to - 1] ?? 1);
  switch (direction) {
    case 0:
      return { left: left + a * width, top, width: (b - a) * width, height };
    case 1:
      return { left, top: top + a * height, width, height: (b - a) * height };
    case 2:
      return { left: left + (1 - b) * width, top, width: (b - a) * width, height };
    case 3:
      return { left, top: top + (1 - b) * height, width, height: (b - a) * height };
  }
}

/** Side by side along the line, and not further apart than words of a sentence. */
function isOneLine(one: MarkRect, other: MarkRect, { direction }: PageWord): boolean {
  if (direction % 2 === 0) {
    const gap = Math.max(other.left - one.left - one.width, one.left - other.left - other.width);
    return Math.abs(one.top - other.top) < one.height && gap < 4 * one.height;
  }
  const gap = Math.max(other.top - one.top - one.height, one.top - other.top - other.height);
  return Math.abs(one.left - other.left) < one.width && gap < 4 * one.width;
}

function around(one: MarkRect, other: MarkRect): MarkRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return {
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  };
}
