import { datesIn } from '../../domain/facts/dates/dates-in.ts';
import type { DateFact } from '../../domain/facts/fact.ts';
import type { Range } from '../page/page-in.ts';
import { DATE_LABEL_PHRASES, type DateLabel } from '../tables/date-labels.ts';
import { phrasebook } from '../text/known-words.ts';
import { credentialedNames } from './names.ts';
import { isOfficeName } from './office-name.ts';
import type { ReadCell, ReadPage, ReadRow } from './read-page.ts';
import { isRunningText, type TitleHit } from './titles.ts';

/** A date on a page, and what it is the date of. */
export interface DateHit extends Range {
  iso: string;
  as: string;
  label: DateLabel;
  /** Where the row stands, in shares of the page's height. */
  depth: number;
  /** In a line of running text: what it is the date of may be another day's. */
  inText: boolean;
  /** That the date was read right, 0 to 1. */
  sure: number;
}

const LABELS = phrasebook<DateLabel>(
  Object.entries(DATE_LABEL_PHRASES).flatMap(([label, phrases]) =>
    phrases.map((phrase) => [phrase, label as DateLabel] as const),
  ),
);
/** Words between a label and its date. */
const LINKS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:mon|tue|wed|thu|fri|sat|sun|on|of|is|was|the|dated|date|time|at|for|in|or|about|no|day)$/i;
const LONGEST_LABEL = 8;
/** A longer cell that ends in "date" or "on" is no label. */
const MOST_PLAIN_WORDS = 4;
/** A label above its date stands nearer than this, in heights of the letters; below, so near too. */
const ABOVE = 2.2;
const LARGER = 1.4;
/** A date alone in its cell dates a letter only in the upper part of the page. */
const LETTER_DATE_END = 0.5;
/** Words beside a date in a cell that still is nothing but a date: a weekday, an hour. */
const MOST_BESIDE = 1;
const BESIDE_DATES = /^(?:\d+|[ap]|m|am|pm|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at|hrs|hours)$/i;

/** All whole dates of a page's own rows, with the label of each. @param reference ISO date by which short years are read */
export function datesOf(page: ReadPage, titles: readonly TitleHit[], reference: string): DateHit[] {
  const hits: DateHit[] = [];
  const cells = cellsByStart(page);
  for (const date of datesIn(page.text, reference)) {
    if (date.iso === undefined) continue;
    const found = cellAt(cells, date.start);
    if (found === undefined) continue;
    const { cell, row, at } = found;
    const label = labelOf(date, cell, row, page, at, titles);
    const { iso, start, end, confidence } = date;
    hits.push({
      iso,
      as: date.text,
      label,
      start,
      end,
      depth: row.top / page.height,
      inText: isRunningText(row, page),
      sure: confidence,
    });
  }
  return hits;
}

interface Placed {
  cell: ReadCell;
  row: ReadRow;
  /** Index of the row. */
  at: number;
}

function cellsByStart(page: ReadPage): Placed[] {
  return page.own
    .flatMap((row, at) => row.cells.map((cell) => ({ cell, row, at })))
    .sort((a, b) => a.cell.start - b.cell.start);
}

function cellAt(cells: readonly Placed[], offset: number): Placed | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.cell.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = cells[low - 1];
  return found !== undefined && offset < found.cell.end ? found : undefined;
}

function labelOf(
  date: DateFact,
  cell: ReadCell,
  row: ReadRow,
  page: ReadPage,
  at: number,
  titles: readonly TitleHit[],
): DateLabel {
  const above = row.cells[0] === cell && wraps(page.own[at - 1], row, page) ? page.own[at - 1] : undefined;
  const inCell = labelBefore(cell, date.start - cell.start, above);
  const text = isRunningText(row, page);
  if (text) return inCell === undefined || inCell === 'plain' ? 'text' : inCell;
  if (inCell !== undefined && inCell !== 'plain') return inCell;
  if (inCell === 'plain' && isSignatureRow(row, page.own[at - 1], page.own[at + 1], cell)) return 'signed';
  const title = titles.find((hit) => date.start >= hit.start && date.end <= hit.end && hit.opens > 0.4);
  if (title !== undefined) return 'title';
  if (inCell !== undefined) return inCell;
  const beside = cell.tokens.filter(
    ({ start, end, raw }) =>
      (end <= date.start - cell.start || start >= date.end - cell.start) && !BESIDE_DATES.test(raw),
  ).length;
  if (beside > MOST_BESIDE) return 'loose';
  const neighbour = leftLabel(row, cell) ?? aboveLabel(page, at, cell) ?? belowLabel(page, at, cell);
  if (neighbour !== undefined) return neighbour;
  return row.top < LETTER_DATE_END * page.height && row.cells.length <= 2 ? 'alone' : 'loose';
}

const SIGNATURE = /\bsignature\b|\bsigned\b|\/s\//i;

/** "Date: …" beside a name with letters behind it, or beside, under or over a signature, is the day of signing. */
function isSignatureRow(
  row: ReadRow,
  above: ReadRow | undefined,
  below: ReadRow | undefined,
  cell: ReadCell,
): boolean {
  const others = row.cells.filter((other) => other !== cell);
  if (others.some((other) => SIGNATURE.test(other.text) || credentialedNames(other.text).length > 0))
    return true;
  return [above, below].some((near) =>
    near?.cells.some((other) => SIGNATURE.test(other.text) && near.cells.length <= 3),
  );
}

/** Whether a row goes on where the one above it ended: a line of fields that was wrapped. */
function wraps(above: ReadRow | undefined, row: ReadRow, page: ReadPage): boolean {
  if (above === undefined) return false;
  const height = row.bottom - row.top;
  const isClose = row.top - above.bottom < 0.7 * height && Math.abs(above.left - row.left) < 3 * height;
  return isClose && above.right - above.left > WRAPPED_WIDTH * page.width;
}
const WRAPPED_WIDTH = 0.5;

/** The label that ends before an offset in the cell; nothing but links may stand between. */
function labelBefore(cell: ReadCell, offset: number, above: ReadRow | undefined): DateLabel | undefined {
  // Labels that a line's end parts: what stands at the end of the row above comes before.
  const before = above?.cells.at(-1);
  const tail = before === undefined || before.tokens.length < 4 ? [] : before.tokens.slice(-LONGEST_LABEL);
  const own = cell.tokens.filter((token) => token.start < offset);
  const words = [...tail.map(({ raw }) => raw), ...own.map(({ raw }) => raw)];
  const ids = [
    ...(before?.ids ?? []).slice(before === undefined ? 0 : before.ids.length - tail.length),
    ...cell.ids.slice(0, own.length),
  ];
  let weak: DateLabel | undefined;
  let end = words.length;
  for (let links = 0; end > 0 && links < 4; links += 1) {
    const last = own[end - tail.length - 1];
    if (last !== undefined && /[.;]\s+\S/.test(cell.text.slice(last.end, offset))) break;
    const label = labelAmong(ids, end);
    if (label !== undefined && label !== 'plain') return label;
    // "Date" at the end of another line is that line's.
    if (last !== undefined) weak ??= label;
    if (!LINKS.test(words[end - 1] ?? '')) break;
    end -= 1;
  }
  return weak;
}

function labelAmong(ids: readonly number[], end: number): DateLabel | undefined {
  for (let from = Math.max(0, end - LONGEST_LABEL); from < end; from += 1) {
    const hit = LABELS.longestAt(ids.slice(0, end), from);
    if (hit?.next === end) return hit.value;
  }
  return undefined;
}

/** The longest label that ends with a token. */
function labelEndingAt(cell: ReadCell, end: number): DateLabel | undefined {
  return labelAmong(cell.ids, end);
}

/** A form's label, whatever it says behind: "13. Date and hour of injury (if known)". */
function labelStarting(cell: ReadCell): DateLabel | undefined {
  const from = cell.tokens.findIndex(({ raw }) => !/^\d+$/.test(raw));
  return from < 0 ? undefined : LABELS.longestAt(cell.ids, from)?.value;
}

function leftLabel(row: ReadRow, cell: ReadCell): DateLabel | undefined {
  const left = row.cells[row.cells.indexOf(cell) - 1];
  return left === undefined ? undefined : labelEndingAt(left, left.tokens.length);
}

function aboveLabel(page: ReadPage, at: number, cell: ReadCell): DateLabel | undefined {
  return columnLabel(page.own.slice(Math.max(0, at - 2), at).reverse(), cell, 'above');
}

/** Under a line for signing stands what was to be written on it. */
function belowLabel(page: ReadPage, at: number, cell: ReadCell): DateLabel | undefined {
  const below = page.own[at + 1];
  if (below === undefined || !below.cells.some((other) => SIGNATURE.test(other.text))) return undefined;
  return columnLabel([below], cell, 'below') === undefined ? undefined : 'signed';
}

function columnLabel(
  rows: readonly ReadRow[],
  cell: ReadCell,
  where: 'above' | 'below',
): DateLabel | undefined {
  const height = cell.bottom - cell.top;
  for (const row of rows) {
    const gap = where === 'above' ? cell.top - row.bottom : row.top - cell.bottom;
    if (gap > ABOVE * height) return undefined;
    const over = row.cells.filter((other) => other.right >= cell.left && other.left <= cell.right);
    for (const other of over.sort((a, b) => Math.abs(a.left - cell.left) - Math.abs(b.left - cell.left))) {
      // The name of an office may end like a label: "… Work Injury".
      if (other.bottom - other.top > LARGER * height || isOfficeName(other.text)) continue;
      const label = labelEndingAt(other, other.tokens.length) ?? labelStarting(other);
      if (label !== undefined && (label !== 'plain' || other.tokens.length <= MOST_PLAIN_WORDS)) return label;
    }
  }
  return undefined;
}
