import type { QuantityFact, Range } from '../fact.ts';
import { readCount } from '../text/numbers.ts';
import { balanced, type Taken } from '../text/taken.ts';
import { endOf, GAP, gapBefore, lowerAt, onlyGap, SPACING, startOf, type Tokens } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { totalOf } from './arithmetic.ts';
import {
  type CountedRead,
  readCounted,
  readLabelled,
  readPeriod,
  readRefillCount,
  readTimes,
} from './counts.ts';
import { readBareCourse, readDuration, readFrequency } from './course.ts';
import { UNITS } from './units.ts';

type Read = Omit<QuantityFact, 'kind' | 'start' | 'end' | 'text'> & { next: number };

/** Words near a bare "2x4" that make it visits. */
const THERAPY = wordSet(
  'therapy pt ot acupuncture chiropractic program visits sessions aquatic massage stabilization rehab ' +
    'rehabilitation week weeks psychotherapy cbt biofeedback conditioning request requested chiro',
);
/** A part of the body makes it visits only on its own line's side of a column: "hip hinge    2 x 10" is repetitions. */
const PARTS = wordSet(
  'lumbar cervical thoracic shoulder knee spine wrist back neck hand ankle hip elbow foot',
);
const REACH = 10;

/** Visits, frequencies, durations and counts, in order. The tokens that they use are marked as taken. */
export function recogniseQuantities(tokens: Tokens, taken: Taken): QuantityFact[] {
  const facts: QuantityFact[] = [];
  let index = 0;
  while (index < tokens.count) {
    const read = taken.has(index) ? undefined : readQuantity(tokens, index);
    if (read === undefined || taken.hasAny(index, read.next)) {
      index += 1;
      continue;
    }
    const { next, ...said } = read;
    const bound = boundBefore(tokens, index);
    const start = startOf(tokens, index);
    const hash = tokens.flat.charAt(start - 1) === '#' ? 1 : 0;
    facts.push({
      kind: 'quantity',
      ...balanced(tokens, start - hash, endOf(tokens, next - 1)),
      ...said,
      ...(bound === undefined ? {} : { bound }),
    });
    taken.take(index, next);
    index = next;
  }
  return facts;
}

function readQuantity(tokens: Tokens, index: number): Read | undefined {
  const course = readCourse(tokens, index);
  if (course !== undefined) return withStatedTotal(tokens, course);
  const counted =
    readRefillCount(tokens, index) ??
    readLabelled(tokens, index) ??
    readTimes(tokens, index) ??
    readPurchase(tokens, index) ??
    preferUnit(readCounted(tokens, index), readPeriod(tokens, index));
  return counted === undefined ? undefined : spreadOver(tokens, counted);
}

/** "3 month rental" is a period, "6 supervised visits" a count: whichever the number stands next to. */
function preferUnit(
  counted: CountedRead | undefined,
  period: CountedRead | undefined,
): CountedRead | undefined {
  if (counted === undefined || period === undefined) return counted ?? period;
  return period.next <= counted.next ? period : counted;
}

function readCourse(tokens: Tokens, index: number): Read | undefined {
  const bare = readBareCourse(tokens, index);
  if (bare !== undefined) {
    const stated = (gapBefore(tokens, bare.next) & GAP.open) !== 0;
    if (bare.bare === true && !stated && !isNearTherapy(tokens, index, bare.next)) return undefined;
    return course(bare, bare.duration, bare.next, bare.bare === true ? 0.85 : 0.93);
  }
  const frequency = readFrequency(tokens, index);
  if (frequency === undefined) return undefined;
  const duration = readDuration(tokens, frequency.next, frequency.period);
  if (duration === undefined) return onlyFrequency(tokens, index, frequency);
  return course(frequency, duration, duration.next, duration.written ? 0.96 : 0.88);
}

function course(
  { count, period, unit }: { count: Range; period: NonNullable<Read['frequency']>['period']; unit?: string },
  duration: NonNullable<Read['duration']>,
  next: number,
  confidence: number,
): Read {
  const frequency = { count, period };
  const sum = totalOf(frequency, duration);
  return {
    form: 'course',
    unit: unit ?? 'visit',
    frequency,
    duration: { count: duration.count, period: duration.period },
    ...(sum === undefined ? {} : { total: sum.total }),
    ...(sum?.approximate === true ? { approximate: true as const } : {}),
    confidence,
    next,
  };
}

/** "weekly" alone says too little to be a quantity. */
function onlyFrequency(
  tokens: Tokens,
  index: number,
  frequency: { count: Range; period: NonNullable<Read['frequency']>['period']; next: number; unit?: string },
): Read | undefined {
  if (frequency.next === index + 1) return undefined;
  const { count, period, next, unit } = frequency;
  // Headaches and tablets have frequencies too.
  const own = unit ?? (isNearTherapy(tokens, index, next) ? 'visit' : 'time');
  return { form: 'frequency', unit: own, frequency: { count, period }, confidence: 0.88, next };
}

/** "2x4 (8 visits)", "= 8 visits", ", total eight visits", " for a total of 12": the sum said beside the product. */
function withStatedTotal(tokens: Tokens, read: Read): Read {
  let at = read.next;
  for (const word of ['for', 'a', 'in', 'total', 'of', 'totaling', 'equals'])
    if (lowerAt(tokens, at) === word) at += 1;
  const announced = at > read.next && lowerAt(tokens, read.next) !== 'of';
  const gap = gapBefore(tokens, read.next);
  const enclosed =
    (gap & GAP.open) !== 0 ||
    /^\s?=\s?$/.test(tokens.flat.slice(endOf(tokens, read.next - 1), startOf(tokens, read.next)));
  if (!announced && !enclosed) return behindUnit(tokens, read);
  if ((gap & (GAP.period | GAP.blank | GAP.wide)) !== 0) return read;
  const count = readCount(tokens, at);
  if (count === undefined || (announced && lowerAt(tokens, at - 1) === 'for')) return read;
  const unit = UNITS[lowerAt(tokens, count.next)];
  if (unit === undefined && !(announced && lowerAt(tokens, at - 1) !== 'a')) return read;
  const stated = { low: count.low, high: count.high };
  const agrees = read.total !== undefined && stated.low >= read.total.low && stated.high <= read.total.high;
  return {
    ...read,
    unit: unit ?? read.unit,
    total: stated,
    ...(read.total === undefined || agrees ? {} : { disagrees: true as const }),
    next: unit === undefined ? count.next : count.next + 1,
  };
}

/** "2x4 visits". */
function behindUnit(tokens: Tokens, read: Read): Read {
  const unit = onlyGap(gapBefore(tokens, read.next), SPACING) ? UNITS[lowerAt(tokens, read.next)] : undefined;
  return unit === 'visit' ? { ...read, unit, next: read.next + 1 } : read;
}

const SPREAD = new Set(['over', 'in', 'within', 'for']);

/** "8-10 sessions over 4-8 weeks": a count with the time in which it is used. */
function spreadOver(tokens: Tokens, read: CountedRead): Read {
  if (read.form !== 'count' || !SPREAD.has(lowerAt(tokens, read.next))) return read;
  const period = onlyGap(gapBefore(tokens, read.next), SPACING)
    ? readPeriod(tokens, read.next + 1)
    : undefined;
  if (period?.form !== 'duration' || period.duration === undefined) return read;
  return { ...read, duration: period.duration, next: period.next };
}

function readPurchase(tokens: Tokens, index: number): CountedRead | undefined {
  if (lowerAt(tokens, index) !== 'for' || lowerAt(tokens, index + 1) !== 'purchase') return undefined;
  return { form: 'purchase', unit: 'item', next: index + 2, confidence: 0.9 };
}

const BOUNDS: readonly (readonly [QuantityFact['bound'], readonly string[]])[] = [
  [
    'at-most',
    [
      'up to',
      'no more than',
      'not more than',
      'at most',
      'maximum of',
      'maximum',
      'limited to',
      'not exceed',
      'not exceeding',
    ],
  ],
  ['at-least', ['at least', 'no less than', 'not less than', 'minimum of', 'minimum', 'more than', 'over']],
];

function boundBefore(tokens: Tokens, index: number): QuantityFact['bound'] {
  const words = [lowerAt(tokens, index - 3), lowerAt(tokens, index - 2), lowerAt(tokens, index - 1)];
  const phrase = ` ${words.join(' ')}`;
  return BOUNDS.find(([, wordings]) => wordings.some((wording) => phrase.endsWith(` ${wording}`)))?.[0];
}

function isNearTherapy(tokens: Tokens, from: number, next: number): boolean {
  let column = false;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const gap = gapBefore(tokens, at + 1);
    if ((gap & GAP.blank) !== 0) break;
    column ||= (gap & GAP.wide) !== 0;
    const word = lowerAt(tokens, at);
    if (THERAPY.has(word) || (!column && PARTS.has(word))) return true;
  }
  for (let at = next; at < next + 4; at += 1) {
    if ((gapBefore(tokens, at) & (GAP.wide | GAP.blank | GAP.newline)) !== 0) return false;
    if (THERAPY.has(lowerAt(tokens, at)) || PARTS.has(lowerAt(tokens, at))) return true;
  }
  return false;
}
