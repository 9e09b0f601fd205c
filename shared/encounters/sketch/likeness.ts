import { hash32, mix32 } from '../text/hash.ts';
import type { ReadPage } from './read-page.ts';

/** What two pages are compared by, to see whether one is a copy of the other. */
export interface Likeness {
  /** Of all words in their order, look-alike letters as one; pages with the same are the same text. */
  all: string;
  /** Words of the record on the page. */
  words: number;
  /** Of groups of words: the share of equal places of two pages estimates how many groups they share (MinHash). */
  groups: number[];
  /** Of numbers of two digits and more: forms and templates share words, not numbers. */
  numbers: number[];
}

/** Words in a group. More would not survive a fax, fewer would be shared by all that one office writes. */
const GROUP = 3;
/** The standard error of the estimate is about 1 / (2 √GROUPS): six hundredths. */
export const GROUPS = 64;
/** Numbers kept of a page, the least of their hashes: the same choice on both of two pages. */
const MOST_NUMBERS = 48;
const SIXTEEN_BITS = 0xffff;

export function likenessOf(page: ReadPage): Likeness {
  const words = page.own.flatMap((row) =>
    row.cells.flatMap((cell) => cell.tokens.map((token) => token.folded)),
  );
  const numbers = new Set(
    words.filter((word) => /^\d{2,}$/.test(word)).map((word) => hash32(word) & SIXTEEN_BITS),
  );
  const joined = words.join(' ');
  return {
    all: `${hash32(joined).toString(36)}.${hash32(joined, 0x2545f491).toString(36)}`,
    words: words.length,
    groups: minimaOf(words),
    numbers: [...numbers].sort((a, b) => a - b).slice(0, MOST_NUMBERS),
  };
}

function minimaOf(words: readonly string[]): number[] {
  if (words.length < GROUP) return [];
  const minima = new Uint32Array(GROUPS).fill(0xffffffff);
  for (let at = 0; at + GROUP <= words.length; at += 1) {
    const group = hash32(words.slice(at, at + GROUP).join(' '));
    for (let place = 0; place < GROUPS; place += 1) {
      const value = mix32(group ^ Math.imul(place + 1, 0x9e3779b1));
      if (value < (minima[place] ?? 0)) minima[place] = value;
    }
  }
  return Array.from(minima, (value) => value & SIXTEEN_BITS);
}
