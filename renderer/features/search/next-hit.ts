import type { SearchHit } from '../../../shared/contracts/search.ts';
import type { HitPlace } from './search-view.ts';

/** Where a list of hits is gone through: which page of it, and which of its hits. `last`: whichever is the last one there. */
export interface Step {
  index: number;
  at: number | 'last';
}

/**
 * The hit after or before the current one. Page by page, hit by hit; behind the last one listed the index is the list's
 * length, before the first one -1: the caller lists more, or begins at the other end.
 * @param onPage how many hits are marked on the current page
 */
export function nextHit(
  hits: readonly SearchHit[],
  current: HitPlace | undefined,
  by: 1 | -1,
  onPage: number,
): Step {
  const index = indexOfHit(hits, current);
  if (index === -1 || current === undefined)
    return by === 1 ? { index: 0, at: 0 } : { index: hits.length - 1, at: 'last' };
  const at = current.at + by;
  if (at >= 0 && at < onPage) return { index, at };
  return { index: index + by, at: by === 1 ? 0 : 'last' };
}

/** Where in a list the page of a hit stands; -1 for none. */
export function indexOfHit(hits: readonly SearchHit[], place: HitPlace | undefined): number {
  if (place === undefined) return -1;
  return hits.findIndex(({ documentId, page }) => documentId === place.documentId && page === place.page);
}
