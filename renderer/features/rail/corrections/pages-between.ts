import type { Place } from '../records/record-index.ts';

/**
 * Pages of a record from one to another, both included, as typed: numbers of the document, from 1.
 * Undefined unless both are pages of the record, in its order.
 */
export function pagesBetween(pages: readonly Place[], from: string, to: string): Place[] | undefined {
  const first = placeOf(pages, from);
  const last = placeOf(pages, to);
  return first < 0 || last < first ? undefined : pages.slice(first, last + 1);
}

function placeOf(pages: readonly Place[], typed: string): number {
  const number = /^\s*(\d+)\s*$/.exec(typed)?.[1];
  return number === undefined ? -1 : pages.findIndex(({ page }) => page === Number(number) - 1);
}
