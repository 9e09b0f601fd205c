import { z } from 'zod';

/** Pages from the first number to the second, which is excluded; pages count from 0. */
export type PageRange = readonly [from: number, to: number];
export const pageRangesSchema = z.array(z.tuple([z.int().nonnegative(), z.int().positive()]));

/** Pages as ranges. `pages` in ascending order, each once. */
export function rangesOf(pages: readonly number[]): PageRange[] {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page) last[1] = page + 1;
    else ranges.push([page, page + 1]);
  }
  return ranges;
}

/** How many pages there are in the ranges. */
export function countIn(ranges: readonly PageRange[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** How many pages from one to another (excluded) there are in the ranges. */
export function countWithin(ranges: readonly PageRange[], from: number, to: number): number {
  return ranges.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
}

export function holds(ranges: readonly PageRange[], page: number): boolean {
  return ranges.some(([from, to]) => page >= from && page < to);
}

/** The pages of a document that are in none of the ranges, which are in order. */
export function restOf(ranges: readonly PageRange[], pages: number): PageRange[] {
  const rest: PageRange[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) rest.push([at, Math.min(from, pages)]);
    at = Math.max(at, to);
  }
  if (at < pages) rest.push([at, pages]);
  return rest;
}

/** The ranges with one page more, in order. */
export function withPages(ranges: readonly PageRange[], added: readonly number[]): PageRange[] {
  const pages = new Set(added);
  for (const [from, to] of ranges) for (let page = from; page < to; page += 1) pages.add(page);
  return rangesOf([...pages].sort((a, b) => a - b));
}

/** As people write it, pages from 1: `1–12, 15`. Of more than `most` ranges, how many others there are. */
export function printRanges(ranges: readonly PageRange[], most = Number.POSITIVE_INFINITY): string {
  const shown = ranges.slice(0, most).map(([from, to]) => (to - from === 1 ? `${to}` : `${from + 1}–${to}`));
  const left = countIn(ranges.slice(most));
  return left === 0 ? shown.join(', ') : `${shown.join(', ')} and ${left} more`;
}
