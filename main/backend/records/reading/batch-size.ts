/** A job is asked for about so much at once: what is looked at next waits no longer, and it is seldom without work. */
const BATCH_MS = 200;
/** Of pages of which nothing is known yet, and at least and at most. */
const FIRST = 32;
const LEAST = 16;
const MOST = 128;
/** No batch is so many times larger than the one before: a few quick pages say little. */
const GROWTH = 4;

/**
 * How many pages of text to ask a job for at once, from how long the last ones took: a page of text takes a millisecond,
 * a scan of which the ink is looked at forty.
 */
export class BatchSize {
  #pages = FIRST;

  get pages(): number {
    return this.#pages;
  }

  /** A batch was read in so many milliseconds. */
  took(pages: number, ms: number): void {
    const next = Math.min(Math.floor((BATCH_MS * pages) / Math.max(ms, 1)), GROWTH * this.#pages);
    this.#pages = Math.min(MOST, Math.max(LEAST, next));
  }
}
