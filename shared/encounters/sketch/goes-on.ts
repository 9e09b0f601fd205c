import { ATTACHED, CONTINUED } from '../tables/edge-phrases.ts';
import type { Edges } from './edges.ts';
import { bookOf, findIn } from './phrase-in.ts';
import type { ReadPage } from './read-page.ts';
import { isRunningText } from './titles.ts';

const ATTACHMENTS = bookOf(ATTACHED);
const CONTINUATIONS = bookOf(CONTINUED);

/** Rows in which "continued" may stand. */
const CONTINUED_ROWS = 8;

/** Whether a page says, or its first line shows, that it goes on from the one before. */
export function goesOn(page: ReadPage): Edges['goesOn'] {
  const rows = page.own.slice(0, CONTINUED_ROWS);
  const said =
    findIn(rows.slice(0, 4), CONTINUATIONS, 'first') ??
    findIn(
      rows.filter((row) => !isRunningText(row, page)),
      CONTINUATIONS,
      'any',
    );
  if (said !== undefined) return { ...said, how: 'said' };
  const attached = findIn(rows.slice(0, 4), ATTACHMENTS, 'first');
  if (attached !== undefined) return { ...attached, how: 'attached' };
  const first = page.own[0];
  const opening = first?.cells[0];
  const second = page.own[1];
  // The end of a paragraph on the first line of all.
  if (first !== undefined && opening !== undefined && first.cells.length === 1 && second !== undefined)
    if (/^\p{Ll}{2}/u.test(opening.text) && Math.abs(second.left - first.left) < first.bottom - first.top)
      return { start: opening.start, end: opening.end, how: 'sentence' };
  const at = page.own.findIndex((row) => isRunningText(row, page));
  const row = page.own[at];
  const cell = row?.cells[0];
  if (row === undefined || cell === undefined) return undefined;
  const before = page.own[at - 1];
  // The first line of text begins small, and no line above it could have begun the sentence.
  const startsSmall = /^[\p{Ll}]/u.test(cell.text);
  const isFirst = before === undefined || row.top - before.bottom > 0.6 * (row.bottom - row.top);
  return startsSmall && isFirst ? { start: cell.start, end: cell.end, how: 'sentence' } : undefined;
}
