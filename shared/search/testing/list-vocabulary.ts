import { listVocabulary as vocabularyOf } from '../list-vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The vocabulary of some pages, and how often it was asked for the next word. */
export function listVocabulary(pages: readonly string[]): Vocabulary & { asked: () => number } {
  const vocabulary = vocabularyOf(pages);
  let asked = 0;
  return {
    ...vocabulary,
    seek: (from) => {
      asked += 1;
      return vocabulary.seek(from);
    },
    asked: () => asked,
  };
}
