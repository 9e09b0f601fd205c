import type { ErrorData } from '../../../../shared/errors.ts';
import type { PageLie, PageSize, Rect, Word } from '../model/types.ts';

/** What is known of the document so far. A new object at every change. */
export interface DocumentState {
  status: 'opening' | 'ready' | 'failed';
  error: ErrorData | undefined;
  pages: number;
  /** The size of the first page that was shown stands in for sizes that are not known yet. */
  estimate: PageSize;
  sizes: ReadonlyMap<number, PageSize>;
  words: ReadonlyMap<number, readonly Word[]>;
  /** What to know of a page's words, where the host says something. */
  notes: ReadonlyMap<number, string>;
  /** How scans lie, where the host says so. */
  lies: ReadonlyMap<number, PageLie>;
  /** Colour pictures on pages, for the night view. */
  pictures: ReadonlyMap<number, readonly Rect[]>;
  /** What the document calls its pages; empty where it does not say. */
  labels: readonly string[];
  broken: ReadonlySet<number>;
}

export const NOTHING_YET: DocumentState = {
  status: 'opening',
  error: undefined,
  pages: 0,
  estimate: { width: 612, height: 792 },
  sizes: new Map(),
  words: new Map(),
  notes: new Map(),
  lies: new Map(),
  pictures: new Map(),
  labels: [],
  broken: new Set(),
};
