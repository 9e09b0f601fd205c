import type { Period, QuantityFact, Range } from '../fact.ts';
import { BEHIND_COUNT, readCount } from '../text/numbers.ts';
import { GAP, gapBefore, LINKED, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { PERIODS, UNITS } from './units.ts';

export interface CountedRead {
  form: QuantityFact['form'];
  unit: string;
  total?: Range;
  duration?: { count: Range; period: Period };
  next: number;
  confidence: number;
}

/** Words between a number and what it counts: a sentence, not a noun phrase. */
const STOPS = wordSet(
  'and or the for in on to with per a at is was by from were that which x times had has have if ' +
    'then than out an after before as over mg mm cm percent degrees this no not he she patient dated ' +
    'year years old but into',
);
const MOST_BETWEEN = 5;
const MOST_VISITS = 400;
const MOST_ITEMS = 2000;

/** `12 visits`, `five (5) physical therapy sessions`, `six-visit`, `30 tablets`, `2-level`. */
export function readCounted(tokens: Tokens, index: number): CountedRead | undefined {
  const count = readCount(tokens, index);
  if (count === undefined || count.low < 0 || !Number.isInteger(count.low) || isOrdinalPart(tokens, index))
    return undefined;
  const range = { low: count.low, high: count.high };
  let at = count.next;
  for (let between = 0; between <= MOST_BETWEEN; between += 1) {
    const gap = gapBefore(tokens, at);
    const word = wordAt(tokens, at);
    const allowed = between === 0 ? BEHIND_COUNT : LINKED | GAP.slash;
    if (word === undefined || !onlyGap(gap, allowed)) return undefined;
    const unit = UNITS[word.lower];
    // "0 visits" certified is a decision; nought of anything else is a figure of speech.
    if (unit !== undefined && (count.low > 0 || unit === 'visit') && isCountable(tokens, unit, at, between)) {
      if (range.high > (unit === 'visit' ? MOST_VISITS : MOST_ITEMS)) return undefined;
      const form = unit === 'level' ? 'levels' : 'count';
      return { form, unit, total: range, next: at + 1, confidence: between === 0 ? 0.95 : 0.9 };
    }
    if (word.digits || STOPS.has(word.lower) || PERIODS[word.lower] !== undefined) return undefined;
    at += 1;
  }
  return undefined;
}

/** Only visits are counted over other words ("12 physical therapy visits"); "treatment" alone is often none. */
function isCountable(tokens: Tokens, unit: string, at: number, between: number): boolean {
  const word = lowerAt(tokens, at);
  if (word === 'level' && between === 0)
    return (gapBefore(tokens, at) & GAP.hyphen) !== 0 || !['of'].includes(lowerAt(tokens, at + 1));
  if (between === 0) return word !== 'treatment' || (gapBefore(tokens, at) & GAP.hyphen) !== 0;
  return unit === 'visit' ? word !== 'treatment' : unit === 'injection';
}

/** `x 6`, `x 6 sessions`, `times 12`, `x12`: a count behind a times sign. */
export function readTimes(tokens: Tokens, index: number): CountedRead | undefined {
  const word = lowerAt(tokens, index);
  if (word !== 'x' && word !== 'times') return undefined;
  if (index > 0 && (tokens.gaps[index] ?? 0) === 0) return undefined;
  // "2 x 6" is a course or a size and read elsewhere.
  if (wordAt(tokens, index - 1)?.digits === true) return undefined;
  const gap = gapBefore(tokens, index + 1);
  if (!onlyGap(gap, LINKED)) return undefined;
  const count = readCount(tokens, index + 1);
  if (count === undefined || count.low < 1 || count.high > 120 || !Number.isInteger(count.low))
    return undefined;
  const range = { low: count.low, high: count.high };
  const counted = readCounted(tokens, index + 1);
  if (counted !== undefined) return { ...counted, confidence: 0.95 };
  const period = onlyGap(gapBefore(tokens, count.next), LINKED)
    ? PERIODS[lowerAt(tokens, count.next)]
    : undefined;
  if (period !== undefined) {
    return {
      form: 'duration',
      unit: period,
      duration: { count: range, period },
      next: count.next + 1,
      confidence: 0.9,
    };
  }
  const behind = gapBefore(tokens, count.next);
  // "x 3 cm", "x2/5": no count.
  const ends =
    count.next >= tokens.count || (behind & ~SPACING) !== 0 || !NOT_COUNTS.has(lowerAt(tokens, count.next));
  if (!ends || (behind & (GAP.slash | GAP.percent)) !== 0 || lowerAt(tokens, count.next) === 'x')
    return undefined;
  return { form: 'count', unit: 'unit', total: range, next: count.next, confidence: 0.7 };
}

const NOT_COUNTS = wordSet('cm mm reps rep sec s min minutes mg degrees lb lbs ft inches palpable');

const LABELS = new Set(['qty', 'quantity', 'visits', 'sessions', 'units']);

/** `qty 12`, `quantity: 12`, `#60`, `visits: 12`. */
export function readLabelled(tokens: Tokens, index: number): CountedRead | undefined {
  const word = lowerAt(tokens, index);
  const label = LABELS.has(word);
  const of = label && lowerAt(tokens, index + 1) === 'of' ? 1 : 0;
  const at = label ? index + 1 + of : index;
  const gap = gapBefore(tokens, at);
  const hash = (gap & GAP.hash) !== 0 && tokens.flat.charAt((tokens.starts[at] ?? 0) - 1) === '#';
  if (label && !onlyGap(gap, SPACING | GAP.colon | GAP.period | GAP.hash | GAP.wide)) return undefined;
  if (label && word !== 'qty' && word !== 'quantity' && (gap & GAP.colon) === 0) return undefined;
  if (!label && !hash) return undefined;
  // "claim #2016-17", "page #3": the number of something.
  if (!label && NUMBERED.has(lowerAt(tokens, at - 1))) return undefined;
  const count = readCount(tokens, at);
  if (count === undefined || count.low < 1 || count.high > MOST_ITEMS || !Number.isInteger(count.low))
    return undefined;
  if (!label && (gapBefore(tokens, count.next) & (GAP.hyphen | GAP.slash)) !== 0) return undefined;
  const unit = UNITS[lowerAt(tokens, count.next)];
  const linked = onlyGap(gapBefore(tokens, count.next), LINKED);
  const range = { low: count.low, high: count.high };
  if (unit !== undefined && linked)
    return { form: 'count', unit, total: range, next: count.next + 1, confidence: 0.93 };
  const own = word === 'visits' || word === 'sessions' ? 'visit' : 'unit';
  return { form: 'count', unit: own, total: range, next: count.next, confidence: label ? 0.9 : 0.7 };
}

const NUMBERED = wordSet(
  'claim case page no number file fax phone ssn license lic id room suite ste apt account acct tel ' +
    'mrn policy wcab npi report exhibit item',
);

/** `with 3 refills`, `2 refills`. */
export function readRefillCount(tokens: Tokens, index: number): CountedRead | undefined {
  const count = readCount(tokens, index);
  if (count === undefined || count.high > 12 || !onlyGap(gapBefore(tokens, count.next), BEHIND_COUNT))
    return undefined;
  const word = lowerAt(tokens, count.next);
  if (word !== 'refill' && word !== 'refills') return undefined;
  const total = { low: count.low, high: count.high };
  return { form: 'refills', unit: 'refill', total, next: count.next + 1, confidence: 0.95 };
}

const RENTALS = new Set(['rental', 'rent']);

/** `30 day rental`, `one week rental`, `rental for 3 months`, `rental x 30 days`; plain `7-10 days`, `3 months`. */
export function readPeriod(tokens: Tokens, index: number): CountedRead | undefined {
  if (RENTALS.has(lowerAt(tokens, index))) return readRental(tokens, index);
  const count = readCount(tokens, index);
  if (count === undefined || count.low <= 0 || !onlyGap(gapBefore(tokens, count.next), BEHIND_COUNT))
    return undefined;
  const period = PERIODS[lowerAt(tokens, count.next)];
  if (period === undefined || isOrdinalPart(tokens, index) || lowerAt(tokens, count.next).length === 1)
    return undefined;
  const duration = { count: { low: count.low, high: count.high }, period };
  let at = count.next + 1;
  if (isAge(tokens, at)) return undefined;
  for (let words = 0; words < 4; words += 1) {
    if (RENTALS.has(lowerAt(tokens, at)) && onlyGap(gapBefore(tokens, at), LINKED)) {
      return { form: 'rental', unit: period, duration, next: at + 1, confidence: 0.95 };
    }
    if (!RENTAL_WORDS.has(lowerAt(tokens, at))) break;
    at += 1;
  }
  return { form: 'duration', unit: period, duration, next: count.next + 1, confidence: 0.85 };
}

const RENTAL_WORDS = new Set(['home', 'unit', 'trial', 'tens', 'equipment', 'additional', 'initial']);

function readRental(tokens: Tokens, index: number): CountedRead | undefined {
  const lead = lowerAt(tokens, index + 1);
  if (lead !== 'for' && lead !== 'x' && lead !== 'times' && lead !== 'of') return undefined;
  const count = readCount(tokens, index + 2);
  if (count === undefined || !onlyGap(gapBefore(tokens, count.next), BEHIND_COUNT)) return undefined;
  const period = PERIODS[lowerAt(tokens, count.next)];
  if (period === undefined) return undefined;
  const duration = { count: { low: count.low, high: count.high }, period };
  return { form: 'rental', unit: period, duration, next: count.next + 1, confidence: 0.95 };
}

/** "39 year old", "40 years of age". */
function isAge(tokens: Tokens, next: number): boolean {
  const word = lowerAt(tokens, next);
  return word === 'old' || (word === 'of' && lowerAt(tokens, next + 1) === 'age');
}

/** The "5" of "L4-5" or "2.5": a number that goes on to the left. */
function isOrdinalPart(tokens: Tokens, index: number): boolean {
  if (index === 0) return false;
  const gap = tokens.gaps[index] ?? 0;
  if (gap === 0) return true;
  return (
    (gap === GAP.hyphen || gap === GAP.slash || gap === GAP.period) &&
    wordAt(tokens, index - 1)?.digits === true
  );
}
