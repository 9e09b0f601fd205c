import { printDate } from '../../domain/dates.ts';
import type { DateFact } from '../../domain/facts/index.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, notChecked, type Rule, type RuleInput } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { factsOf, readItems, readSummary } from '../texts/read-texts.ts';

/** True where a date of a text and one of the case block may be the same: a month alone fits any day of it. */
function mayBe({ value }: DateFact, iso: string): boolean {
  if (value === undefined) return true;
  return value.startsWith('--') ? iso.endsWith(value.slice(1)) : iso.startsWith(value);
}

/** The summary's date of injury is not the case block's. */
export const summaryInjuryDate: Rule = {
  id: 'summary-date-of-injury',
  severity: 'warning',
  source: 'one posted letter of 113 gives two dates of injury',
  check: ({ imrCase }) => {
    const iso = imrCase.caseBlock?.dateOfInjury?.iso;
    if (iso === undefined) {
      return notChecked("The summary's date of injury was not compared: the case block has none.");
    }
    const summary = readSummary(imrCase);
    const dates = factsOf(summary, 'date').filter(({ role }) => role === 'injury');
    // A file may speak of an earlier injury beside this one.
    if (dates.length === 0 || dates.some((date) => mayBe(date, iso))) return [];
    return [
      {
        message: `The summary gives ${dates[0]?.text} as the date of injury; the case block has ${printDate({ iso })}.`,
        action: 'Compare both with the application.',
        place: summary.place,
        excerpts: dates.map(({ start, end }) => excerptIn(summary, start, end)),
      },
    ];
  },
};

/** The summary's date of the utilization review is not the case block's. */
export const summaryReviewDate: Rule = {
  id: 'summary-review-date',
  severity: 'warning',
  source: 'one posted letter of 51 gives two dates of the utilization review',
  check: ({ imrCase }) => {
    const iso = imrCase.caseBlock?.urDenialDate?.iso;
    if (iso === undefined) {
      return notChecked(
        "The summary's date of the utilization review was not compared: the case block has none.",
      );
    }
    const summary = readSummary(imrCase);
    const dates = factsOf(summary, 'date').filter(({ role }) => role === 'review');
    if (dates.length === 0 || dates.some((date) => mayBe(date, iso))) return [];
    return [
      {
        message: `The summary gives ${dates[0]?.text} as the date of the utilization review; the case block has ${printDate({ iso })}.`,
        action: 'Compare both with the utilization review.',
        place: summary.place,
        excerpts: dates.map(({ start, end }) => excerptIn(summary, start, end)),
      },
    ];
  },
};

/** A record, a visit or a study is dated after the decision. */
export const afterDecision: Rule = {
  id: 'date-after-decision',
  severity: 'warning',
  source: 'slips of typing in posted letters (a year of a later decade)',
  check: ({ imrCase }) => {
    const iso = imrCase.caseBlock?.decisionDate?.iso;
    if (iso === undefined)
      return notChecked('Dates after the decision were not looked for: there is no decision date.');
    return texts(imrCase).flatMap((read): Found[] =>
      factsOf(read, 'date')
        .filter((date) => date.iso !== undefined && date.iso > iso && date.role !== 'appointment')
        .map(({ text, start, end }) => ({
          message: `${namePlace(imrCase, read.place)} has a date after the decision date: ${text}.`,
          action: 'Compare it with the record.',
          place: read.place,
          excerpts: [excerptIn(read, start, end)],
        })),
    );
  },
};

/** Treatment for the injury that is dated before it: a surgery, a visit, a request. */
export const beforeInjury: Rule = {
  id: 'date-before-injury',
  severity: 'note',
  source: 'a posted letter has a surgery before the injury',
  check: ({ imrCase }) => {
    const iso = imrCase.caseBlock?.dateOfInjury?.iso;
    if (iso === undefined)
      return notChecked('Dates before the injury were not looked for: there is no date of injury.');
    return texts(imrCase).flatMap((read): Found[] =>
      factsOf(read, 'date')
        .filter((date) => date.iso !== undefined && date.iso < iso && IN_ITS_COURSE.has(date.role ?? ''))
        .map(({ text, start, end }) => ({
          message: `${namePlace(imrCase, read.place)} has a date before the date of injury: ${text}.`,
          action: 'Compare it with the record, or say that it was before the injury.',
          place: read.place,
          excerpts: [excerptIn(read, start, end)],
        })),
    );
  },
};

const IN_ITS_COURSE: ReadonlySet<string> = new Set(['surgery', 'service', 'request', 'review', 'document']);

function texts(imrCase: RuleInput['imrCase']) {
  return [
    readSummary(imrCase),
    ...readItems(imrCase).flatMap(({ request, rationale }) => [request, rationale]),
  ];
}
