import { around, blocksOf, type Extent, extentOf } from './blocks.ts';
import type { Word } from './types.ts';

/** A paragraph this near, above or below, still has the room beside it: a share of the page across its lines. */
const NEAR = 0.06;

/** A paragraph with the room that it takes, and its words: from the first to the one after the last. */
interface Paragraph {
  from: number;
  to: number;
  extent: Extent;
}

/** By the words of a page, which are not changed in place: it is asked at every movement of the pointer. */
const known = new WeakMap<readonly Word[], Paragraph[]>();

function paragraphsOf(words: readonly Word[]): Paragraph[] {
  const found = known.get(words);
  if (found !== undefined) return found;
  const made = blocksOf(words).flatMap(({ from, to }): Paragraph[] => {
    const [first, ...others] = words.slice(from, to).map(extentOf);
    return first === undefined ? [] : [{ from, to, extent: others.reduce(around, first) }];
  });
  known.set(words, made);
  return made;
}

/**
 * The words that stand in another column than a point (shares of the printed page): where the point is over, under or in a
 * paragraph, those of paragraphs that have nothing in common with it. None where no paragraph is near. Text that does not run
 * to the right is not looked at.
 */
export function inOtherColumns(words: readonly Word[], x: number, y: number): (word: number) => boolean {
  const level = paragraphsOf(words).filter(({ from }) => words[from]?.direction === 0);
  const own = level.filter(
    ({ extent }) =>
      x >= extent.start && x <= extent.end && y >= extent.top - NEAR && y <= extent.bottom + NEAR,
  );
  if (own.length === 0) return () => false;
  const apart = level.filter(({ extent }) =>
    own.every((one) => one.extent.end < extent.start || one.extent.start > extent.end),
  );
  return (word) => apart.some(({ from, to }) => word >= from && word < to);
}
