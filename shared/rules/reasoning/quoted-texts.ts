import type { ImrCase } from '../../domain/case.ts';
import { LONG_QUOTATION } from '../../guidelines/quotations/phrases.ts';
import { type ReadText, readItems, readSummary } from '../texts/read-texts.ts';

/** A run of a text's words that stands in a guideline document. */
export interface LongQuotation {
  /** Of the document. */
  title: string;
  edition: string;
  /** From 0. */
  page: number;
  words: number;
  /** Where it stands in the text, `end` excluded. */
  start: number;
  end: number;
}

/** Texts of a letter in which a long quotation could stand: the summary and the reasons, as far as they are long enough. */
export function textsThatMayQuote(imrCase: ImrCase): ReadText[] {
  const texts = [readSummary(imrCase), ...readItems(imrCase).map(({ rationale }) => rationale)];
  return texts.filter(({ text }) => (text.match(/\s+/g)?.length ?? 0) >= LONG_QUOTATION - 1);
}
