import type { PageIn, Range } from '../page/page-in.ts';
import { medianOf } from '../page/rows.ts';
import { RECORD_TYPES, type RecordType } from '../record-type.ts';
import { hash32 } from '../text/hash.ts';
import { type AuthorHit, authorsOf } from './authors.ts';
import { type CueHit, cuesOf } from './cues.ts';
import { type DateHit, datesOf } from './dates.ts';
import { type Edges, edgesOf } from './edges.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { MachineLine } from './machine-lines.ts';
import { type PageNumber, pageNumbersOf } from './page-number.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { type TitleHit, titlesOf } from './titles.ts';

/**
 * What rules take down of a page once: enough to split a file into records, date them and name their authors without
 * reading the page again. A few hundred bytes; ranges are into the page's text.
 */
export interface PageSketch {
  /** Words of the record; a page with hardly any is blank. */
  words: number;
  /** A few large words on an otherwise empty sheet. */
  divider: boolean;
  /** Titles of several records stand under each other: a list of what is sent, or was reviewed. */
  list: boolean;
  titles: TitleHit[];
  /** What the wording says for each type, in nats. */
  cues: Partial<Record<RecordType, number>>;
  /** The phrases that say most. */
  cueHits: CueHit[];
  numbers: PageNumber[];
  fax?: Extract<MachineLine, { kind: 'fax' }> | undefined;
  edges: Edges;
  /** Hashes of the words, and of the numbers, in the first rows. */
  head: number[];
  headNumbers: number[];
  /** Of the words in the letterhead. */
  letterhead: number[];
  look: Look;
  dates: DateHit[];
  authors: AuthorHit[];
}

/** A sketch, and what the page is compared with others by. */
export interface SketchedPage {
  sketch: PageSketch;
  likeness: Likeness;
}

/** How a page is set. Points. */
export interface Look {
  size: number;
  left: number;
  /** From one line to the next. */
  pitch: number;
  recognised: boolean;
}

/** Rows that make up the head of a page: what is repeated on the pages of one record. */
const HEAD_ROWS = 4;
const HEAD_END = 0.25;
const MOST_HEAD_WORDS = 40;
const MOST_CUES = 16;
const MOST_TITLES = 6;
const MOST_DATES = 40;
const MOST_AUTHORS = 24;

/** @param reference ISO date by which years of two digits are read, and after which no record was written */
export function sketchOf(page: PageIn, reference: string): SketchedPage {
  const read = readPage(page);
  const titles = titlesOf(read);
  const edges = edgesOf(read);
  const { hits, sums } = cuesOf(read);
  const head = read.own.slice(0, HEAD_ROWS).filter((row) => row.top < HEAD_END * read.height);
  const headWords = head.flatMap((row) =>
    row.cells.flatMap((cell) => cell.tokens.map((token) => token.folded)),
  );
  const inPage = <T extends Range>(hit: T): T => ({ ...hit, ...read.inPage(hit) });
  const sketch: PageSketch = {
    words: read.words,
    divider: isDivider(read),
    list: titles.filter(({ listed }) => listed === true).length >= LEAST_LISTED,
    titles: titles.slice(0, MOST_TITLES).map(inPage),
    cues: Object.fromEntries(
      RECORD_TYPES.filter((type) => sums[type] > 0).map((type) => [type, rounded(sums[type])]),
    ),
    cueHits: hits
      .sort((a, b) => most(b) - most(a))
      .slice(0, MOST_CUES)
      .map(inPage),
    numbers: pageNumbersOf(read).slice(0, 3).map(inPage),
    fax: faxOf(read),
    edges: placedEdges(edges, inPage),
    head: hashesOf(headWords.filter((word) => !/^\d+$/.test(word))),
    headNumbers: hashesOf(headWords.filter((word) => /^\d+$/.test(word))),
    letterhead: hashesOf(edges.letterhead === undefined ? [] : wordsIn(read, edges.letterhead)),
    look: lookOf(read),
    dates: datesOf(read, titles, reference).slice(0, MOST_DATES).map(inPage),
    authors: authorsOf(read, edges).slice(0, MOST_AUTHORS).map(inPage),
  };
  return { sketch, likeness: likenessOf(read) };
}

function placedEdges(edges: Edges, inPage: <T extends Range>(hit: T) => T): Edges {
  const place = <T extends Range>(hit: T | undefined): T | undefined =>
    hit === undefined ? hit : inPage(hit);
  return {
    ...edges,
    letterhead: place(edges.letterhead),
    headline: place(edges.headline),
    salutation: place(edges.salutation),
    identityAt: place(edges.identityAt),
    runningHead: place(edges.runningHead),
    goesOn: place(edges.goesOn),
    breaksOff: place(edges.breaksOff),
    closing: place(edges.closing),
  };
}

function most({ favours }: CueHit): number {
  return Math.max(0, ...Object.values(favours));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const LEAST_LISTED = 4;

/** Words, and points of height, of what is set on a sheet that parts records. */
const MOST_DIVIDER_WORDS = 20;
const LARGE = 20;

function isDivider({ own, words }: ReadPage): boolean {
  return words > 0 && words <= MOST_DIVIDER_WORDS && own.some((row) => row.bottom - row.top >= LARGE);
}

function faxOf(page: ReadPage): PageSketch['fax'] {
  for (const { machine } of page.rows) if (machine?.kind === 'fax') return machine;
  return undefined;
}

function wordsIn(page: ReadPage, range: Range): string[] {
  return page.own.flatMap((row) =>
    row.cells
      .filter((cell) => cell.start >= range.start && cell.end <= range.end)
      .flatMap((cell) => cell.tokens.map((token) => token.folded)),
  );
}

function hashesOf(words: readonly string[]): number[] {
  return [...new Set(words.map((word) => hash32(word) & 0xffff))].slice(0, MOST_HEAD_WORDS);
}

function lookOf({ own, size, recognised }: ReadPage): Look {
  const tops = own.map((row) => row.top);
  const pitches = tops.slice(1).map((top, at) => top - (tops[at] ?? top));
  return {
    size: rounded(size),
    left: Math.round(medianOf(own.map((row) => row.left))),
    pitch: rounded(medianOf(pitches)),
    recognised,
  };
}
