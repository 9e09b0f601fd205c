import type { Word } from './types.ts';

/** A gap between two lines that is larger than this share of a line's height parts paragraphs. */
const GAP = 0.75;
/** Lines of which one is so much higher than the other are of two kinds: a heading and what it is over. */
const OTHER_SIZE = 1.3;
/** Of fewer words, a line may be low because its letters are. */
const LEAST_WORDS_OF_LINE = 4;
/** A heading is so much higher than most of the page's words, and no longer than this, in words. */
const HEADING_SIZE = 1.25;
const MOST_HEADING_WORDS = 16;
/** A page with fewer words tells nothing of how large its text is. */
const LEAST_WORDS = 20;

/** Words of one paragraph, a cell or a piece of a column: from the first to the one after the last. */
export interface Block {
  from: number;
  to: number;
  /** Large and short, as headings are. */
  isHeading: boolean;
}

/**
 * The paragraphs of a page, from where its lines lie: a line that stands well below the one before, above it (another
 * column), beside it with nothing in common, or in letters of another size begins a new one. What is read aloud then pauses
 * where a reader would, and headings can be gone through. `isRecognized`: the words were found in a picture, where a stroke
 * beside a word makes it a tall one: sizes tell nothing then.
 */
export function blocksOf(words: readonly Word[], isRecognized = false): Block[] {
  const blocks: Block[] = [];
  const usual = isRecognized || words.length < LEAST_WORDS ? Number.POSITIVE_INFINITY : medianHeight(words);
  let line: Extent | undefined;
  let before: Extent | undefined;
  let lineStart = 0;
  let blockStart = 0;
  const endBlock = (to: number): void => {
    const own = words.slice(blockStart, to);
    const isHeading = own.length <= MOST_HEADING_WORDS && medianHeight(own) >= HEADING_SIZE * usual;
    blocks.push({ from: blockStart, to, isHeading });
  };
  const endLine = (): void => {
    if (before !== undefined && line !== undefined && isApart(before, line, isRecognized)) {
      endBlock(lineStart);
      blockStart = lineStart;
    }
    before = line;
  };
  for (const [index, word] of words.entries()) {
    if (index > 0 && word.line !== words[index - 1]?.line) {
      endLine();
      line = undefined;
      lineStart = index;
    }
    line = line === undefined ? extentOf(word) : around(line, extentOf(word));
  }
  endLine();
  if (blockStart < words.length) endBlock(words.length);
  return blocks;
}

/** Across and along the way that a line runs. */
export interface Extent {
  start: number;
  end: number;
  top: number;
  bottom: number;
  words: number;
}

export function extentOf({ box: { left, top, width, height }, direction }: Word): Extent {
  switch (direction) {
    case 0:
      return { start: left, end: left + width, top, bottom: top + height, words: 1 };
    case 1:
      return { start: top, end: top + height, top: 1 - left - width, bottom: 1 - left, words: 1 };
    case 2:
      return { start: 1 - left - width, end: 1 - left, top: 1 - top - height, bottom: 1 - top, words: 1 };
    case 3:
      return { start: 1 - top - height, end: 1 - top, top: left, bottom: left + width, words: 1 };
  }
}

export function around(a: Extent, b: Extent): Extent {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    words: a.words + b.words,
  };
}

function heightOf({ top, bottom }: Extent): number {
  return bottom - top;
}

/** Of the letters, across the way that they run. */
function medianHeight(words: readonly Word[]): number {
  const heights = words.map((word) => heightOf(extentOf(word)));
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

function isApart(above: Extent, below: Extent, isRecognized: boolean): boolean {
  const [lower, higher] = heightOf(above) < heightOf(below) ? [above, below] : [below, above];
  const height = heightOf(lower);
  const isTold = !isRecognized && lower.words >= LEAST_WORDS_OF_LINE;
  if (isTold && heightOf(higher) > OTHER_SIZE * height) return true;
  const gap = below.top - above.bottom;
  if (gap > GAP * height || gap < -1.5 * height) return true;
  return below.start > above.end || below.end < above.start;
}
