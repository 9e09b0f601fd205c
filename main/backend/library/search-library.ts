import type { LibrarySearch } from '../../../shared/contracts/library.ts';
import { inForceOn } from '../../../shared/guidelines/in-force.ts';
import {
  ageRank,
  compareRanks,
  forceRank,
  headTexts,
  levelOf,
  ownTexts,
  SEARCH_SEQUENCE,
} from '../../../shared/guidelines/search-order.ts';
import { expandQuery } from '../../../shared/search/expand.ts';
import { Matcher } from '../../../shared/search/matcher.ts';
import { parseQuery } from '../../../shared/search/parse.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';
import type { Reader } from '../store/handles.ts';
import { libraryVocabulary } from './library-vocabulary.ts';
import { findPlaces } from './place-ids.ts';
import { effectiveOf, idOf, type Place, placeHead, readPlaces } from './places.ts';

/** Where the index alone cannot tell hits, so many places are looked at. */
const MOST_LOOKED_AT = 2_000;

interface Asked {
  query: string;
  typing: boolean;
  /** ISO. */
  day: string;
  limit: number;
  /** In these steps of the search sequence alone. */
  steps?: typeof SEARCH_SEQUENCE;
}

/** Chapters and sections of the library with what a query asks for. @param day ISO */
export function searchLibrary(
  reader: Reader,
  { query, typing, day, limit, steps = SEARCH_SEQUENCE }: Asked,
): LibrarySearch {
  const parsed = parseQuery(query, { typing });
  const notes = parsed.notes.map(({ message }) => message);
  if (parsed.filters.length > 0)
    notes.push('Filters such as type: and date: are for records: here they are left out.');
  if (parsed.node === undefined) return { hits: [], hasMore: false, notes, expansions: [] };
  const { plan, expansions } = expandQuery(parsed.node, libraryVocabulary(reader), {
    switches: {},
    spelling: true,
  });
  const matcher = new Matcher(plan);
  const places = matcher.isExact
    ? readPlaces(reader, findPlaces(reader, plan, { day, most: limit + 1, steps }))
    : looked(
        readPlaces(reader, findPlaces(reader, plan, { day, most: MOST_LOOKED_AT, steps })),
        matcher,
        day,
      );
  return {
    hits: places.slice(0, limit).map((place) => ({
      ...placeHead(place, day),
      snippet: snippetIn(place, matcher),
      criteria: place.stored?.section.criteria?.length ?? 0,
    })),
    hasMore: places.length > limit,
    notes,
    expansions,
  };
}

/** Those that are hits in fact, in their order: the index cannot tell capitals. */
function looked(places: readonly Place[], matcher: Matcher, day: string): Place[] {
  const ranked = places.flatMap((place) => {
    const { chapter } = place.chapter;
    const section = place.stored?.section;
    const head = section === undefined ? [] : headTexts(chapter);
    const level = levelOf(matcher, ownTexts(section ?? { ...chapter, sections: [] }), head);
    if (level === undefined) return [];
    const effective = effectiveOf(place);
    const step = SEARCH_SEQUENCE.indexOf(place.head.source);
    const force = forceRank(inForceOn(effective, day));
    return [{ place, rank: [step, force, level, ageRank(effective, day), idOf(place)] }];
  });
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ place }) => place);
}

/** Of what it says, or else of its criteria. */
function snippetIn({ stored }: Place, matcher: Matcher): LibrarySearch['hits'][number]['snippet'] {
  if (stored === undefined) return null;
  const { text, criteria = [] } = stored.section;
  const texts = [text ?? '', ...criteria.map((one) => one.text)].filter((one) => one !== '');
  const found = texts.find((one) => matcher.ranges(one) !== undefined) ?? texts[0];
  return found === undefined ? null : snippetOf(found, matcher.ranges(found) ?? []);
}
