import type { LibraryHit } from '../../../shared/contracts/library.ts';
import type { PlaceHead, SuggestedChapter } from '../../../shared/contracts/lookup.ts';
import type { SearchSnippet } from '../../../shared/contracts/search.ts';
import { groupByStep, STEP_TITLES } from '../library/steps.ts';

/** A line of the list. */
export interface PlaceRow {
  head: PlaceHead;
  /** A section below the line of its chapter: it need not say which. */
  isWithin: boolean;
  /** What of the item it was found by. */
  why?: string;
  snippet?: SearchSnippet;
}

export interface PlaceGroup {
  title: string;
  rows: readonly PlaceRow[];
}

/** More words do not help to see why. */
const MOST_WHY = 3;

/** What fits an item, then what the reviewer marked and used. */
export function suggestedGroups(
  suggested: readonly SuggestedChapter[],
  marked: { favourites: readonly PlaceHead[]; recent: readonly PlaceHead[] },
): PlaceGroup[] {
  const rows = suggested.flatMap(({ why, chapter, sections }): PlaceRow[] => [
    { head: chapter, isWithin: false, why: why.slice(0, MOST_WHY).join(', ') },
    ...sections.map((head) => ({ head, isWithin: true })),
  ]);
  const own = (title: string, heads: readonly PlaceHead[]): PlaceGroup[] =>
    heads.length === 0 ? [] : [{ title, rows: heads.map((head) => ({ head, isWithin: false })) }];
  return [...byStep(rows), ...own('Favorites', marked.favourites), ...own('Used last', marked.recent)];
}

/** What a search found, in its order. */
export function foundGroups(hits: readonly LibraryHit[]): PlaceGroup[] {
  return byStep(
    hits.map(({ snippet, ...head }) => ({ head, isWithin: false, ...(snippet === null ? {} : { snippet }) })),
  );
}

function byStep(rows: readonly PlaceRow[]): PlaceGroup[] {
  return groupByStep(rows, ({ head }) => head.step).map(({ step, of }) => ({
    title: STEP_TITLES[step],
    rows: of,
  }));
}

/** The line that is chosen at first: the best section of the chapter that fits best, or the chapter itself. */
export function firstChoice(groups: readonly PlaceGroup[]): number {
  return groups[0]?.rows[1]?.isWithin === true ? 1 : 0;
}

/** Tells places apart. */
export function placeId({ sectionId, chapterId }: Pick<PlaceHead, 'sectionId' | 'chapterId'>): string {
  return `${chapterId}/${sectionId ?? ''}`;
}

/** `Low Back Disorders 2019`; a law is cited without an edition. */
export function nameOfChapter({ chapter, step }: Pick<PlaceHead, 'chapter' | 'step'>): string {
  return step === 'law' ? chapter.title : `${chapter.title} ${chapter.edition}`;
}

/** `4604.5 Caps on visits`; of a chapter as a whole its own name. */
export function nameOfPlace(head: Pick<PlaceHead, 'chapter' | 'section' | 'step'>): string {
  const { section } = head;
  if (section === null) return nameOfChapter(head);
  return section.number === null ? section.title : `${section.number} ${section.title}`;
}
