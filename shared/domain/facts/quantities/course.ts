import type { Period, Range } from '../fact.ts';
import { BEHIND_COUNT, readCount } from '../text/numbers.ts';
import { GAP, gapBefore, LINKED, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { PERIOD_ADVERBS, PERIODS, UNITS } from './units.ts';

export interface Rate {
  count: Range;
  period: Period;
}

export interface FrequencyRead extends Rate {
  next: number;
  unit?: string;
  /** "2x4": the period is understood. */
  bare?: true;
}

/** Hours of care in a week are the most that is counted so. */
const MOST_TIMES = 168;
const ONCE: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const PER = new Set(['a', 'per', 'each', 'every', 'an', 'in']);

/** `2x/week`, `3 times a week`, `two times per week`, `twice weekly`, `once a week`, `3 visits per week`, `2/wk`, `weekly`. */
export function readFrequency(tokens: Tokens, index: number): FrequencyRead | undefined {
  const word = lowerAt(tokens, index);
  const once = ONCE[word];
  if (once !== undefined) return withPeriod(tokens, index + 1, { low: once, high: once });
  const adverb = PERIOD_ADVERBS[word];
  if (adverb === 'week' || adverb === 'month') {
    return { count: { low: 1, high: 1 }, period: adverb, next: index + 1 };
  }
  const count = readCount(tokens, index);
  if (count === undefined || count.low <= 0 || count.high > MOST_TIMES) return undefined;
  return readTimes(tokens, count.next, { low: count.low, high: count.high });
}

function readTimes(tokens: Tokens, index: number, count: Range): FrequencyRead | undefined {
  const word = lowerAt(tokens, index);
  const linked = onlyGap(gapBefore(tokens, index), BEHIND_COUNT);
  // "2xWk", "2xweek" glue the period to the x.
  const glued = word.startsWith('x') && word.length > 1 ? PERIODS[word.slice(1)] : undefined;
  if (glued !== undefined && linked) return { count, period: glued, next: index + 1 };
  if (linked && (word === 'x' || word === 'time' || word === 'times')) {
    return withPeriod(tokens, index + 1, count) ?? timesPeriod(tokens, index + 1, count);
  }
  // "5 days/week", "4 hours a day": days and hours are what is counted.
  const unit = UNITS[word] ?? PERIODS[word];
  if (linked && unit !== undefined) {
    const rate = withPeriod(tokens, index + 1, count);
    return rate === undefined ? undefined : { ...rate, unit };
  }
  return withPeriod(tokens, index, count);
}

/** "2 x week". */
function timesPeriod(tokens: Tokens, index: number, count: Range): FrequencyRead | undefined {
  const word = lowerAt(tokens, index);
  if (!['week', 'wk', 'day', 'month'].includes(word) || !onlyGap(gapBefore(tokens, index), SPACING))
    return undefined;
  const period = PERIODS[word];
  return period === undefined ? undefined : { count, period, next: index + 1 };
}

/** " a week", "/wk", " per week", " weekly", "-weekly". */
function withPeriod(tokens: Tokens, index: number, count: Range): FrequencyRead | undefined {
  const gap = gapBefore(tokens, index);
  const word = lowerAt(tokens, index);
  if (!onlyGap(gap, BEHIND_COUNT | GAP.slash)) return undefined;
  const adverb = PERIOD_ADVERBS[word];
  if (adverb !== undefined) return { count, period: adverb, next: index + 1 };
  if ((gap & GAP.slash) !== 0) {
    const period = PERIODS[word];
    return period === undefined ? undefined : { count, period, next: index + 1 };
  }
  if (!PER.has(word)) return undefined;
  const period = PERIODS[lowerAt(tokens, index + 1)];
  return period === undefined ? undefined : { count, period, next: index + 2 };
}

export interface DurationRead extends Rate {
  next: number;
  /** The period was written ("x 8 weeks"), not understood ("x 8"). */
  written: boolean;
}

const LEADS = new Set(['for', 'x', 'times', 'over', 'during', 'by']);

/** ` for 4 weeks`, ` x 4 weeks`, ` x 8` (in the frequency's own period), ` over 4-8 weeks`, `*4`. */
export function readDuration(tokens: Tokens, index: number, period: Period): DurationRead | undefined {
  const word = lowerAt(tokens, index);
  const gap = gapBefore(tokens, index);
  if (!onlyGap(gap, SPACING | GAP.comma | GAP.hyphen)) return undefined;
  // "x4wks" glues nothing: digits are tokens of their own.
  const lead = LEADS.has(word);
  let at = lead ? index + 1 : index;
  for (const filler of ['the', 'next', 'a', 'total', 'of', 'up', 'to'])
    if (lead && lowerAt(tokens, at) === filler) at += 1;
  if (lead && !onlyGap(gapBefore(tokens, at), LINKED)) return undefined;
  const count = readCount(tokens, at);
  if (count === undefined || count.high > 104) return undefined;
  const written = onlyGap(gapBefore(tokens, count.next), BEHIND_COUNT)
    ? PERIODS[lowerAt(tokens, count.next)]
    : undefined;
  if (written !== undefined) {
    // "4 hours/day, 5 days/week": the second is a rate of its own.
    if (withPeriod(tokens, count.next + 1, count) !== undefined) return undefined;
    return {
      count: { low: count.low, high: count.high },
      period: written,
      next: count.next + 1,
      written: true,
    };
  }
  if (!lead || (word !== 'x' && word !== 'times') || count.high > 26) return undefined;
  if (UNITS[lowerAt(tokens, count.next)] !== undefined) return undefined;
  return { count: { low: count.low, high: count.high }, period, next: count.next, written: false };
}

/** Larger numbers are sizes and repetitions: 256x256, 2 x 10 leg lifts. */
const MOST_A_WEEK = 7;
const MOST_WEEKS = 12;
/** More than that is repetitions, unless weeks are written: "bridge 2 x 10". */
const MOST_BARE_WEEKS = 8;
const SIZES = wordSet(
  'cm mm inch inches in ft feet gauze board boards lumber wood s sec secs seconds min mins minutes ' +
    'reps rep sets lb lbs each m hold pixels mg tabs tablets per',
);

/** `2x4`, `2 x 4`, `1x8`: so many a week for so many weeks, when it cannot be a size. */
export function readBareCourse(
  tokens: Tokens,
  index: number,
): (FrequencyRead & { duration: Rate }) | undefined {
  const often = readCount(tokens, index);
  if (often === undefined || often.spelled || often.low < 1 || often.high > MOST_A_WEEK) return undefined;
  const times = lowerAt(tokens, often.next);
  if (times !== 'x' && times !== 'X') return undefined;
  if (
    !onlyGap(gapBefore(tokens, often.next), GAP.space) ||
    !onlyGap(gapBefore(tokens, often.next + 1), GAP.space)
  )
    return undefined;
  const long = readCount(tokens, often.next + 1);
  if (long === undefined || long.spelled || long.low < 1 || long.high > MOST_WEEKS) return undefined;
  const behind = lowerAt(tokens, long.next);
  if (
    behind === 'x' ||
    SIZES.has(behind) ||
    ((gapBefore(tokens, index) & (GAP.hash | GAP.slash | GAP.period)) !== 0 && index > 0)
  )
    return undefined;
  const written = onlyGap(gapBefore(tokens, long.next), LINKED) ? PERIODS[behind] : undefined;
  if (written === 'hour' || (written === undefined && long.high > MOST_BARE_WEEKS)) return undefined;
  const next = written === undefined ? long.next : long.next + 1;
  const duration = { count: { low: long.low, high: long.high }, period: written ?? ('week' as const) };
  if (wordAt(tokens, index - 1)?.lower === 'x') return undefined;
  return {
    count: { low: often.low, high: often.high },
    period: written === 'day' ? 'day' : 'week',
    next,
    duration,
    ...(written === undefined ? { bare: true as const } : {}),
  };
}
