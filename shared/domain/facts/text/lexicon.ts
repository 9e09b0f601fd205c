import { GAP, gapBefore, onlyGap, SPACING, type Tokens, tokenise } from './tokens.ts';
import type { Word } from './words.ts';

interface Entry<T> {
  value: T;
  /** Spelling to hold to, token by token, of terms that are written in capitals ("PT", not "pt"). */
  exact?: readonly string[];
}

interface Node<T> {
  next: Map<string, Node<T>>;
  entries: Entry<T>[];
}

export interface LexiconMatch<T> {
  value: T;
  /** Index of the token after the match. */
  next: number;
}

/** Between the words of one term: "x-ray", "x ray", "EMG/NCV", "de Quervain's", "Tylenol #3", a line's end. */
const WITHIN_TERM = SPACING | GAP.hyphen | GAP.slash | GAP.apostrophe | GAP.ampersand | GAP.hash;

/**
 * Terms of one or more words, found by longest match. Plurals and hyphens make no difference. A term with a capital
 * letter after its first is matched by its exact spelling ("PT", "mL"); every other in any case.
 */
export class Lexicon<T> {
  readonly #root: Node<T> = { next: new Map(), entries: [] };

  constructor(terms: Iterable<readonly [term: string, value: T]>) {
    for (const [term, value] of terms) this.#add(term, value);
  }

  #add(term: string, value: T): void {
    const { words } = tokenise(term);
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word.stem);
      if (next === undefined) {
        next = { next: new Map(), entries: [] };
        node.next.set(word.stem, next);
      }
      node = next;
    }
    const exact = isExact(term) ? words.map((word) => word.raw) : undefined;
    node.entries.push(exact === undefined ? { value } : { value, exact });
  }

  /** The longest term that starts at the token. Looks ahead no further than the longest term. */
  longest(tokens: Tokens, index: number): LexiconMatch<T> | undefined {
    const first = tokens.words[index];
    if (first === undefined) return undefined;
    let node = this.#root.next.get(first.stem);
    let best: LexiconMatch<T> | undefined;
    let at = index + 1;
    while (node !== undefined) {
      const entry = accepted(node.entries, tokens.words, index);
      if (entry !== undefined) best = { value: entry.value, next: at };
      const word = tokens.words[at];
      if (word === undefined || node.next.size === 0) break;
      const gap = gapBefore(tokens, at);
      if (!onlyGap(gap, WITHIN_TERM) && !isAbbreviationStop(gap, tokens, at)) break;
      node = node.next.get(word.stem);
      at += 1;
    }
    return best;
  }

  /** What the word by itself stands for, in any spelling. */
  wordValue(word: Word): T | undefined {
    return this.#root.next.get(word.stem)?.entries[0]?.value;
  }
}

function accepted<T>(
  entries: readonly Entry<T>[],
  words: readonly Word[],
  from: number,
): Entry<T> | undefined {
  return entries.find(
    ({ exact }) =>
      exact === undefined || exact.every((raw, offset) => sameSpelling(words[from + offset], raw)),
  );
}

function sameSpelling(word: Word | undefined, raw: string): boolean {
  return word !== undefined && (word.raw === raw || word.raw === `${raw}s`);
}

/** "St. John", "Dr. X": a full stop after a short word and before a space does not end the term. */
function isAbbreviationStop(gap: number, tokens: Tokens, at: number): boolean {
  const before = tokens.words[at - 1];
  return (
    before !== undefined &&
    before.raw.length <= 4 &&
    onlyGap(gap, GAP.period | GAP.space) &&
    (gap & GAP.period) !== 0
  );
}

function isExact(term: string): boolean {
  return /[A-Z]/.test(term.slice(1)) && !/[a-z]{3}/.test(term);
}
