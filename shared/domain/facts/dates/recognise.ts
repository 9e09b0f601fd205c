import type { DateFact, DateRangeFact, DateRole } from '../fact.ts';
import { spanOf, type Taken } from '../text/taken.ts';
import { GAP, gapBefore, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';
import { readNamedDate, readYearAlone } from './named.ts';
import { type DateRead, readNumericDate } from './numeric.ts';
import { roleAfter, roleBefore } from './roles.ts';

/** Dates and ranges of dates, in order. The tokens they use are marked as taken. */
export function recogniseDates(
  tokens: Tokens,
  taken: Taken,
  reference: string,
): (DateFact | DateRangeFact)[] {
  const facts: (DateFact | DateRangeFact)[] = [];
  let floor = 0;
  let index = 0;
  let last: DateRole | undefined;
  while (index < tokens.count) {
    const read = readDate(tokens, index, reference);
    if (read === undefined) {
      index += 1;
      continue;
    }
    const role =
      roleBefore(tokens, index, floor) ??
      (continues(tokens, index, floor) ? last : undefined) ??
      (wordAt(tokens, index - 1)?.lower === 'on' ? roleAfter(tokens, read.next) : undefined);
    const date = toFact(tokens, read, role);
    const end = readRangeEnd(tokens, read, reference);
    const next = end?.next ?? read.next;
    if (end === undefined) facts.push(date);
    else facts.push(toRange(tokens, date, toFact(tokens, end, role)));
    taken.take(index, next);
    floor = next;
    last = role;
    index = next;
  }
  return facts;
}

/** Every single date, those of ranges included. */
export function allDates(facts: readonly { kind: string }[]): DateFact[] {
  return facts.flatMap((fact) => (isDate(fact) ? [fact] : isRange(fact) ? [fact.from, fact.to] : []));
}

function isDate(fact: { kind: string }): fact is DateFact {
  return fact.kind === 'date';
}

function isRange(fact: { kind: string }): fact is DateRangeFact {
  return fact.kind === 'date-range';
}

function readDate(
  tokens: Tokens,
  index: number,
  reference: string,
  behindDate = false,
): DateRead | undefined {
  const word = wordAt(tokens, index);
  if (word === undefined) return undefined;
  // Letters that scans give for digits start a numeric date only alone or in pairs ("lO/13/16").
  const numeric = word.digits || word.raw.length <= 2;
  return (
    (numeric ? readNumericDate(tokens, index, reference, behindDate) : undefined) ??
    readNamedDate(tokens, index, reference) ??
    (word.digits ? readYearAlone(tokens, index, reference) : undefined)
  );
}

/** "on 10/19/16, 11/02/16 and 11/30/16": dates in a list are of the same kind. */
function continues(tokens: Tokens, index: number, floor: number): boolean {
  if (floor === 0) return false;
  const link = index - floor === 1 && wordAt(tokens, floor)?.lower === 'and';
  const gap = gapBefore(tokens, index);
  return (
    link || (index === floor && onlyGap(gap, SPACING | GAP.comma | GAP.ampersand) && (gap & GAP.comma) !== 0)
  );
}

const RANGE_WORDS = new Set(['to', 'through', 'thru', 'until']);

function readRangeEnd(tokens: Tokens, from: DateRead, reference: string): DateRead | undefined {
  const gap = gapBefore(tokens, from.next);
  const between = tokens.flat.slice(from.end, tokens.starts[from.next] ?? from.end);
  let at: number | undefined;
  if (/^\s{0,2}-\s{0,3}$/.test(between)) at = from.next;
  else if (onlyGap(gap, SPACING) && RANGE_WORDS.has(wordAt(tokens, from.next)?.lower ?? ''))
    at = from.next + 1;
  if (at === undefined || from.precision === 'month-day') return undefined;
  const end = readDate(tokens, at, reference, true);
  if (end === undefined || end.precision !== from.precision) return undefined;
  const ordered = from.value === undefined || end.value === undefined || from.value <= end.value;
  return ordered ? end : undefined;
}

function toFact(tokens: Tokens, read: DateRead, role: DateRole | undefined): DateFact {
  const { value, iso, precision, problem, ocr, confidence, start, end } = read;
  return {
    kind: 'date',
    ...spanOf(tokens, start, end),
    confidence,
    precision,
    ...(value === undefined ? {} : { value }),
    ...(iso === undefined ? {} : { iso }),
    ...(problem === undefined ? {} : { problem }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(role === undefined ? {} : { role }),
  };
}

function toRange(tokens: Tokens, from: DateFact, to: DateFact): DateRangeFact {
  return {
    kind: 'date-range',
    ...spanOf(tokens, from.start, to.end),
    confidence: Math.min(from.confidence, to.confidence),
    from,
    to,
  };
}
