import { Matcher } from './matcher.ts';
import { indexWords } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The vocabulary of some texts that stand in no index. */
export function listVocabulary(texts: readonly string[]): Vocabulary {
  const words = [...new Set(texts.flatMap(indexWords))].sort();
  const all = new Set(words);
  return {
    known: (some) => new Set(some.filter((word) => /^\d+$/.test(word) || all.has(word))),
    startingWith: (prefix, most) => {
      const found = words.filter((word) => word.startsWith(prefix));
      return found.length > most ? undefined : [prefix, ...found];
    },
    seek: (from) => words.find((word) => word >= from),
    pagesWith: (phrases, most) => {
      const matcher = new Matcher({ kind: 'any', of: phrases });
      return Math.min(most, texts.filter((text) => matcher.ranges(text) !== undefined).length);
    },
  };
}
