import type { Range } from '../page/page-in.ts';
import { CLOSINGS, TO_BE_CONTINUED } from '../tables/edge-phrases.ts';
import type { Edges } from './edges.ts';
import { credentialedNames } from './names.ts';
import { bookOf, findIn } from './phrase-in.ts';
import type { ReadPage, ReadRow } from './read-page.ts';
import { isRunningText } from './titles.ts';

const ENDINGS = bookOf(CLOSINGS);
const GOES_ON = bookOf(TO_BE_CONTINUED);

/** The first words of the closing: "Sincerely", with name, signature and copies behind it, and no more text. */
export function closingOf(
  body: readonly ReadRow[],
  page: ReadPage,
): { range: Range; behind: number } | undefined {
  let found: { range: Range; behind: number } | undefined;
  for (let at = body.length - 1; at >= 0 && at >= body.length - CLOSING_ROWS; at -= 1) {
    const row = body[at];
    if (row === undefined) continue;
    const range =
      findIn([row], ENDINGS, 'first') ??
      (at >= body.length - SIGNATURE_LINES ? (signLine(row) ?? nameLine(row)) : undefined);
    if (range !== undefined) found = { range, behind: body.length - 1 - at };
    if (isRunningText(row, page)) break;
  }
  return found;
}
/** A line for signing is among the last few of the text. */
const SIGNATURE_LINES = 5;
const SIGNED_ON = /^date(?: signed)?\s*:?\s*(?:$|[\p{L}\d])/iu;

/** "Who signs …   Date: …" */
function signLine(row: ReadRow): Range | undefined {
  const [first, ...others] = row.cells;
  const date = others.find((cell) => SIGNED_ON.test(cell.text));
  return first === undefined || date === undefined ? undefined : { start: first.start, end: date.end };
}

/** A name with letters behind it, alone in its line. */
function nameLine({ cells: [first] }: ReadRow): Range | undefined {
  if (first === undefined || first.tokens.length > MOST_NAME_WORDS) return undefined;
  const [name] = credentialedNames(first.text);
  return name?.start === 0 ? { start: first.start, end: first.end } : undefined;
}
const MOST_NAME_WORDS = 8;

/** A signature is followed by a name, a licence number, an address, a list of copies. */
const CLOSING_ROWS = 14;

/** Rows from the edge among which the list's first or last number stands. */
export const ITEM_ROWS = 8;
const ITEM = /^\(?(\d{1,3})(?:[.)](?!\d)|$)/;

/** The number of the first row that is an entry of a numbered list. */
export function itemIn(rows: readonly ReadRow[]): number | undefined {
  for (const row of rows) {
    const first = row.cells[0];
    const match = first === undefined ? null : ITEM.exec(first.text);
    if (match !== null && (row.cells.length > 1 || (first?.tokens.length ?? 0) > 1)) return Number(match[1]);
  }
  return undefined;
}

/** Whether the bottom says, or its last line shows, that the next page goes on. */
export function breaksOff(
  page: ReadPage,
  lastRows: readonly ReadRow[],
  body: readonly ReadRow[],
): Edges['breaksOff'] {
  const said = findIn(lastRows, GOES_ON, 'any');
  if (said !== undefined) return { ...said, how: 'said' };
  const last = body.at(-1);
  const cell = last?.cells.at(-1);
  if (last === undefined || cell === undefined || !isRunningText(last, page)) return undefined;
  const ends = /[.:!?)”"]\s*$/.test(cell.text);
  const isLow = last.bottom > 0.75 * page.height;
  return !ends && isLow ? { start: cell.start, end: cell.end, how: 'sentence' } : undefined;
}
