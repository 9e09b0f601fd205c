import type { LinkedPlaces, ReaderName } from '../../../shared/contracts/viewing.ts';

/** Where a reader is: its document, the page from 0, and how much of the page's height is above the pane. */
export type PlaceOfReader = LinkedPlaces[ReaderName];

/** As many as the contract keeps. */
const MOST_LINKS = 200;

export const otherReader = (reader: ReaderName): ReaderName => (reader === 'first' ? 'second' : 'first');

/** The link of the page that a reader is on; of several, the one whose place is nearest. */
export function linkAt(
  links: readonly LinkedPlaces[],
  reader: ReaderName,
  at: PlaceOfReader,
): LinkedPlaces | undefined {
  const distance = (link: LinkedPlaces): number => Math.abs(link[reader].top - at.top);
  return links
    .filter((link) => link[reader].documentId === at.documentId && link[reader].page === at.page)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * Links the places of both readers, or takes the link of the page in the reader that is used away: one key for both.
 * The oldest link goes when there are too many.
 */
export function toggleLink(
  links: readonly LinkedPlaces[],
  used: ReaderName,
  places: LinkedPlaces,
): readonly LinkedPlaces[] {
  const known = linkAt(links, used, places[used]);
  if (known !== undefined) return links.filter((link) => link !== known);
  return [...links, places].slice(-MOST_LINKS);
}

/** The same links after the readers have changed places. */
export function swappedLinks(links: readonly LinkedPlaces[]): LinkedPlaces[] {
  return links.map(({ first, second }) => ({ first: second, second: first }));
}
