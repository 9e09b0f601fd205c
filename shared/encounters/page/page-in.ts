import type { PageWord } from '../../domain/page-text.ts';

/** A page as it was read: what the rules look at. */
export interface PageIn {
  /** `textOfWords` of the words. */
  text: string;
  words: readonly PageWord[];
  /** As it prints, in points. */
  width: number;
  height: number;
  /** The text comes from recognition: letters may be wrong. */
  recognised: boolean;
}

/** A stretch of a page's text, in UTF-16 units, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}
