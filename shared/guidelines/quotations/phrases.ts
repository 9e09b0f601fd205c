import { indexTokens } from '../../search/tokens.ts';

/** So many words in a row of a licensed text are a long quotation. */
export const LONG_QUOTATION = 40;
/** Words of one phrase. */
const PHRASE = 8;
/** Of so many phrases in a row one is kept: any run of `LONG_QUOTATION` words has at least one that is. */
const WINDOW = LONG_QUOTATION - PHRASE + 1;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** A text as words alone, and where each of them stands in it. */
export interface QuotedWords {
  words: readonly string[];
  starts: ArrayLike<number>;
  /** Excluded. */
  ends: ArrayLike<number>;
}

/** Case, accents, punctuation and what parts lines make no difference. */
export function quotedWords(text: string): QuotedWords {
  return indexTokens(text);
}

/**
 * Hashes of phrases of a text, by which another text with a run of its words is found: of each window of phrases the one
 * with the smallest hash (Schleimer, Wilkerson and Aiken, "Winnowing", 2003), some six in a hundred words.
 * @returns whole numbers below 2 ** 32
 */
export function phrasesOf(words: readonly string[]): Set<number> {
  const hashes = hashesOf(words);
  const kept = new Set<number>();
  // A text that is shorter than a window has no long run.
  for (let from = 0; from + WINDOW <= hashes.length; from += 1) {
    let least = hashes[from] ?? 0;
    for (let at = from + 1; at < from + WINDOW; at += 1) least = Math.min(least, hashes[at] ?? 0);
    kept.add(least);
  }
  return kept;
}

function hashesOf(words: readonly string[]): number[] {
  const own = words.map(hashOf);
  const hashes: number[] = [];
  for (let at = 0; at + PHRASE <= own.length; at += 1) {
    let hash = SEED;
    for (let of = at; of < at + PHRASE; of += 1) hash = Math.imul(hash ^ (own[of] ?? 0), PRIME) >>> 0;
    hashes.push(hash);
  }
  return hashes;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME) >>> 0;
  return hash;
}

/** A run of words that two texts share: of so many, from a word of the first on. */
export interface SharedRun {
  from: number;
  count: number;
}

/** The longest run of words that stands in both texts; undefined where none is as long as `LONG_QUOTATION`. */
export function longestShared(words: readonly string[], others: readonly string[]): SharedRun | undefined {
  const places = new Map<string, number[]>();
  for (const [at, word] of others.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  }
  let best: SharedRun | undefined;
  // Of runs that end at the word before: by where they end in the other text.
  let before = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    const now = new Map<number, number>();
    for (const place of places.get(word) ?? []) {
      const count = (before.get(place - 1) ?? 0) + 1;
      now.set(place, count);
      if (count >= LONG_QUOTATION && count > (best?.count ?? 0)) best = { from: at - count + 1, count };
    }
    before = now;
  }
  return best;
}
