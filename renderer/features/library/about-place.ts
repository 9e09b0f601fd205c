import { lookupContracts } from '../../../shared/contracts/lookup.ts';
import { call } from '../../lib/client.ts';
import { flushAll } from '../../lib/flush.ts';
import { queryKey } from '../../lib/queries.ts';

/** A section, or a chapter as a whole: ids of the library as it is now. */
export interface PlaceId {
  sectionId: number | null;
  chapterId: number;
}

/**
 * Asks what the vault knows of a place. Every case that is written, arranged, imported or removed may change where it is cited: so it
 * is asked whenever a place comes into view, after what is typed is saved, and not again while it stays there.
 */
export function aboutPlaceQuery({ sectionId, chapterId }: PlaceId, day: string) {
  const input = { place: sectionId === null ? { chapterId } : { sectionId }, day };
  return {
    queryKey: queryKey(lookupContracts.about, input),
    queryFn: async () => {
      // What cannot be saved is told where it is typed.
      await flushAll().catch(() => undefined);
      return call(lookupContracts.about, input);
    },
    staleTime: 0,
  };
}
