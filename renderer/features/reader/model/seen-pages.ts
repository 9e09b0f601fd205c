import type { Scroll } from './anchor.ts';
import type { Layout } from './layout.ts';

/** In view for so long, a page counts as seen: nobody reads one faster, and leafing through takes less. */
export const SEEN_AFTER_MS = 1_000;
/** So much of a page, or so much of the pane filled by it, is more than an edge that happens to stick out. */
const SHARE = 0.5;

/**
 * The pages that are really in view: at least half of the page is, or it fills at least half of the pane's height (a page
 * that is larger than the pane is never in view as a whole).
 */
export function pagesInView(layout: Layout, scroll: Scroll): number[] {
  const { first, last } = layout.visible(scroll.top);
  const pages: number[] = [];
  for (let page = first; page <= last; page += 1) {
    const { top, height } = layout.box(page);
    const shown = Math.min(top + height, scroll.top + layout.pane.height) - Math.max(top, scroll.top);
    if (shown >= SHARE * Math.min(height, layout.pane.height)) pages.push(page);
  }
  return pages;
}

/** Counts for how long pages are in view. Time in which nobody looks, or in which a page is not drawn, does not count. */
export class SeenPages {
  /** Milliseconds so far, of the pages in view now. */
  #shown = new Map<number, number>();
  #last: number | undefined;
  readonly #seen = new Set<number>();

  /**
   * `pages` are in view and drawn at `now` (milliseconds of any clock), and were since the last call.
   * @returns those that were seen for the first time
   */
  look(pages: readonly number[], now: number): number[] {
    const passed = this.#last === undefined ? 0 : Math.max(0, now - this.#last);
    this.#last = now;
    const shown = new Map<number, number>();
    const seen: number[] = [];
    for (const page of pages) {
      if (this.#seen.has(page)) continue;
      const before = this.#shown.get(page);
      const time = before === undefined ? 0 : before + passed;
      if (time >= SEEN_AFTER_MS) {
        this.#seen.add(page);
        seen.push(page);
      } else shown.set(page, time);
    }
    this.#shown = shown;
    return seen;
  }

  /** Whether a page is being waited for. */
  get isCounting(): boolean {
    return this.#shown.size > 0;
  }
}
