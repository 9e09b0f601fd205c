import type { FoldedText } from '../folded-text.ts';

/** A word of a text, for comparing it with names. Indexes are of the folded text. */
export interface Word {
  /** Small letters, without apostrophes and without the 's of a possessive: "O'Brien's" is `obrien`. */
  key: string;
  start: number;
  /** The 's of a possessive is left out. */
  end: number;
  /** Its first letter is a capital. */
  isCapital: boolean;
  /** All of its letters are, and there are two at least. */
  isUpper: boolean;
  /** It is, or may be, the first of a sentence or of a heading: its capital says nothing. */
  opens: boolean;
  /** What stands between it and the word before. */
  gap: string;
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const OPENING = /[.!?:;\n][\s"'([]*$/;

/** The words of a text, in order. */
export function wordsOf({ folded }: FoldedText): Word[] {
  let last = 0;
  return [...folded.matchAll(WORD)].map(({ 0: match, index }) => {
    const written = match.replace(/'[sS]$/, '');
    const gap = folded.slice(last, index);
    last = index + match.length;
    return {
      key: written.replaceAll("'", '').toLowerCase(),
      start: index,
      end: index + written.length,
      isCapital: /^\p{Lu}/u.test(written),
      isUpper: /\p{L}.*\p{L}/u.test(written) && written === written.toUpperCase(),
      opens: index === 0 || gap === folded.slice(0, index) || OPENING.test(gap),
      gap,
    };
  });
}

/**
 * The index behind the words that together read as `key` from `at` on: "de la Cruz", "De-La-Cruz" and "DelaCruz" all read
 * as `delacruz`. Undefined when they do not.
 */
export function endOfRun(words: readonly Word[], at: number, key: string): number | undefined {
  let read = '';
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined || (next > at && !/^[\s'-]*$/.test(word.gap))) return undefined;
    read += word.key;
    if (read === key) return next + 1;
    if (!key.startsWith(read)) return undefined;
  }
  return undefined;
}
