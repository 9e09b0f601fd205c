import type { Encounter } from '../../../../shared/contracts/encounters.ts';
import { countWithin, holds, type PageRange } from '../../../../shared/domain/page-ranges.ts';
import { type Place, placesOf } from './record-index.ts';

/** Pages seen, by document. */
export type SeenByDocument = ReadonlyMap<string, readonly PageRange[]>;

const NONE: readonly PageRange[] = [];

/** How many of a record's pages were seen. */
export function seenOfRecord({ runs }: Encounter, seen: SeenByDocument): number {
  return runs.reduce(
    (sum, { documentId, first, count }) =>
      sum + countWithin(seen.get(documentId) ?? NONE, first, first + count),
    0,
  );
}

/** `2 of 4 pages seen`, `All pages seen`; empty as long as none was. */
export function seenWord(seen: number, pages: number): string {
  if (seen === 0) return '';
  return seen >= pages ? 'All pages seen' : `${seen} of ${pages} pages seen`;
}

/** The first page of a record after a place that was not seen, in the record's own order, then from its beginning. */
export function nextUnseenOf(record: Encounter, seen: SeenByDocument, from: Place): Place | undefined {
  const places = placesOf(record);
  const at = places.findIndex(({ documentId, page }) => documentId === from.documentId && page === from.page);
  const isUnseen = ({ documentId, page }: Place): boolean => !holds(seen.get(documentId) ?? NONE, page);
  // Who looks at a page that was not seen for long enough yet is not kept there.
  return [...places.slice(at + 1), ...places.slice(0, Math.max(0, at))].find(isUnseen);
}
