import type { InForce } from './in-force.ts';
import type { GuidelinePack } from './pack.ts';
import { forceRank, SEARCH_SEQUENCE } from './search-order.ts';
import type { Lookup } from './suggest.ts';

/** What ranking needs to know of a section, or of a chapter as a whole, that a search found. */
export interface FoundPlace {
  /** Of its chapter. */
  chapter: string;
  /** Undefined for the chapter as a whole. */
  section: string | undefined;
  step: GuidelinePack['source'];
  inForce: InForce;
}

/** A chapter that fits an item, with its sections, the best first. */
export interface RankedChapter<T> {
  step: GuidelinePack['source'];
  inForce: InForce;
  /** The chapter as a whole, where a search found it. */
  whole: T | undefined;
  sections: T[];
  /** What of the item it was found by, the weightiest first. */
  why: string[];
}

/** A chapter that is about what is asked for says more than a section on it in another one. */
const WHOLE = 1.5;

interface Scored<T> {
  hit: T;
  place: FoundPlace;
  score: number;
  /** When it was first found. */
  order: number;
}

/**
 * What the searches for an item found, by chapter: in the order of 8 CCR 9792.21.1; editions that are in force, or may be, before
 * those that are not; then by how much speaks for them.
 * @param placeOf what a hit is
 */
export function rankFound<T>(
  found: readonly { lookup: Lookup; hits: readonly T[] }[],
  placeOf: (hit: T) => FoundPlace,
): RankedChapter<T>[] {
  const chapters = new Map<
    string,
    { places: Map<string, Scored<T>>; why: Map<string, number>; first: FoundPlace }
  >();
  let order = 0;
  for (const { lookup, hits } of found)
    for (const hit of hits) {
      const place = placeOf(hit);
      const chapter = chapters.get(place.chapter) ?? { places: new Map(), why: new Map(), first: place };
      chapters.set(place.chapter, chapter);
      chapter.why.set(lookup.why, Math.max(lookup.weight, chapter.why.get(lookup.why) ?? 0));
      const key = place.section ?? '';
      const known = chapter.places.get(key);
      if (known === undefined) chapter.places.set(key, { hit, place, score: lookup.weight, order: order++ });
      else known.score += lookup.weight;
    }
  const ranked = [...chapters.values()].map(({ places, why, first }) => {
    const all = [...places.values()].sort((a, b) => b.score - a.score || a.order - b.order);
    const whole = all.find(({ place }) => place.section === undefined);
    const sections = all.filter(({ place }) => place.section !== undefined);
    return {
      step: first.step,
      inForce: first.inForce,
      whole: whole?.hit,
      sections: sections.map(({ hit }) => hit),
      why: [...why].sort(([, a], [, b]) => b - a).map(([words]) => words),
      score: WHOLE * (whole?.score ?? 0) + (sections[0]?.score ?? 0),
      order: Math.min(...all.map((one) => one.order)),
    };
  });
  ranked.sort(
    (a, b) =>
      SEARCH_SEQUENCE.indexOf(a.step) - SEARCH_SEQUENCE.indexOf(b.step) ||
      forceRank(a.inForce) - forceRank(b.inForce) ||
      b.score - a.score ||
      a.order - b.order,
  );
  return ranked.map(({ score: _score, order: _order, ...chapter }) => chapter);
}
