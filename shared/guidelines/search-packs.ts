import { expandQuery } from '../search/expand.ts';
import { listVocabulary } from '../search/list-vocabulary.ts';
import { Matcher } from '../search/matcher.ts';
import { parseQuery } from '../search/parse.ts';
import type { GuidelineChapter, GuidelinePack, GuidelineSection } from './pack.ts';

/** A section that a search found, or a chapter as a whole. */
export interface FoundSection {
  pack: GuidelinePack;
  chapter: GuidelineChapter;
  section: GuidelineSection | undefined;
}

/** The search sequence of 8 CCR 9792.21.1; the law, which is no step of it, comes last. */
const SEQUENCE: readonly GuidelinePack['source'][] = ['mtus', 'acoem-odg', 'other-guideline', 'study', 'law'];

/**
 * Sections and chapters with what a query asks for, and its synonyms: by the search sequence, editions that are not replaced
 * before those that are, and then by where it is found: title, what it is about, text.
 */
export function searchPacks(packs: readonly GuidelinePack[], query: string): FoundSection[] {
  const { node } = parseQuery(query);
  if (node === undefined) return [];
  const places = packs.flatMap(placesOf);
  const vocabulary = listVocabulary(places.map(({ own, head }) => [...own, ...head].join('\n')));
  const { plan } = expandQuery(node, vocabulary, { switches: {}, spelling: true });
  const matcher = new Matcher(plan);
  const matches = (texts: readonly string[]) => matcher.ranges(texts.join('\n')) !== undefined;
  const found = places.flatMap(({ own, head, ...place }) => {
    const texts = [...own, ...head];
    if (!matches(texts)) return [];
    // What the chapter's title says alone is said once, of the chapter.
    if (place.section !== undefined && !matches(own) && matches(head)) return [];
    const upTo = texts.findIndex((_, index) => matches(texts.slice(0, index + 1)));
    const { until } = place.chapter.effective ?? place.pack.effective;
    // Of those that were replaced, the latest first.
    const age = until === undefined ? 0 : -Number(until.replaceAll('-', ''));
    return [{ place, rank: [SEQUENCE.indexOf(place.pack.source), until === undefined ? 0 : 1, upTo, age] }];
  });
  return found.sort((a, b) => compare(a.rank, b.rank)).map(({ place }) => place);
}

type Place = FoundSection & { own: string[]; head: string[] };

/** What is searched, the weightiest first; of a section, what its chapter is called and about comes last. */
function placesOf(pack: GuidelinePack): Place[] {
  return pack.chapters.flatMap((chapter): Place[] => {
    const head = [named(chapter), aboutOf(chapter)];
    const whole = { pack, chapter, section: undefined, own: head, head: [] };
    const sections = chapter.sections.map((section) => {
      const criteria = (section.criteria ?? []).map((one) => one.text).join('\n');
      const own = [named(section), aboutOf(section), section.text ?? '', criteria];
      return { pack, chapter, section, own, head };
    });
    return [whole, ...sections];
  });
}

function named({ title, number }: { title: string; number?: string | undefined }): string {
  return number === undefined ? title : `${title}\n${number}`;
}

function aboutOf({
  bodyParts = [],
  conditions = [],
  treatments = [],
}: GuidelineChapter | GuidelineSection): string {
  return [...bodyParts, ...conditions, ...treatments].join('\n');
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
