import { boundedDistance } from '../../domain/facts/text/edit-distance.ts';
import { foldWord } from './fold.ts';

/** Shorter words have too many neighbours that are words themselves: "form" and "from". */
const SHORTEST_FUZZY = 6;
/** No rule knows a longer word. */
const LONGEST_FUZZY = 24;
/** Words of files that were looked up are remembered, and forgotten all at once when there are more. */
const MOST_REMEMBERED = 20_000;

/**
 * The words that rules know, each with a number. A word that differs by one letter from a longer known one, as
 * recognition leaves it, is taken for that.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Known words by what is left of them without one letter. */
  readonly #shortened = new Map<string, number[]>();
  readonly #remembered = new Map<string, number>();

  /** Numbers a word that rules use. */
  add(word: string): number {
    const folded = foldWord(word);
    const known = this.#ids.get(folded);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#words.push(folded);
    this.#ids.set(folded, id);
    if (folded.length >= SHORTEST_FUZZY) {
      for (const short of shortened(folded)) {
        const ids = this.#shortened.get(short) ?? [];
        ids.push(id);
        this.#shortened.set(short, ids);
      }
    }
    this.#remembered.clear();
    return id;
  }

  /** @param folded by `foldWord` @returns -1 for a word of no rule */
  find(folded: string): number {
    const exact = this.#ids.get(folded);
    if (exact !== undefined) return exact;
    if (folded.length < SHORTEST_FUZZY - 1 || folded.length > LONGEST_FUZZY || /^\d+$/.test(folded))
      return -1;
    const known = this.#remembered.get(folded);
    if (known !== undefined) return known;
    const found = this.#near(folded);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(folded, found);
    return found;
  }

  #near(folded: string): number {
    const candidates = new Set(this.#shortened.get(folded));
    for (const short of shortened(folded)) {
      const longer = this.#ids.get(short);
      if (longer !== undefined && short.length >= SHORTEST_FUZZY) candidates.add(longer);
      for (const id of this.#shortened.get(short) ?? []) candidates.add(id);
    }
    for (const id of candidates) {
      if (boundedDistance(folded, this.#words[id] ?? '', 1) <= 1) return id;
    }
    return -1;
  }
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
