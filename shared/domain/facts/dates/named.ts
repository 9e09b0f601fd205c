import { boundedDistance } from '../text/edit-distance.ts';
import { endOf, GAP, gapBefore, onlyGap, SPACING, startOf, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { isUnlikely, readDay, readMonth, twoDigits, wholeYear } from './calendar.ts';
import type { DateRead } from './numeric.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const MONTH_NUMBERS = new Map<string, number>([
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ...MONTHS.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
  ['febuary', 2],
]);
const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
/** Between the parts of a written date: "Dec. 16th, 2016", "16-Dec-2016", a line's end. */
const WITHIN_DATE = SPACING | GAP.comma | GAP.period | GAP.hyphen | GAP.slash | GAP.apostrophe;
const BEFORE_YEAR = wordSet(
  'in since during until from by before after circa early late mid year spring summer fall autumn ' +
    'winter around approximately about',
);
const BEFORE_DAY = wordSet('on by of since from until dated to through before after');

/** The month that the word names, also misspelt by one letter; 0 for any other word. */
export function monthOf(word: Word): { month: number; misspelt: boolean } | undefined {
  const known = MONTH_NUMBERS.get(word.lower);
  if (known !== undefined) return { month: known, misspelt: false };
  if (word.digits || word.lower.length < 7 || word.lower.length > 10) return undefined;
  const near = MONTHS.findIndex(
    (name) => name.length >= 7 && name[0] === word.lower[0] && boundedDistance(word.lower, name, 1) <= 1,
  );
  return near === -1 ? undefined : { month: near + 1, misspelt: true };
}

/** `December 16, 2016`, `Dec. 16th 2016`, `16-Dec-2016`, `February 2002`, `December 6`. Starts at the month or the day. */
export function readNamedDate(tokens: Tokens, index: number, reference: string): DateRead | undefined {
  const word = wordAt(tokens, index);
  if (word === undefined) return undefined;
  if (word.digits) return word.raw.length <= 2 ? readDayFirst(tokens, index, reference) : undefined;
  const month = monthOf(word);
  if (month === undefined || isWithinWord(tokens, index)) return undefined;
  // "may" and "march" are words; a month is written with a capital.
  if (
    word.raw === word.lower &&
    (word.lower === 'may' || word.lower === 'march' || word.lower.length === 3)
  ) {
    return undefined;
  }
  const read = readMonthFirst(tokens, index, month.month, reference);
  return read !== undefined && month.misspelt ? { ...read, confidence: 0.75 } : read;
}

function readMonthFirst(
  tokens: Tokens,
  index: number,
  month: number,
  reference: string,
): DateRead | undefined {
  const day = onlyGap(gapBefore(tokens, index + 1), WITHIN_DATE) ? readOrdinal(tokens, index + 1) : undefined;
  if (day === undefined) return readMonthYear(tokens, index, month, reference);
  const year = readYear(tokens, day.next, reference);
  if (year !== undefined) {
    return finish(tokens, index, year.next, readDay(year.year, month, day.day, reference), 0.97);
  }
  return readWithoutYear(tokens, index, month, day);
}

function readMonthYear(
  tokens: Tokens,
  index: number,
  month: number,
  reference: string,
): DateRead | undefined {
  const at = wordAt(tokens, index + 1)?.lower === 'of' ? index + 2 : index + 1;
  const word = wordAt(tokens, at);
  if (word?.raw.length !== 4 || !/^(?:19|20)\d\d$/.test(word.raw)) return undefined;
  if (!onlyGap(gapBefore(tokens, at), WITHIN_DATE) || isWithinNumber(tokens, at)) return undefined;
  return finish(tokens, index, at + 1, readMonth(Number(word.raw), month, reference), 0.93);
}

function readWithoutYear(
  tokens: Tokens,
  index: number,
  month: number,
  day: { day: number; next: number },
): DateRead | undefined {
  const before = wordAt(tokens, index - 1)?.lower ?? '';
  const word = wordAt(tokens, index);
  if (day.day < 1 || day.day > 31 || !BEFORE_DAY.has(before) || word?.raw === word?.lower) return undefined;
  const gap = gapBefore(tokens, day.next);
  if ((gap & (GAP.percent | GAP.slash | GAP.colon)) !== 0 || isWithinNumber(tokens, day.next - 1))
    return undefined;
  const reading = { value: `--${twoDigits(month)}-${twoDigits(day.day)}`, precision: 'month-day' as const };
  return finish(tokens, index, day.next, reading, 0.6);
}

function readDayFirst(tokens: Tokens, index: number, reference: string): DateRead | undefined {
  const day = readOrdinal(tokens, index);
  if (day === undefined || isWithinWord(tokens, index)) return undefined;
  const at = wordAt(tokens, day.next)?.lower === 'of' ? day.next + 1 : day.next;
  const word = wordAt(tokens, at);
  const month = word === undefined ? undefined : monthOf(word);
  if (month === undefined || !onlyGap(gapBefore(tokens, at), GAP.space | GAP.hyphen)) return undefined;
  const year = readYear(tokens, at + 1, reference);
  if (year === undefined || (year.short && word?.raw === word?.lower)) return undefined;
  return finish(tokens, index, year.next, readDay(year.year, month.month, day.day, reference), 0.95);
}

/** `16`, `16th`, `1st`. */
function readOrdinal(tokens: Tokens, index: number): { day: number; next: number } | undefined {
  const word = wordAt(tokens, index);
  if (word === undefined || !word.digits || word.raw.length > 2) return undefined;
  const gap = tokens.gaps[index] ?? 0;
  // Not the end of another number: "L4-5 May", "3.16".
  const joined =
    index > 0 && (gap & SPACING) === 0 && (gap & (GAP.hyphen | GAP.slash | GAP.period | GAP.hash)) !== 0;
  if (index > 0 && (gap === 0 || (joined && wordAt(tokens, index - 1)?.digits === true))) return undefined;
  const ordinal = wordAt(tokens, index + 1);
  const next = ordinal !== undefined && ORDINALS.has(ordinal.lower) && tokens.gaps[index + 1] === 0 ? 2 : 1;
  return { day: Number(word.raw), next: index + next };
}

function readYear(tokens: Tokens, index: number, reference: string) {
  const word = wordAt(tokens, index);
  if (word === undefined || !word.digits || word.raw.length > 5 || word.raw.length < 2) return undefined;
  const gap = gapBefore(tokens, index);
  if (!onlyGap(gap, WITHIN_DATE) || isWithinNumber(tokens, index)) return undefined;
  if (word.raw.length === 3) return undefined;
  const short = word.raw.length === 2;
  // "Dec 5, 12 visits": two digits are a year only behind an apostrophe or in "16-Dec-16".
  if (short && (gap & (GAP.apostrophe | GAP.hyphen | GAP.slash)) === 0 && gap !== 0) return undefined;
  return { year: wholeYear(word.raw, reference), next: index + 1, short };
}

/** "in 2005", "since 2012", "fall 2014". */
export function readYearAlone(tokens: Tokens, index: number, reference: string): DateRead | undefined {
  const word = wordAt(tokens, index);
  if (word?.raw.length !== 4 || !/^(?:19|20)\d\d$/.test(word.raw)) return undefined;
  const before = wordAt(tokens, index - 1)?.lower ?? '';
  const linked = before === 'of' ? (wordAt(tokens, index - 2)?.lower ?? '') : before;
  if (!BEFORE_YEAR.has(linked) || !onlyGap(gapBefore(tokens, index), SPACING | GAP.hyphen)) return undefined;
  if (isWithinNumber(tokens, index) || isUnlikely(Number(word.raw), reference)) return undefined;
  if (
    Number(word.raw) > Number(reference.slice(0, 4)) + 1 ||
    UNITS.has(wordAt(tokens, index + 1)?.lower ?? '')
  ) {
    return undefined;
  }
  return finish(tokens, index, index + 1, { value: word.raw, precision: 'year' }, 0.7);
}

const UNITS = wordSet('mg mcg ml units iu guidelines guideline chronic pounds lbs');

function finish(
  tokens: Tokens,
  from: number,
  next: number,
  reading: Pick<DateRead, 'value' | 'iso' | 'precision' | 'problem'>,
  confidence: number,
): DateRead {
  const sure = reading.problem === undefined ? confidence : confidence - 0.1;
  return { ...reading, confidence: sure, start: startOf(tokens, from), end: endOf(tokens, next - 1), next };
}

/** Glued to letters or digits before it: the "dec" of "4dec" is none. */
function isWithinWord(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.gaps[index] === 0 && wordAt(tokens, index - 1)?.digits !== true;
}

/** "2016.5", "2016/17", "2016th": the digits go on. */
function isWithinNumber(tokens: Tokens, index: number): boolean {
  const gap = tokens.gaps[index + 1] ?? 0;
  if (index + 1 >= tokens.count) return false;
  if (gap === 0) return true;
  const joined = startOf(tokens, index + 1) - endOf(tokens, index) === 1;
  return (
    joined && wordAt(tokens, index + 1)?.digits === true && (gap & (GAP.period | GAP.slash | GAP.comma)) !== 0
  );
}
