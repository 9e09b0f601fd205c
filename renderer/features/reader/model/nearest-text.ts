import { inOtherColumns } from './columns.ts';
import { offsetAt, type TextPoint } from './selected-text.ts';
import type { Word } from './types.ts';

/** What another column counts for: as much as a sixth of the page across the lines. */
const OTHER_COLUMN = 2;

/**
 * The place in the text nearest to a point of the printed page (shares). The line is found first: a point beside a
 * line, in the margin or between two words belongs to that line, as it does in a word processor; one between two paragraphs
 * of a column belongs to that column, whatever stands beside it. `aspect` is the page's height by its width, so that
 * distances across and down compare. Undefined on a page without text.
 */
export function nearestText(
  words: readonly Word[],
  x: number,
  y: number,
  aspect: number,
): TextPoint | undefined {
  const isElsewhere = inOtherColumns(words, x, y);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    const { across, along } = distances(word, x, y, aspect);
    // Off the line counts for more than off along it: ten times, so that a far word of this line beats the next line.
    const distance = across * 10 + along + (isElsewhere(index) ? OTHER_COLUMN : 0);
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  const word = words[best];
  if (word === undefined) return undefined;
  return { word: best, offset: offsetAt(word, shareOf(word, x, y)) };
}

/** First and last place of a line of the page. */
export function lineAround(words: readonly Word[], at: TextPoint): { from: TextPoint; to: TextPoint } {
  const line = words[at.word]?.line;
  let from = at.word;
  let to = at.word;
  while (words[from - 1] !== undefined && words[from - 1]?.line === line) from -= 1;
  while (words[to + 1] !== undefined && words[to + 1]?.line === line) to += 1;
  return { from: { word: from, offset: 0 }, to: { word: to, offset: words[to]?.text.length ?? 0 } };
}

function distances(word: Word, x: number, y: number, aspect: number): { across: number; along: number } {
  const { left, top, width, height } = word.box;
  const dx = Math.max(left - x, 0, x - left - width);
  const dy = Math.max(top - y, 0, y - top - height) * aspect;
  return word.direction % 2 === 0 ? { across: dy, along: dx } : { across: dx, along: dy };
}

function shareOf(word: Word, x: number, y: number): number {
  const { left, top, width, height } = word.box;
  const across = width === 0 ? 0 : (x - left) / width;
  const down = height === 0 ? 0 : (y - top) / height;
  if (word.direction === 0) return across;
  if (word.direction === 1) return down;
  return word.direction === 2 ? 1 - across : 1 - down;
}
