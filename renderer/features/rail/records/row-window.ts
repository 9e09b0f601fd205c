import type { Row } from './rows.ts';

/** Heights of rows in CSS pixels. Fixed, so that where a row lies is arithmetic, in a list of 20 as of 20,000. */
export const ROW_HEIGHTS: Readonly<Record<Row['kind'], number>> = { heading: 28, record: 46, mark: 26 };
/** Rows drawn beyond each edge: a scroll of a few lines shows what is there already. */
const BEYOND = 8;

/** Rows from `first` to `last` (excluded). */
export interface RowRange {
  first: number;
  last: number;
}

/** Where each row begins, and at the end where the last one ends. */
export function rowTops(rows: readonly Row[]): Uint32Array {
  const tops = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) tops[at + 1] = (tops[at] ?? 0) + ROW_HEIGHTS[row.kind];
  return tops;
}

/** The rows to draw while `height` pixels from `top` on are seen. */
export function rowsInView(tops: Uint32Array, top: number, height: number): RowRange {
  const rows = tops.length - 1;
  const first = rowAt(tops, top);
  const last = rowAt(tops, top + height) + 1;
  return { first: Math.max(0, first - BEYOND), last: Math.min(rows, last + BEYOND) };
}

/** Where to scroll so that the row is seen whole, as little as possible; undefined when it is. */
export function scrollToShow(
  tops: Uint32Array,
  at: number,
  view: { top: number; height: number },
): number | undefined {
  const start = tops[at];
  const end = tops[at + 1];
  if (start === undefined || end === undefined) return undefined;
  if (start < view.top) return start;
  if (end > view.top + view.height) return end - view.height;
  return undefined;
}

/** The row that holds the pixel; the last one beyond the end. */
function rowAt(tops: Uint32Array, pixel: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}
