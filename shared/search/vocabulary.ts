import type { PlanPhrase } from './plan.ts';

/** What a search knows of the words of the records. The backend asks the index; tests give lists. */
export interface Vocabulary {
  /** Those of the words that are in some record. Figures, and single letters, count as known. */
  known: (words: readonly string[]) => ReadonlySet<string>;
  /** The words that begin so; undefined when there are more than `most`, or when they are not listed (figures). */
  startingWith: (prefix: string, most: number) => readonly string[] | undefined;
  /** The first word that is not before this one. */
  seek: (from: string) => string | undefined;
  /** On how many of the pages that are searched one of the phrases stands; counted up to `most`. */
  pagesWith: (phrases: readonly PlanPhrase[], most: number) => number;
}
