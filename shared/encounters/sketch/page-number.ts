import type { Range } from '../page/page-in.ts';
import type { ReadCell, ReadPage, ReadRow } from './read-page.ts';

/** A page's number within its record, as its header or footer says. */
export interface PageNumber extends Range {
  number: number;
  /** Pages of the record, where it says so. */
  of?: number | undefined;
  at: 'header' | 'footer';
  /** `worded`: "Page 2"; `bare`: a number that stands alone. */
  form: 'worded' | 'bare';
}

/** Page numbers stand among so many rows from the top, and from the bottom. */
const HEADER_ROWS = 8;
const FOOTER_ROWS = 4;
/** And above, or below, in shares of the page's height. */
const HEADER_END = 0.28;
const FOOTER_START = 0.85;

const N = '([0-9OolI|]{1,3})';
const WORDED = new RegExp(
  `\\b(?:pa?ge?\\s*[.:#]?|p\\.)\\s*(?:no\\.?\\s*)?[-(#]?\\s*${N}(?:\\s*(?:of|0f|/|out of)\\s*${N})?\\b`,
  'i',
);
const OF = new RegExp(`^[-–(\\s]*${N}\\s*(?:of|0f|/)\\s*${N}[-–)\\s]*$`, 'i');
/** "2/5" is a page's number only in the outermost rows: farther in, it is the strength of a muscle. */
const OUTERMOST = 2;
const BARE = /^[-–—~(\s]*(\d{1,2})[-–—~)\s.]*$/;
const SPELLED = /\bpage\s+(one|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const SPELLED_NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** Every number that a page's header and footer may mean, surest first. */
export function pageNumbersOf({ own, height, width }: ReadPage): PageNumber[] {
  const found: PageNumber[] = [];
  own.forEach((row, at) => {
    const isHeader = at < HEADER_ROWS && row.top < HEADER_END * height;
    const isFooter = !isHeader && own.length - at <= FOOTER_ROWS && row.top > FOOTER_START * height;
    if (!isHeader && !isFooter) return;
    for (const cell of row.cells) {
      const outermost = Math.min(at, own.length - 1 - at) < OUTERMOST;
      const number = numberIn(cell, isHeader ? 'header' : 'footer', outermost, isAlone(row, cell, width));
      if (number !== undefined) found.push(number);
    }
  });
  return found.sort((a, b) => sureness(b) - sureness(a));
}

function sureness({ form, of }: PageNumber): number {
  return (of === undefined ? 0 : 2) + (form === 'worded' ? 1 : 0);
}

/** A bare number is a page's only where it stands by itself, in the middle or at a margin. */
function isAlone(row: ReadRow, cell: ReadCell, width: number): boolean {
  const middle = (cell.left + cell.right) / 2 / width;
  return row.cells.length === 1 && (Math.abs(middle - 0.5) < 0.06 || middle > 0.8);
}

function numberIn(
  cell: ReadCell,
  at: PageNumber['at'],
  outermost: boolean,
  alone: boolean,
): PageNumber | undefined {
  const make = (
    match: RegExpExecArray,
    number: number | undefined,
    of: number | undefined,
    form: PageNumber['form'],
  ): PageNumber | undefined => {
    if (number === undefined || number < 1 || (of !== undefined && number > of)) return undefined;
    const start = cell.start + match.index;
    return { number, of, at, form, start, end: start + match[0].length };
  };
  const worded = WORDED.exec(cell.text);
  if (worded !== null && !isInSentence(cell.text, worded))
    return make(worded, digits(worded[1]), digits(worded[2]), 'worded');
  const spelled = SPELLED.exec(cell.text);
  if (spelled !== null)
    return make(spelled, SPELLED_NUMBERS.indexOf(spelled[1]?.toLowerCase() ?? ''), undefined, 'worded');
  const pair = outermost ? OF.exec(cell.text) : null;
  if (pair !== null) return make(pair, digits(pair[1]), digits(pair[2]), 'worded');
  const bare = alone ? BARE.exec(cell.text) : null;
  return bare === null ? undefined : make(bare, digits(bare[1]), undefined, 'bare');
}

/** "see page 4 of the report" */
function isInSentence(text: string, match: RegExpExecArray): boolean {
  return match[0].startsWith('p') && /\p{Ll}{2,}\s*$/u.test(text.slice(0, match.index));
}

/** Digits, with the letters that recognition takes for them. */
function digits(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'));
  return Number.isNaN(number) ? undefined : number;
}
