import type { DateFact } from '../fact.ts';

type Reading = Pick<DateFact, 'value' | 'iso' | 'precision' | 'problem'>;

/** Dates may lie so far after the reference date (next appointments, expiry dates of licences). */
const YEARS_AHEAD = 5;
const EARLIEST_YEAR = 1900;

/**
 * A year of two digits lies in the hundred years that end the year after the reference date: no date in a record is later.
 * @param reference ISO date, such as the day the letter is decided
 */
export function wholeYear(digits: string, reference: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const latest = Number(reference.slice(0, 4)) + 1;
  const century = Math.floor(latest / 100) * 100;
  return century + year <= latest ? century + year : century - 100 + year;
}

/** Days of a month, 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** What year, month and day say together; a day that does not exist has no value. */
export function readDay(year: number, month: number, day: number, reference: string): Reading {
  if (year > 9999 || year < 1000 || day < 1 || day > daysIn(year, month)) {
    return { precision: 'day', problem: 'no-such-day' };
  }
  const value = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (isUnlikely(year, reference)) return { value, precision: 'day', problem: 'unlikely-year' };
  return { value, iso: value, precision: 'day' };
}

export function readMonth(year: number, month: number, reference: string): Reading {
  const value = `${year}-${twoDigits(month)}`;
  return isUnlikely(year, reference)
    ? { value, precision: 'month', problem: 'unlikely-year' }
    : { value, precision: 'month' };
}

export function isUnlikely(year: number, reference: string): boolean {
  return year < EARLIEST_YEAR || year > Number(reference.slice(0, 4)) + YEARS_AHEAD;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
