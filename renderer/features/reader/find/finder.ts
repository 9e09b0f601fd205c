import type { FindQuery, Range } from './query.ts';
import type { Searcher } from './searcher.ts';

/** So many pages are looked through at a time: a few milliseconds, after which the first hits are shown. */
const PAGES_AT_ONCE = 100;
/** Nobody goes through more; what was found until then is shown. */
export const MAX_HITS = 10_000;

/** A place where what was looked for stands. */
export interface Hit {
  page: number;
  range: Range;
}

/** How far finding is. `done`: everything was looked through, or as much as `MAX_HITS` allows. */
export interface Findings {
  status: 'searching' | 'done' | 'no-pattern' | 'too-slow';
  /** In the document's order. */
  hits: readonly Hit[];
  /** The first hit at or after the page where the search began. */
  first: Hit | undefined;
  /** Pages that were looked through. */
  searched: number;
  /** Of them, those that have no text at all. */
  withoutText: number;
  isCut: boolean;
}

/** Texts of pages `from` to `to` (excluded); empty where there is none. */
export type TextsOf = (from: number, to: number, signal: AbortSignal) => Promise<readonly string[]>;

/** Finds in one document. Texts are asked for once and kept for the next search, until they are forgotten. */
export class Finder {
  readonly #pages: number;
  readonly #textsOf: TextsOf;
  readonly #searcher: Searcher;
  readonly #texts = new Map<number, string>();

  constructor(pages: number, textsOf: TextsOf, searcher: Searcher) {
    this.#pages = pages;
    this.#textsOf = textsOf;
    this.#searcher = searcher;
  }

  /** What a page's text was when it was looked through; hits are places in it. */
  textOf(page: number): string | undefined {
    return this.#texts.get(page);
  }

  /** The texts may be others by now. */
  forget(): void {
    this.#texts.clear();
  }

  close(): void {
    this.#searcher.close();
  }

  /** Looks from a page on to the end and then from the beginning; `tell` hears of it after every hundred pages. */
  async find(
    query: FindQuery,
    from: number,
    tell: (findings: Findings) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const found = new Map<number, readonly Range[]>();
    let first: Hit | undefined;
    let count = 0;
    let searched = 0;
    let withoutText = 0;
    const say = (status: Findings['status']): void =>
      tell({ status, hits: inOrder(found), first, searched, withoutText, isCut: count >= MAX_HITS });
    for (const [start, stop] of stretches(from, this.#pages)) {
      const pages = await this.#take(start, stop, signal);
      const outcome = await this.#searcher.search(query, pages, signal);
      if (signal.aborted) return;
      if (outcome.kind !== 'found') return say(outcome.kind);
      for (const { page, ranges } of outcome.hits) {
        found.set(page, ranges);
        count += ranges.length;
        const [range] = ranges;
        if (first === undefined && range !== undefined) first = { page, range };
      }
      searched += pages.length;
      withoutText += pages.filter(({ text }) => text === '').length;
      if (count >= MAX_HITS) break;
      if (searched < this.#pages) say('searching');
    }
    say('done');
  }

  async #take(from: number, to: number, signal: AbortSignal): Promise<{ page: number; text: string }[]> {
    const indices = Array.from({ length: to - from }, (_, at) => from + at);
    if (indices.some((page) => !this.#texts.has(page))) {
      const texts = await this.#textsOf(from, to, signal);
      for (const page of indices) this.#texts.set(page, texts[page - from] ?? '');
    }
    return indices.map((page) => ({ page, text: this.#texts.get(page) ?? '' }));
  }
}

/** Stretches of pages, from the one with `from` on to the end and then from the beginning; each page is in one. */
function stretches(from: number, pages: number): [number, number][] {
  const starts: [number, number][] = [];
  for (let at = from; at < pages; at += PAGES_AT_ONCE) starts.push([at, Math.min(pages, at + PAGES_AT_ONCE)]);
  for (let at = 0; at < from; at += PAGES_AT_ONCE) starts.push([at, Math.min(from, at + PAGES_AT_ONCE)]);
  return starts;
}

function inOrder(found: ReadonlyMap<number, readonly Range[]>): Hit[] {
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([page, ranges]) => ranges.map((range) => ({ page, range })))
    .slice(0, MAX_HITS);
}
