import type { Rect } from './types.ts';

/** What a mark says. `find`: a hit of finding in this document. `search`: a hit of a search over many. `place`: where a link led. */
export type MarkKind = 'find' | 'search' | 'place';

/**
 * Boxes to point out on a page: `page` from 0, `rects` as shares of the page as it prints. Of several marks the `current`
 * one is outlined, and brought into view when it becomes another one.
 */
export interface Mark {
  page: number;
  rects: readonly Rect[];
  kind: MarkKind;
  current?: boolean;
}

export type MarksByPage = ReadonlyMap<number, readonly Mark[]>;

export function marksByPage(marks: readonly Mark[]): MarksByPage {
  const pages = new Map<number, Mark[]>();
  for (const mark of marks) {
    const known = pages.get(mark.page);
    if (known === undefined) pages.set(mark.page, [mark]);
    else known.push(mark);
  }
  return pages;
}

/** Names a mark by where it is: lists are made anew often, and the same mark is not brought into view twice. */
export function nameOfMark({ page, rects, kind }: Mark): string {
  const [first] = rects;
  return `${kind} ${page} ${first?.left} ${first?.top} ${first?.width}`;
}
