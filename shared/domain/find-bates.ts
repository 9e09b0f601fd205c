import type { Bates } from './bates.ts';

/** A page's text, and its index from 0. */
interface Page {
  page: number;
  text: string;
}

/** A numbering that pages carry in print. `matched` of the `read` pages that have text carry their number. */
export interface FoundBates {
  bates: Bates;
  matched: number;
  read: number;
}

/** So many pages must carry their numbers, and this share of those that have text: OCR misses some. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.6;
/** More numbers of one page are a table of them. */
const MOST_OF_PAGE = 60;

/** `ABC-000123`, `ABC000123`, `A1.B2_000123`, `ABC 000123`, `000123`: a prefix of capitals ends in none of the digits. */
const STAMP = /(?<![A-Za-z0-9])([A-Z](?:[A-Z0-9&._-]{0,18}[A-Z&._-])? ?)?(\d{3,12})(?![A-Za-z0-9])/g;
/** They count pages too, of a fax or of a report, and start again. */
const COUNTS_PAGES = /^(?:P|PG|PAGE|PAG|FAX|SHEET|F)[ ._-]*$/;
/** A number without a prefix is one of this kind where zeros fill it up. */
const BARE = /^0\d{4,}$/;

interface Stamp {
  prefix: string;
  digits: string;
}

/** One way to number the pages: the same prefix, and a number that grows with the page. */
interface Series {
  prefix: string;
  /** Number of the page with index 0; below 0 where numbering begins later. */
  start: number;
  pages: Map<number, string>;
}

/**
 * The numbering that most pages carry in print: the same prefix, one more on each page. Undefined where no numbering stands
 * on enough of them: three pages at least, and three in five of those that have text.
 */
export function findBates(pages: Iterable<Page>): FoundBates | undefined {
  const all = new Map<string, Series>();
  let read = 0;
  for (const { page, text } of pages) {
    if (text.trim() === '') continue;
    read += 1;
    for (const { prefix, digits } of stampsOf(text)) {
      const start = Number(digits) - page;
      const key = `${prefix}|${start}`;
      const series = all.get(key) ?? { prefix, start, pages: new Map<number, string>() };
      series.pages.set(page, digits);
      all.set(key, series);
    }
  }
  const [best] = [...all.values()].sort(
    (a, b) => b.pages.size - a.pages.size || b.prefix.length - a.prefix.length,
  );
  if (best === undefined || best.pages.size < Math.max(LEAST_PAGES, LEAST_SHARE * read)) return undefined;
  return { bates: batesOfSeries(best), matched: best.pages.size, read };
}

function stampsOf(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  for (const [, prefix = '', digits = ''] of text.matchAll(STAMP)) {
    if (stamps.length >= MOST_OF_PAGE) break;
    if (/[A-Z].*[A-Z]/.test(prefix) && !COUNTS_PAGES.test(prefix)) stamps.push({ prefix, digits });
    // The word before it may be no prefix at all: "DATE 000123".
    if (BARE.test(digits)) stamps.push({ prefix: '', digits });
  }
  return stamps;
}

function batesOfSeries({ prefix, start, pages }: Series): Bates {
  const first = Math.min(...pages.keys());
  // Pages before the first that carries one go on backwards, down to the number 1: a stamp may have been missed there.
  const page = Math.max(0, Math.min(first, 1 - start));
  const lengths = new Set([...pages.values()].map((digits) => digits.length));
  const filled = [...pages.values()].find((digits) => digits.startsWith('0'));
  const digits = filled?.length ?? (lengths.size === 1 ? (lengths.values().next().value ?? 1) : 1);
  return { prefix, page, first: start + page, digits, shown: false };
}
