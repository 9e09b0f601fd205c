import type { Rect } from './types.ts';

/**
 * What a mark says. `find`: a hit of finding in this document. `search`: a hit of a search over many. `place`: where a link
 * led. `picked`: what was selected last. `evidence`: what the reviewer keeps, in a colour of its own.
 */
export type MarkKind = 'find' | 'search' | 'place' | 'picked' | 'evidence';

/** Colours of evidence. Each has a line of its own under the words, so that none is told by colour alone. */
export type MarkColor = 'amber' | 'green' | 'red' | 'blue' | 'violet';

/**
 * Boxes to point out on a page: `page` from 0, `rects` as shares of the page as it prints. Of several marks the `current`
 * one is outlined, and brought into view when it becomes another one.
 */
export interface Mark {
  page: number;
  rects: readonly Rect[];
  kind: MarkKind;
  current?: boolean;
  /** Given for a mark that can be pressed: the host is told it. */
  id?: string;
  color?: MarkColor;
  /** Shown while the pointer is over it. */
  tip?: string;
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

/** The mark under a point of a page, in shares of it as it prints; the smallest of several. Only marks with an id count. */
export function markAt(marks: readonly Mark[] | undefined, x: number, y: number): Mark | undefined {
  let found: Mark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks ?? []) {
    if (mark.id === undefined) continue;
    for (const { left, top, width, height } of mark.rects) {
      const isIn = x >= left && x <= left + width && y >= top && y <= top + height;
      if (!isIn || width * height >= least) continue;
      found = mark;
      least = width * height;
    }
  }
  return found;
}

/** Names a mark by where it is: lists are made anew often, and the same mark is not brought into view twice. */
export function nameOfMark({ page, rects, kind }: Mark): string {
  const [first] = rects;
  return `${kind} ${page} ${first?.left} ${first?.top} ${first?.width}`;
}
