import { expandQuery } from '../search/expand.ts';
import { listVocabulary } from '../search/list-vocabulary.ts';
import { Matcher } from '../search/matcher.ts';
import { parseQuery } from '../search/parse.ts';
import { inForceOn } from './in-force.ts';
import type { GuidelineChapter, GuidelinePack, GuidelineSection } from './pack.ts';
import {
  ageRank,
  compareRanks,
  forceRank,
  headTexts,
  levelOf,
  ownTexts,
  SEARCH_SEQUENCE,
} from './search-order.ts';

/** A section that a search found, or a chapter as a whole. */
export interface FoundSection {
  pack: GuidelinePack;
  chapter: GuidelineChapter;
  section: GuidelineSection | undefined;
}

/**
 * Sections and chapters with what a query asks for, and its synonyms: by the search sequence, editions that are in force
 * before those that are not, and then by where it is found: title, text, chapter.
 * @param day ISO: on which editions are in force or not
 */
export function searchPacks(packs: readonly GuidelinePack[], query: string, day: string): FoundSection[] {
  const { node } = parseQuery(query);
  if (node === undefined) return [];
  const places = packs.flatMap(placesOf);
  const vocabulary = listVocabulary(places.map(({ own, head }) => [...own, ...head].join('\n')));
  const { plan } = expandQuery(node, vocabulary, { switches: {}, spelling: true });
  const matcher = new Matcher(plan);
  const found = places.flatMap(({ own, head, ...place }) => {
    const level = levelOf(matcher, own, head);
    if (level === undefined) return [];
    const effective = place.chapter.effective ?? place.pack.effective;
    const rank = [
      SEARCH_SEQUENCE.indexOf(place.pack.source),
      forceRank(inForceOn(effective, day)),
      level,
      ageRank(effective, day),
    ];
    return [{ place, rank }];
  });
  return found.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ place }) => place);
}

type Place = FoundSection & { own: string[]; head: string[] };

/** Of a section, what its chapter is called and about comes last. */
function placesOf(pack: GuidelinePack): Place[] {
  return pack.chapters.flatMap((chapter): Place[] => {
    const whole = { pack, chapter, section: undefined, own: ownTexts(chapter), head: [] };
    const head = headTexts(chapter);
    const sections = chapter.sections.map((section) => ({
      pack,
      chapter,
      section,
      own: ownTexts(section),
      head,
    }));
    return [whole, ...sections];
  });
}
