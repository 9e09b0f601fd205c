import type { Range } from '../fact.ts';
import { endOf, GAP, gapBefore, onlyGap, SPACING, startOf, type Tokens, wordAt } from './tokens.ts';

export interface NumberRead {
  value: number;
  /** Index of the token after it. */
  next: number;
  /** Written as a word. */
  spelled: boolean;
}

export interface CountRead extends Range {
  next: number;
  spelled: boolean;
}

/** Between a count and what it counts: spacing, a hyphen, the parenthesis of "five (5)". */
export const BEHIND_COUNT = SPACING | GAP.hyphen | GAP.close;

const MOST_DIGITS = 9;

/** A number in digits ("1,000", "37.5") or words ("twenty-four") that starts at the token. */
export function readNumber(tokens: Tokens, index: number): NumberRead | undefined {
  const word = wordAt(tokens, index);
  if (word === undefined) return undefined;
  if (word.digits) return readDigits(tokens, index, word.raw);
  return word.spelled === undefined ? undefined : readWords(tokens, index, word.spelled);
}

function readDigits(tokens: Tokens, index: number, raw: string): NumberRead | undefined {
  if (raw.length > MOST_DIGITS) return undefined;
  let written = raw;
  let next = index + 1;
  while (written.length <= 6 && isJoined(tokens, next, GAP.comma) && wordAt(tokens, next)?.raw.length === 3) {
    if (raw.length > 3) break;
    written += wordAt(tokens, next)?.raw ?? '';
    next += 1;
  }
  const fraction = wordAt(tokens, next);
  if (fraction !== undefined && isJoined(tokens, next, GAP.period) && fraction.raw.length <= 4) {
    // "3.3.1" is a section, not a number.
    if (!isJoined(tokens, next + 1, GAP.period)) {
      written += `.${fraction.raw}`;
      next += 1;
    }
  } else if (isLeadingPoint(tokens, index)) {
    written = `.${written}`;
  }
  return { value: Number(written), next, spelled: false };
}

/** Digits that follow the token before by one mark alone, without space. */
function isJoined(tokens: Tokens, index: number, mark: number): boolean {
  return (
    wordAt(tokens, index)?.digits === true &&
    wordAt(tokens, index - 1)?.digits === true &&
    tokens.gaps[index] === mark &&
    startOf(tokens, index) - endOf(tokens, index - 1) === 1
  );
}

/** ".5 mg": the point stands alone before the digits. */
export function isLeadingPoint(tokens: Tokens, index: number): boolean {
  const start = startOf(tokens, index);
  if (tokens.flat.charCodeAt(start - 1) !== 46) return false;
  return start === 1 || /\s|\(/.test(tokens.flat.charAt(start - 2));
}

function readWords(tokens: Tokens, index: number, spelled: number): NumberRead {
  if (spelled < 20) return { value: spelled, next: index + 1, spelled: true };
  const unit = wordAt(tokens, index + 1)?.spelled;
  const linked = onlyGap(gapBefore(tokens, index + 1), SPACING | GAP.hyphen);
  if (unit !== undefined && unit > 0 && unit < 10 && linked) {
    return { value: spelled + unit, next: index + 2, spelled: true };
  }
  return { value: spelled, next: index + 1, spelled: true };
}

/** "12", "five (5)", "8-10", "six to eight", "one or two". The lower number comes first. */
export function readCount(tokens: Tokens, index: number): CountRead | undefined {
  const first = readNumber(tokens, index);
  if (first === undefined) return undefined;
  const low = skipRepetition(tokens, first);
  const second = readRangeEnd(tokens, low.next);
  if (second !== undefined && second.value > low.value && second.value <= low.value + MOST_SPREAD) {
    const high = skipRepetition(tokens, second);
    return { low: low.value, high: high.value, next: high.next, spelled: low.spelled };
  }
  return { low: low.value, high: low.value, next: low.next, spelled: low.spelled };
}

/** Wider spans are not counts: "2-2016". */
const MOST_SPREAD = 120;

/** The number after "-", "to" or "or". */
export function readRangeEnd(tokens: Tokens, at: number): NumberRead | undefined {
  const gap = gapBefore(tokens, at);
  if ((gap & GAP.hyphen) !== 0) {
    if (!onlyGap(gap, GAP.hyphen | SPACING) || wordAt(tokens, at) === undefined) return undefined;
    return readNumber(tokens, at);
  }
  const link = wordAt(tokens, at)?.lower;
  if ((link !== 'to' && link !== 'or') || !onlyGap(gap, SPACING)) return undefined;
  return onlyGap(gapBefore(tokens, at + 1), SPACING) ? readNumber(tokens, at + 1) : undefined;
}

/** "five (5)", "12 (twelve)": the same number again in parentheses. */
function skipRepetition(tokens: Tokens, read: NumberRead): NumberRead {
  const gap = gapBefore(tokens, read.next);
  if ((gap & GAP.open) === 0 || !onlyGap(gap, GAP.open | SPACING)) return read;
  const again = readNumber(tokens, read.next);
  if (again === undefined || again.value !== read.value || again.spelled === read.spelled) return read;
  return (gapBefore(tokens, again.next) & GAP.close) === 0 ? read : { ...read, next: again.next };
}
