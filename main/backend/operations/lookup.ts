import { localDay } from '../../../shared/domain/local-day.ts';
import { basisOf } from '../../../shared/guidelines/cite.ts';
import { requirePlace } from '../library/places.ts';
import { inForceInstead } from '../lookup/in-force-instead.ts';
import { headsOfKeys } from '../lookup/place-head.ts';
import { suggestPlaces } from '../lookup/suggest-places.ts';
import { readCitedIn } from '../store/library/cited-in.ts';
import { isFavourite, noteUse, readFavourites, readRecent, setFavourite } from '../store/library/marks.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** More are told by their number. */
const MOST_CITED_IN = 12;

/** Looking up the guideline of an item. */
export function lookupHandlers(
  deps: HandlerDeps,
): Handlers<'lookup', 'suggest' | 'marked' | 'about' | 'setFavourite' | 'noteUse'> {
  const now = () => deps.clock().toISOString();
  const today = () => localDay(deps.clock());
  return {
    suggest: ({ item, parent, day = today() }) => suggestPlaces(deps.store().reader, item, { parent, day }),
    marked: ({ day = today() }) => {
      const { reader } = deps.store();
      return {
        favourites: headsOfKeys(reader, readFavourites(reader), day),
        recent: headsOfKeys(reader, readRecent(reader), day),
      };
    },
    about: ({ place: asked, day = today() }) => {
      const { reader } = deps.store();
      const place = requirePlace(reader, 'sectionId' in asked ? asked.sectionId : asked.chapterId);
      const { head, chapter, stored } = place;
      const citing = readCitedIn(reader, basisOf(head, chapter.chapter, stored?.section));
      return {
        isFavourite: isFavourite(reader, {
          ...{ source: head.id, chapter: chapter.chapter.id, section: stored?.section.id ?? null },
        }),
        instead: inForceInstead(reader, place, day),
        citedIn: {
          listed: citing.slice(0, MOST_CITED_IN),
          more: Math.max(0, citing.length - MOST_CITED_IN),
        },
      };
    },
    setFavourite: ({ place, isFavourite: on }) => {
      deps.store().write((writer) => setFavourite(writer, place, on, now()));
      return {};
    },
    noteUse: ({ place }) => {
      deps.store().write((writer) => noteUse(writer, place, now()));
      return {};
    },
  };
}
