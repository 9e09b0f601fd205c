import { wholeTurns } from './turn.ts';
import type { QuarterTurns } from './types.ts';

/** How someone turned a document: all of it, and single pages on top of that. */
export interface PageTurns {
  all: QuarterTurns;
  pages: ReadonlyMap<number, QuarterTurns>;
}

export const NO_TURNS: PageTurns = { all: 0, pages: new Map() };

/** How a page is turned in the view; `upright` is what a scan needs to stand upright. */
export function turnsOf({ all, pages }: PageTurns, page: number, upright = 0): QuarterTurns {
  return wholeTurns(all + (pages.get(page) ?? 0) + upright);
}

/** One page turned by so many quarter turns clockwise more. */
export function turnPage({ all, pages }: PageTurns, page: number, by: number): PageTurns {
  const next = new Map(pages);
  const turns = wholeTurns((pages.get(page) ?? 0) + by);
  if (turns === 0) next.delete(page);
  else next.set(page, turns);
  return { all, pages: next };
}

/** The whole document turned by so many quarter turns clockwise more. */
export function turnAll({ all, pages }: PageTurns, by: number): PageTurns {
  return { all: wholeTurns(all + by), pages };
}
