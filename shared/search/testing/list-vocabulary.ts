import { Matcher } from '../matcher.ts';
import { indexWords } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The vocabulary of some pages, and how often it was asked for the next word. */
export function listVocabulary(pages: readonly string[]): Vocabulary & { asked: () => number } {
  const words = [...new Set(pages.flatMap(indexWords))].sort();
  let asked = 0;
  return {
    known: (some) => new Set(some.filter((word) => /^\d+$/.test(word) || words.includes(word))),
    startingWith: (prefix, most) => {
      const found = words.filter((word) => word.startsWith(prefix));
      return found.length > most ? undefined : [prefix, ...found];
    },
    seek: (from) => {
      asked += 1;
      return words.find((word) => word >= from);
    },
    pagesWith: (phrases, most) => {
      const matcher = new Matcher({ kind: 'any', of: phrases });
      return Math.min(most, pages.filter((page) => matcher.ranges(page) !== undefined).length);
    },
    asked: () => asked,
  };
}
