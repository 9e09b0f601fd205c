import type { Matcher } from '../search/matcher.ts';
import { type InForce, inForceOn } from './in-force.ts';
import type { Effective, GuidelineChapter, GuidelinePack, GuidelineSection } from './pack.ts';

/*
 * What is searched of a section and in which order hits come: one meaning for packs in memory and for the index of a vault.
 */

/** The search sequence of 8 CCR 9792.21.1; the law, which is no step of it, comes last. */
export const SEARCH_SEQUENCE: readonly GuidelinePack['source'][] = [
  'mtus',
  'acoem-odg',
  'other-guideline',
  'study',
  'law',
];

/**
 * What is searched of a section or of a chapter as a whole, the weightiest first: what it is called, what it is about, what it
 * says, its criteria.
 */
export function ownTexts(place: GuidelineChapter | GuidelineSection): [string, string, string, string] {
  const { text = '', criteria = [] } = 'sections' in place ? {} : place;
  return [...headTexts(place), text, criteria.map((one) => one.text).join('\n')];
}

/** What a chapter lends to its sections: its name, and what it is about. */
export function headTexts(place: GuidelineChapter | GuidelineSection): [string, string] {
  const { title, number, bodyParts = [], conditions = [], treatments = [] } = place;
  const named = number === undefined ? title : `${title}\n${number}`;
  return [named, [...bodyParts, ...conditions, ...treatments].join('\n')];
}

/** Editions that are in force, or may be, come before those that are not. */
export function forceRank(force: InForce): number {
  return force === 'no' ? 1 : 0;
}

/** Of editions that are not in force: the one replaced last comes first, and one that is not yet in force after those. */
export function ageRank(effective: Pick<Effective, 'from' | 'until'>, day: string): number {
  const { until } = effective;
  return until === undefined || inForceOn(effective, day) !== 'no' ? 0 : -Number(until.replaceAll('-', ''));
}

/** Parts two texts: a character that counts as a word, so that no phrase reaches from one into the next. */
const BETWEEN = '\n\ue000\n';

/** Where what is looked for stands: in the title, in the rest of the place, or there and in what its chapter lends it. */
export const LEVELS = { title: 0, own: 1, withChapter: 2 } as const;

/**
 * Where what is looked for stands; undefined for a place that is no hit. What the chapter's title says alone is said once, of
 * the chapter.
 * @param own of the place, its title first
 * @param head of its chapter; empty for a chapter
 */
export function levelOf(
  matcher: Matcher,
  own: readonly string[],
  head: readonly string[],
): number | undefined {
  const matches = (some: readonly string[]) => matcher.ranges(some.join(BETWEEN)) !== undefined;
  if (!matches([...own, ...head])) return undefined;
  if (matches(own)) return matches(own.slice(0, 1)) ? LEVELS.title : LEVELS.own;
  return head.length > 0 && matches(head) ? undefined : LEVELS.withChapter;
}

/** By the first number that differs. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
