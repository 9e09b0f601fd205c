import { type FormularyStatus, type GuidelineMarks, MARKS, type Mark, MOST } from './formulary.ts';

/** What a cell says, or why it cannot be read. */
export type Read<T> = { value: T } | { problem: string };

const SYMBOLS: Readonly<Record<string, Mark>> = {
  '✓': 'recommended',
  '✔': 'recommended',
  '☑': 'recommended',
  '√': 'recommended',
  '✕': 'not-recommended',
  '✖': 'not-recommended',
  '✗': 'not-recommended',
  '✘': 'not-recommended',
  '×': 'not-recommended',
  '⦸': 'no-recommendation',
  '⊘': 'no-recommendation',
  '∅': 'no-recommendation',
};
const SYMBOL = `[${Object.keys(SYMBOLS).join('')}]`;
const ONLY_MARKS = new RegExp(`^(?:${SYMBOL}[\\s,/]*)+$`, 'u');
const MARKS_THEN_NAME = new RegExp(`((?:${SYMBOL}[\\s,/]*)+)([^${SYMBOL.slice(1)}*)`, 'gu');
const NAME_THEN_MARKS = new RegExp(`([^${SYMBOL.slice(1)}+)((?:${SYMBOL}[\\s,/]*)+)`, 'gu');
const STARTS_WITH_MARK = new RegExp(`^${SYMBOL}`, 'u');
const HAS_MARK = new RegExp(SYMBOL, 'u');
const NOTHING = /^(?:|-+|[‐-―]+|n\/?a|no|none)$/i;

/** The status, written with any hyphen or none. Nothing else is taken for one: a list that is misread may exempt a drug. */
export function readStatus(cell: string): Read<FormularyStatus> {
  const letters = cell.toLowerCase().replaceAll(/[\s*‐-―-]/g, '');
  if (letters === 'exempt') return { value: 'exempt' };
  if (letters === 'nonexempt' || letters === 'notexempt') return { value: 'non-exempt' };
  if (letters === 'unlisted' || letters === 'notlisted') return { value: 'unlisted' };
  const said = cell === '' ? 'is empty' : `"${shortened(cell)}" is no status`;
  return { problem: `${said}: Exempt, Non-Exempt or Unlisted is expected.` };
}

/** `4 days`, `4`; undefined for an empty cell, a dash, `No` or `N/A`. */
export function readDays(cell: string): Read<number | undefined> {
  if (NOTHING.test(cell)) return { value: undefined };
  const digits = /^(\d{1,3})(?:\.0+)?[\s‐-]*(?:days?)?(?: supply)?\s*\**$/i.exec(cell)?.[1];
  const days = Number(digits);
  if (digits !== undefined && days >= 1 && days <= MOST.days) return { value: days };
  return { problem: `"${shortened(cell)}" is no number of days from 1 to ${MOST.days}.` };
}

/** Marks alone, as in a column of one guideline; undefined for any other text. */
export function readMarks(cell: string): Mark[] | undefined {
  const word = cell.toLowerCase().replaceAll(/[\s‐-]+/g, '-');
  const named = MARKS.find((mark) => mark === word);
  if (named !== undefined) return [named];
  return ONLY_MARKS.test(cell) ? marksOf(cell) : undefined;
}

/**
 * Guidelines with their marks: `✓ Knee; ✓✕ Eye`, or the marks behind the names. Without marks, names parted by semicolons.
 */
export function readGuidelines(cell: string): Read<GuidelineMarks[]> {
  if (NOTHING.test(cell)) return { value: [] };
  if (/[?\ufffd]/.test(cell))
    return { problem: 'has "?" in place of a mark. Save the list as "CSV UTF-8", or as a workbook (.xlsx).' };
  const found = HAS_MARK.test(cell) ? markedNames(cell) : listed(cell).map((name) => ({ name, marks: [] }));
  if (found === undefined)
    return { problem: 'has a mark without a guideline, or a guideline without a mark.' };
  if (found.length > MOST.guidelines) return { problem: `names more than ${MOST.guidelines} guidelines.` };
  return { value: found };
}

function markedNames(cell: string): GuidelineMarks[] | undefined {
  const first = STARTS_WITH_MARK.test(cell);
  const pairs = [...cell.matchAll(first ? MARKS_THEN_NAME : NAME_THEN_MARKS)].map(
    ([whole, one = '', two = '']) => ({
      whole,
      symbols: first ? one : two,
      name: trimmed(first ? two : one),
    }),
  );
  const taken = pairs.map(({ whole }) => whole).join('');
  if (trimmed(cell.slice(taken.length)) !== '' || pairs.some(({ name }) => name === '')) return undefined;
  return pairs.map(({ name, symbols }) => ({ name, marks: marksOf(symbols) }));
}

function marksOf(symbols: string): Mark[] {
  return [...new Set([...symbols].flatMap((one) => SYMBOLS[one] ?? []))];
}

/** Texts parted by semicolons or bars; commas stand within names ("Hand, Wrist, and Forearm"). */
function listed(cell: string): string[] {
  return cell.split(/[;|]/).map(trimmed).filter(Boolean);
}

/** Brand names, parted by commas or semicolons. */
export function readBrands(cell: string): Read<string[]> {
  if (NOTHING.test(cell)) return { value: [] };
  const brands = [...new Set(cell.split(/[;,|]/).map(trimmed).filter(Boolean))];
  return brands.length > MOST.brands
    ? { problem: `names more than ${MOST.brands} brands.` }
    : { value: brands };
}

function trimmed(text: string): string {
  return text.replaceAll(/^[\s;,|]+|[\s;,|]+$/g, '');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
