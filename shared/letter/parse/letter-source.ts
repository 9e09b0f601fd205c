import type { Mark } from '../../domain/rich-text.ts';

/** A stretch of a paragraph in another look than the rest. UTF-16 units, `end` excluded. */
export interface MarkedRange {
  start: number;
  end: number;
  mark: Mark;
}

/**
 * A paragraph of a letter as it was found, its lines joined. Where it was made of printed lines, `lines` says where
 * each but the first begins, and `soft` at which of them a blank line or the end of a page lay: most likely one
 * paragraph all the same, but not for sure.
 */
export interface SourceParagraph {
  text: string;
  lines?: readonly number[];
  soft?: readonly number[];
  marks?: readonly MarkedRange[];
  list?: 'bullet' | 'number';
}

/** What kind of file a letter was read from. */
export type LetterFormat = 'pdf' | 'docx' | 'text';

/** A letter as paragraphs, from whatever kind of file. */
export interface LetterSource {
  format: LetterFormat;
  paragraphs: readonly SourceParagraph[];
  /** Lines that were left out because they stood at the edge of several pages, or run across: page numbers, stamps. */
  furniture: readonly string[];
  /** Texts of footnotes, which stand outside of the letter's text. */
  footnotes: readonly string[];
}
