import type { SuggestedChapter } from '../../../shared/contracts/lookup.ts';
import type { LookedUpItem } from '../../../shared/guidelines/asked-for.ts';
import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { rankFound } from '../../../shared/guidelines/rank-found.ts';
import { SEARCH_SEQUENCE } from '../../../shared/guidelines/search-order.ts';
import { lookupsFor } from '../../../shared/guidelines/suggest.ts';
import { idOf, placeHead, readPlaces } from '../library/places.ts';
import { searchLibrary } from '../library/search-library.ts';
import type { Reader } from '../store/handles.ts';
import { headOf } from './place-head.ts';

/** Of each search, in each step of the sequence: enough for what fits best to be among them. */
const HITS_OF_EACH = 30;
/** Longer lists are searched, not looked through. The law is no guideline on a treatment. */
const CHAPTERS: Readonly<Record<GuidelinePack['source'], number>> = {
  mtus: 8,
  'acoem-odg': 6,
  'other-guideline': 4,
  study: 4,
  law: 2,
};
/** Of a step: they are there to be known, and what is in force comes first. */
const NOT_IN_FORCE = 3;
const SECTIONS = 4;

/** Chapters and sections of the library that fit an item. @param parent the item that it depends on. @param day ISO */
export function suggestPlaces(
  reader: Reader,
  item: LookedUpItem,
  { parent, day }: { parent: LookedUpItem | undefined; day: string },
): SuggestedChapter[] {
  const found = lookupsFor(item, parent).flatMap((lookup) =>
    SEARCH_SEQUENCE.map((step) => ({
      lookup,
      hits: searchLibrary(reader, {
        ...{ query: lookup.query, typing: false, day, limit: HITS_OF_EACH },
        steps: [step],
      }).hits.map(headOf),
    })),
  );
  const ranked = rankFound(found, ({ chapterId, sectionId, step, inForce }) => ({
    ...{
      chapter: String(chapterId),
      section: sectionId === null ? undefined : String(sectionId),
      step,
      inForce,
    },
  }));
  const shown = SEARCH_SEQUENCE.flatMap((step) => {
    const ofStep = ranked.filter((one) => one.step === step);
    const isOld = ({ inForce }: (typeof ofStep)[number]) => inForce === 'no';
    return [
      ...ofStep.filter((one) => !isOld(one)).slice(0, CHAPTERS[step]),
      ...ofStep.filter(isOld).slice(0, NOT_IN_FORCE),
    ];
  });
  const missing = shown.flatMap(({ whole, sections }) =>
    whole === undefined ? [sections[0]?.chapterId ?? -1] : [],
  );
  const chapters = new Map(
    readPlaces(reader, missing).map((place) => [
      idOf(place),
      headOf({ ...placeHead(place, day), criteria: 0 }),
    ]),
  );
  return shown.flatMap(({ step, why, whole, sections }) => {
    const chapter = whole ?? chapters.get(sections[0]?.chapterId ?? -1);
    return chapter === undefined ? [] : [{ step, why, chapter, sections: sections.slice(0, SECTIONS) }];
  });
}
