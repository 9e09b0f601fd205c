import type { DateFact } from '../fact.ts';
import { type Tokens, tokenAt } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { readDay, readMonth, wholeYear } from './calendar.ts';

/** A date read at a token. */
export interface DateRead extends Pick<DateFact, 'value' | 'iso' | 'precision' | 'problem' | 'ocr'> {
  confidence: number;
  start: number;
  end: number;
  next: number;
}

// Every repetition is bounded, so that a match costs the same wherever it is tried.
const D = '[0-9OoIlSsBZz|]';
const SEPARATOR = '[ \\t]?([-/.])\\s{0,3}';
const DAY = new RegExp(`(${D}{1,2})${SEPARATOR}(${D}{1,2})[ \\t]?\\2\\s{0,3}(${D}{2,5})`, 'y');
const YEAR_FIRST = new RegExp(`(${D}{4})([-/.])(${D}{1,2})\\2(${D}{1,2})`, 'y');
const MONTH = /(\d{1,2})([-/])((?:19|20)\d{2})/y;

const AS_DIGIT: Record<string, string> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
};
const CUES = wordSet('on dated date from since dos doi dob to through of until');

/**
 * `10-13-16`, `11/23/2016`, `11.23.2016`, `2016-12-16`, `02/2002`, also with letters read for digits.
 * @param behindDate the token follows "01/02/16-" and may be glued to the hyphen
 */
export function readNumericDate(
  tokens: Tokens,
  index: number,
  reference: string,
  behindDate: boolean,
): DateRead | undefined {
  const start = tokens.starts[index] ?? 0;
  if (!behindDate && !standsFree(tokens.flat, start)) return undefined;
  return (
    readYearFirst(tokens, start, reference) ??
    readMonthFirst(tokens, index, start, reference) ??
    readMonthAndYear(tokens, start, reference)
  );
}

function readMonthFirst(
  tokens: Tokens,
  index: number,
  start: number,
  reference: string,
): DateRead | undefined {
  const match = matchAt(DAY, tokens.flat, start);
  if (match === undefined) return undefined;
  const [whole, first = '', separator = '', second = '', third = ''] = match;
  const parts = [first, second, third].map(digitsOf);
  if (!mostlyDigits(first + second + third)) return undefined;
  const [month = '', day = '', year = ''] = parts;
  if (!endsFree(tokens.flat, start + whole.length, separator)) return undefined;
  if (separator === '.' && /\s/.test(whole)) return undefined;
  const full = year.length === 4;
  const ocr = parts.join('') !== first + second + third;
  const reading = readDay(wholeYear(year, reference), Number(month), Number(day), reference);
  if (year.length === 3 || (year.length === 5 && separator === '.')) return undefined;
  if (reading.problem === 'no-such-day' && !full && year.length !== 5) {
    // Two-digit groups that make no date are something else: compression of 15-20-25 mmHg, file 00-09-17.
    if (separator !== '/' || Number(month) > 31 || Number(day) > 31) return undefined;
  }
  if (separator === '.' && !full && !CUES.has(tokens.words[index - 1]?.lower ?? '')) return undefined;
  // A day before the month is not how records here are written; it stays impossible, and a person decides.
  const confidence =
    (ocr ? 0.6 : full || separator === '/' ? 0.97 : 0.9) - (reading.problem === undefined ? 0 : 0.1);
  return {
    ...reading,
    ...(ocr ? { ocr: true as const } : {}),
    confidence,
    ...extent(tokens, start, whole.length),
  };
}

function readYearFirst(tokens: Tokens, start: number, reference: string): DateRead | undefined {
  const match = matchAt(YEAR_FIRST, tokens.flat, start);
  if (match === undefined) return undefined;
  const [whole, first = '', separator = '', second = '', third = ''] = match;
  const [year = '', month = '', day = ''] = [first, second, third].map(digitsOf);
  if (!/^(?:19|20)/.test(year) || !mostlyDigits(first + second + third)) return undefined;
  if (!endsFree(tokens.flat, start + whole.length, separator, /^T\d/)) return undefined;
  const ocr = year + month + day !== first + second + third;
  const reading = readDay(Number(year), Number(month), Number(day), reference);
  return {
    ...reading,
    ...(ocr ? { ocr: true as const } : {}),
    confidence: ocr ? 0.6 : 0.95,
    ...extent(tokens, start, whole.length),
  };
}

function readMonthAndYear(tokens: Tokens, start: number, reference: string): DateRead | undefined {
  const match = matchAt(MONTH, tokens.flat, start);
  if (match === undefined) return undefined;
  const [whole, month = '', separator = '', year = ''] = match;
  if (Number(month) < 1 || Number(month) > 12 || !endsFree(tokens.flat, start + whole.length, separator))
    return undefined;
  const reading = readMonth(Number(year), Number(month), reference);
  if (reading.problem !== undefined) return undefined;
  return { ...reading, confidence: separator === '/' ? 0.9 : 0.7, ...extent(tokens, start, whole.length) };
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}

function digitsOf(read: string): string {
  return read.replace(/\D/g, (letter) => AS_DIGIT[letter] ?? letter);
}

function mostlyDigits(read: string): boolean {
  const real = read.replace(/\D/g, '').length;
  return real * 2 >= read.length;
}

/** Not within a number, a word, or a chain such as a claim number or a section. */
function standsFree(flat: string, start: number): boolean {
  const before = flat.charAt(start - 1);
  if (/[\p{L}\d$#_]/u.test(before)) return false;
  return !/[-/.]/.test(before) || !/[\p{L}\d]/u.test(flat.charAt(start - 2));
}

/** A hyphen after a date in hyphens is a longer chain; after a date in slashes it may open the end of a range. */
function endsFree(flat: string, end: number, separator: string, except?: RegExp): boolean {
  const rest = flat.slice(end, end + 2);
  if (except?.test(rest)) return true;
  if (/^[\p{L}\d_]/u.test(rest)) return false;
  return !/^[/.]\d/.test(rest) && (separator !== '-' || !/^-[\p{L}\d]/u.test(rest));
}

function extent(tokens: Tokens, start: number, length: number) {
  const end = start + length;
  return { start, end, next: tokenAt(tokens, end) };
}
