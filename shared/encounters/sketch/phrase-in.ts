import type { Range } from '../page/page-in.ts';
import { phrasebook } from '../text/known-words.ts';
import type { Phrasebook } from '../text/phrasebook.ts';
import type { ReadRow } from './read-page.ts';

/** Phrases of one meaning. */
export function bookOf(phrases: readonly string[]): Phrasebook<true> {
  return phrasebook(phrases.map((phrase) => [phrase, true] as const));
}

/** The first phrase in some rows. `first`: it begins its cell. */
export function findIn(
  rows: readonly ReadRow[],
  book: Phrasebook<true>,
  where: 'first' | 'any',
): Range | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      const hit = where === 'first' ? book.longestAt(cell.ids, 0) : book.all(cell.ids)[0];
      if (hit === undefined) continue;
      const start = cell.start + (cell.tokens[hit.from]?.start ?? 0);
      return { start, end: cell.start + (cell.tokens[hit.next - 1]?.end ?? 0) };
    }
  }
  return undefined;
}
