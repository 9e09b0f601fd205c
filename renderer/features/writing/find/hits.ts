import { plainText } from '../../../../shared/domain/rich-text.ts';
import type { Excerpt } from '../../../../shared/rules/finding.ts';
import { findInText, type TextMatch, type TextQuery } from '../../../../shared/writing/find-in-text.ts';
import type { CaseText } from '../case-texts.ts';

/** A place that was found, with the words around it. */
export interface Hit {
  id: string;
  text: CaseText;
  match: TextMatch;
  before: string;
  found: string;
  behind: string;
  /** To be selected where it stands. */
  excerpt: Excerpt;
}

/** So many characters are shown on either side: a line of the list. */
const AROUND = 40;

/** What a query finds in a text of the case. */
export function hitsIn(text: CaseText, query: TextQuery): Hit[] {
  const plain = plainText(text.rich);
  return findInText(plain, query).map((match) => {
    const { start, end } = match;
    const found = plain.slice(start, end);
    return {
      id: `${text.key}@${start}`,
      text,
      match,
      before: `${start > AROUND ? '…' : ''}${plain.slice(Math.max(0, start - AROUND), start)}`,
      found,
      behind: `${plain.slice(end, end + AROUND)}${end + AROUND < plain.length ? '…' : ''}`,
      excerpt: { path: text.key, start, end, text: found, sentence: found },
    };
  });
}
