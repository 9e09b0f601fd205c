import type { ImrCase } from '../../domain/case.ts';
import { plainText } from '../../domain/rich-text.ts';
import type { Hit } from '../hit.ts';
import type { PublicText } from '../public-texts.ts';
import { type Find, identifierRule } from './identifier-rule.ts';
import { DATE, hitsOf, withoutOverlaps } from './patterns.ts';

const LABEL = String.raw`(?:d\.?\s?o\.?\s?b\b\.?|date\s+of\s+birth|birth\s?-?\s?dates?|birthday|born)`;
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';

/** "DOB: 3/4/71", "born on March 4, 1971", "date of birth was given as 03041971". */
const LABELLED = new RegExp(
  String.raw`\b(?<hit>${LABEL}[\s:#.,()-]*(?:(?:on|is|was|of|as|the|listed|given|documented|noted|recorded|stated|reported|in)[\s:]+){0,4}(?:${DATE}|\d{8}(?!\d)))(?!\d)`,
  'dgi',
);
/** "3/4/71 (DOB)" */
const BEFORE_LABEL = new RegExp(
  String.raw`(?<![\d/])(?<hit>${DATE}\s?\(?\s?(?:d\.?o\.?b\b\.?|date\s+of\s+birth|birth\s?date))`,
  'dgi',
);
const MONTH_OF_BIRTH = new RegExp(
  String.raw`\b(?<hit>born\s+in\s+${MONTH},?\s+(?:of\s+)?\d{4})(?!\d)`,
  'dgi',
);
const BARE = new RegExp(`(?<![\\d/.-])${DATE}(?![\\d/-])`, 'dgi');

export const birthDate = identifierRule({
  id: 'birth-date',
  source: 'Labor Code 4610.6(f); 8 CCR 9792.10.6; measured defect: a birth date printed in a public letter',
  what: 'a birth date',
  action: 'Take it out of the text. The age may stay.',
  finder: ({ imrCase }) => {
    const years = birthYears(imrCase);
    const known = byYear.get(years[0]);
    const find: Find =
      known ?? ((text) => withoutOverlaps([...labelledDates(text), ...datesOf(text, years)]));
    byYear.set(years[0], find);
    return find;
  },
});

/** By the first of the years of birth that are looked for. */
const byYear = new Map<number | undefined, Find>();

function labelledDates(text: PublicText): Hit[] {
  return [
    ...[LABELLED, BEFORE_LABEL].flatMap((pattern) => hitsOf(text, pattern, { sure: true })),
    ...hitsOf(text, MONTH_OF_BIRTH, { sure: false }),
  ];
}

/** Dates without a label in the year in which the employee must have been born: "a 45-year-old male (3/4/1971)". */
function datesOf(text: PublicText, years: readonly number[]): Hit[] {
  if (!text.isProse || years.length === 0) return [];
  return hitsOf(text, BARE, { sure: false }, (date) => years.includes(yearOf(date)));
}

/** The years that fit the age in the summary; none where it tells no age. */
function birthYears({ summary, caseBlock }: ImrCase): number[] {
  const age = /\b(\d{2})[\s-]*(?:years?|yrs?|y)[\s./-]*(?:old|o)\b/i.exec(plainText(summary))?.[1];
  const decided = (caseBlock?.decisionDate ?? caseBlock?.applicationReceived)?.iso;
  if (age === undefined || decided === undefined) return [];
  const youngest = Number(decided.slice(0, 4)) - Number(age);
  return [youngest - 1, youngest];
}

/** A year of two digits is of the last century: nobody of working age was born in this one and is over a date in it. */
function yearOf(date: string): number {
  const year = /\d{4}/.exec(date)?.[0] ?? /\d{2}$/.exec(date)?.[0] ?? '';
  return year.length === 4 ? Number(year) : 1900 + Number(year);
}
