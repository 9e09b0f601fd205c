/** A span of days, both included. ISO dates; an end that is missing is open. */
export interface DateSpan {
  from?: string;
  to?: string;
}

const RANGE = /^(.*?)\s*(?:\.\.|–|—|\bto\b)\s*(.*)$/i;
const YEARS = /^(\d{4})\s*-\s*(\d{4})$/;
const COMPARED = /^([<>]=?)\s*(.+)$/;
const YEAR = /^(\d{4})$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const AMERICAN = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/;
const NAMED = /^([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/i;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Years of two digits: the files are of this century. */
const CENTURY = 2000;

/**
 * A day, a month, a year or a range of them, as a reviewer types it: `2016`, `3/2016`, `03/15/2016`, `2016-03-15`,
 * `2015..2016`, `>=2016`, `March 2016`.
 * @returns undefined for anything else, and for days that there are not
 */
export function readDateSpan(typed: string): DateSpan | undefined {
  const text = typed.trim();
  const compared = COMPARED.exec(text);
  if (compared !== null) return comparedSpan(compared[1] ?? '', compared[2] ?? '');
  const years = YEARS.exec(text);
  const range = years ?? RANGE.exec(text);
  if (range === null) return oneSpan(text);
  const [, first = '', last = ''] = range;
  const from = first === '' ? {} : oneSpan(first);
  const to = last === '' ? {} : oneSpan(last);
  if (from === undefined || to === undefined || (first === '' && last === '')) return undefined;
  return spanOf(from.from, to.to);
}

function comparedSpan(sign: string, text: string): DateSpan | undefined {
  const span = oneSpan(text);
  if (span?.from === undefined || span.to === undefined) return undefined;
  switch (sign) {
    case '>=':
      return { from: span.from };
    case '<=':
      return { to: span.to };
    case '>':
      return { from: dayAfter(span.to, 1) };
    default:
      return { to: dayAfter(span.from, -1) };
  }
}

function oneSpan(text: string): DateSpan | undefined {
  const year = YEAR.exec(text);
  if (year !== null) return monthSpan(Number(year[1]), 1, 12);
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) return monthSpan(Number(yearMonth[1]), Number(yearMonth[2]));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return monthSpan(Number(monthYear[2]), Number(monthYear[1]));
  const iso = ISO.exec(text);
  if (iso !== null) return daySpan(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = AMERICAN.exec(text);
  if (american !== null) {
    const typedYear = Number(american[3]);
    const full = typedYear < 100 ? CENTURY + typedYear : typedYear;
    return daySpan(full, Number(american[1]), Number(american[2]));
  }
  return namedSpan(text);
}

function namedSpan(text: string): DateSpan | undefined {
  const named = NAMED.exec(text);
  if (named === null) return undefined;
  const [, name = '', day, year = ''] = named;
  const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
  if (month === 0) return undefined;
  return day === undefined ? monthSpan(Number(year), month) : daySpan(Number(year), month, Number(day));
}

function monthSpan(year: number, month: number, last = month): DateSpan | undefined {
  if (month < 1 || month > 12) return undefined;
  return { from: iso(year, month, 1), to: iso(year, last, daysIn(year, last)) };
}

function daySpan(year: number, month: number, day: number): DateSpan | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return { from: iso(year, month, day), to: iso(year, month, day) };
}

function spanOf(from: string | undefined, to: string | undefined): DateSpan {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
