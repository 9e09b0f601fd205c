import { GROUPS, type Likeness } from '../sketch/likeness.ts';

/** A page as it is compared with others. */
export interface ComparedPage {
  likeness: Likeness;
  /** The day that its head gives; pages of two days are no copies, however alike. */
  day: string | undefined;
}

/** Two pages, by their place in the list that was given, one of which is a copy of the other. */
export interface PageCopy {
  one: number;
  other: number;
  /** `exact`: the same words in the same order. `near`: as far as another fax and recognition leave it. */
  how: 'exact' | 'near';
  /** Of their groups of words, the share that both have; estimated. */
  alike: number;
}

/** Pages with fewer words say too little: two separator sheets are no copies of each other. */
const LEAST_WORDS = 12;
/** Short pages have to be the same nearly word for word. */
const SHORT = 40;
/** Bands of a few hashes each: pages that agree in one band are compared. Half alike, two pages agree in one of 21 nineteen times in twenty. */
const ROWS = 3;
const BANDS = Math.floor(GROUPS / ROWS);
/** Of those with the same band, so many are compared: forms of one office would make every pair of its notes. */
const MOST_COMPARED = 24;
/** Likeness that makes a copy; of text that was recognised twice, the less alike the more its numbers must agree. */
const ALIKE = 0.75;
const ALIKE_NUMBERS = 0.85;
const LOOSELY_ALIKE = 0.42;
const LOOSE_NUMBERS = 0.88;
/** Fewer numbers on either page prove nothing. */
const FEWEST_NUMBERS = 4;

/**
 * Pairs of pages of which one is a copy of the other. Time grows with the pages; yields now and then, so that whoever runs it
 * can let others work.
 */
export function* pageCopies(pages: readonly ComparedPage[]): Generator<void, PageCopy[]> {
  const copies: PageCopy[] = [];
  const exact = new Map<string, number>();
  const bands = new Map<string, number[]>();
  for (const [at, page] of pages.entries()) {
    if (at % 256 === 255) yield;
    if (page.likeness.words < LEAST_WORDS) continue;
    const same = exact.get(page.likeness.all);
    if (same !== undefined) {
      copies.push({ one: same, other: at, how: 'exact', alike: 1 });
      continue;
    }
    exact.set(page.likeness.all, at);
    const nearest = nearestOf(page, at, pages, bands);
    if (nearest !== undefined) copies.push(nearest);
  }
  return copies;
}

function nearestOf(
  page: ComparedPage,
  at: number,
  pages: readonly ComparedPage[],
  bands: Map<string, number[]>,
): PageCopy | undefined {
  const seen = new Set<number>();
  let best: PageCopy | undefined;
  for (let band = 0; band < BANDS; band += 1) {
    const key = `${band}:${page.likeness.groups.slice(band * ROWS, (band + 1) * ROWS).join('.')}`;
    const members = bands.get(key) ?? [];
    for (const other of members.slice(-MOST_COMPARED)) {
      if (seen.has(other)) continue;
      seen.add(other);
      const copy = pages[other];
      const alike = copy === undefined ? undefined : likeness(copy, page);
      if (alike !== undefined && alike > (best?.alike ?? 0))
        best = { one: other, other: at, how: 'near', alike };
    }
    members.push(at);
    bands.set(key, members);
  }
  return best;
}

/** How alike two pages are, if one is a copy of the other. */
export function likeness(one: ComparedPage, other: ComparedPage): number | undefined {
  if (one.day !== undefined && other.day !== undefined && one.day !== other.day) return undefined;
  const alike = agreement(one.likeness.groups, other.likeness.groups);
  if (alike < LOOSELY_ALIKE) return undefined;
  const numbers = shared(one.likeness.numbers, other.likeness.numbers);
  const short = Math.min(one.likeness.words, other.likeness.words) < SHORT;
  const few = Math.min(one.likeness.numbers.length, other.likeness.numbers.length) < FEWEST_NUMBERS;
  if (alike >= ALIKE && (numbers >= ALIKE_NUMBERS || (few && !short && alike > 0.9))) return alike;
  if (numbers >= LOOSE_NUMBERS && !short && !few) return alike;
  return undefined;
}

function agreement(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  // In a large case millions of pairs are compared: no list is made of what agrees.
  let same = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] === other[at]) same += 1;
  return same / GROUPS;
}

/** Of the numbers of both, the share that both have; of the page with fewer, since edges cut some off. */
function shared(one: readonly number[], other: readonly number[]): number {
  const least = Math.min(one.length, other.length);
  if (least === 0) return 1;
  const known = new Set(other);
  const both = one.filter((value) => known.has(value)).length;
  const more = Math.max(one.length, other.length);
  return (both / least) * 0.6 + (both / more) * 0.4;
}
