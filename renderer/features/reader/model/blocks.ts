import type { Word } from './types.ts';

/** A gap between two lines that is larger than this share of a line's height parts paragraphs. */
const GAP = 0.75;

/** Words of one paragraph, a cell or a piece of a column: from the first to the one after the last. */
export interface Block {
  from: number;
  to: number;
}

/**
 * The paragraphs of a page, from where its lines lie: a line that stands well below the one before, above it (another
 * column), or beside it with nothing in common begins a new one. What is read aloud then pauses where a reader would.
 */
export function blocksOf(words: readonly Word[]): Block[] {
  const blocks: Block[] = [];
  let line: Extent | undefined;
  let before: Extent | undefined;
  let lineStart = 0;
  let blockStart = 0;
  const endLine = (): void => {
    if (before !== undefined && line !== undefined && isApart(before, line)) {
      blocks.push({ from: blockStart, to: lineStart });
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
  if (blockStart < words.length) blocks.push({ from: blockStart, to: words.length });
  return blocks;
}

/** Across and along the way that a line runs. */
interface Extent {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

function extentOf({ box: { left, top, width, height }, direction }: Word): Extent {
  switch (direction) {
    case 0:
      return { start: left, end: left + width, top, bottom: top + height };
    case 1:
      return { start: top, end: top + height, top: 1 - left - width, bottom: 1 - left };
    case 2:
      return { start: 1 - left - width, end: 1 - left, top: 1 - top - height, bottom: 1 - top };
    case 3:
      return { start: 1 - top - height, end: 1 - top, top: left, bottom: left + width };
  }
}

function around(a: Extent, b: Extent): Extent {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function isApart(above: Extent, below: Extent): boolean {
  const height = Math.min(above.bottom - above.top, below.bottom - below.top);
  const gap = below.top - above.bottom;
  if (gap > GAP * height || gap < -1.5 * height) return true;
  return below.start > above.end || below.end < above.start;
}
