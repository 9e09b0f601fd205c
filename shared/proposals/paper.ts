import type { PageRef } from '../encounters/decisions.ts';
import type { PageIn } from '../encounters/page/page-in.ts';
import type { Stand } from '../encounters/record.ts';
import type { RecordType } from '../encounters/record-type.ts';
import type { DateHit } from '../encounters/sketch/dates.ts';
import { readPage } from '../encounters/sketch/read-page.ts';

/** What stands together in a line. Lengths in points; offsets are into the page's own text. */
export interface PaperCell {
  text: string;
  left: number;
  right: number;
  at: Stand;
}

export interface PaperLine {
  /** From the left; at least one. */
  cells: PaperCell[];
  /** Cells, a tab between them. */
  text: string;
  /** Index among the paper's pages. */
  page: number;
  top: number;
  bottom: number;
}

/** A record that something is proposed from, as rules look at it. */
export interface Paper {
  recordId: string;
  type: RecordType;
  /** ISO day of the record. */
  date: string | undefined;
  lines: PaperLine[];
  dates: (DateHit & { at: Stand })[];
}

/** @param pages of the record in their order, with the dates that were taken down of each (`PageSketch.dates`) */
export function paperOf(
  record: Pick<Paper, 'recordId' | 'type' | 'date'>,
  pages: readonly { ref: PageRef; page: PageIn; dates: readonly DateHit[] }[],
): Paper {
  const lines = pages.flatMap(({ ref, page }, index) => linesOf(ref, page, index));
  const dates = pages.flatMap(({ ref, dates: hits }) =>
    hits.map((hit) => ({ ...hit, at: { ...ref, start: hit.start, end: hit.end } })),
  );
  return { ...record, lines, dates };
}

function linesOf(ref: PageRef, page: PageIn, index: number): PaperLine[] {
  const read = readPage(page);
  return read.own.map(({ cells, text, top, bottom }) => ({
    cells: cells.map(({ start, end, ...cell }) => ({
      ...{ text: cell.text, left: cell.left, right: cell.right },
      at: { ...ref, ...read.inPage({ start, end }) },
    })),
    ...{ text, page: index, top, bottom },
  }));
}

/** From the beginning of one stretch to the end of another of the same page; the first alone where they are of two. */
export function spanning(first: Stand, last: Stand): Stand {
  if (first.documentId !== last.documentId || first.page !== last.page) return first;
  return { ...first, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
