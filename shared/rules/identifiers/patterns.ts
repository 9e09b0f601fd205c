import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';

/** Hits of a pattern; its named group `hit`, where it has one, is what is marked. The pattern needs the flags `dg`. */
export function hitsOf(
  { folded }: PublicText,
  pattern: RegExp,
  hit: { sure: boolean; what?: string },
  isOne: (words: string) => boolean = () => true,
): Hit[] {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.hit ?? match.indices?.[0] ?? [match.index, match.index];
    return isOne(folded.slice(start, end)) ? [{ start, end, ...hit }] : [];
  });
}

/** Hits without those that lie in an earlier one: the same digits are told of once. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (!kept.some((one) => hit.start < one.end && one.start < hit.end)) kept.push(hit);
  }
  return kept;
}

/** A date as it is written, numbers or words; no names of groups, so that it can stand in a pattern twice. */
export const DATE = String.raw`(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:day\s+)?of)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4})`;

const DATE_ALONE = new RegExp(`^${DATE}$`, 'i');

/**
 * A pattern for a number with its label before it: "claim no. 06-123456", "MRN: 0012345".
 * @param labels an alternation, as a regular expression
 * @param mark whether "number", "no.", "#" or "ID" must stand between; "claim 12 of 3" is no number
 */
export function labelled(labels: string, mark: 'required' | 'optional'): RegExp {
  const marks = String.raw`(?:\s*(?:numbers?|nos?\b\.?|num\b\.?|#+|id(?:entification)?\b(?:\s*(?:number|no\.?|#))?|identifier))`;
  const between = mark === 'required' ? `${marks}+` : `${marks}*`;
  return new RegExp(
    String.raw`\b(?<hit>(?:${labels})\.?${between}(?:\s+(?:is|was))?[\s:#.=(]*(?<value>(?=[a-z]{0,6}[-/]?\d)[a-z0-9](?:[a-z0-9]|[-/](?=[a-z0-9])|\s(?=\d{3})){2,24}))(?![a-z0-9])`,
    'dgi',
  );
}

/** Hits of a labelled number: its value has three digits at least and is neither a date nor a year. */
export function labelledHits(
  text: PublicText,
  pattern: RegExp,
  hit: { sure: boolean; what?: string },
): Hit[] {
  return [...text.folded.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.hit ?? [0, 0];
    return isNumber(match.groups?.value ?? '') ? [{ start, end, ...hit }] : [];
  });
}

function isNumber(value: string): boolean {
  return value.replace(/\D/g, '').length >= 3 && !DATE_ALONE.test(value) && !/^(?:19|20)\d\d$/.test(value);
}
