import { type Affixes, readAffixes } from './affixes.ts';
import { fieldWords } from './field-words.ts';
import { Lexicon } from './lexicon.ts';
import { suggest } from './suggest.ts';
import { listedWords, wordForms } from './word-forms.ts';

export interface Speller {
  /** Those that are not spelt right, each once. */
  misspelt(words: Iterable<string>): string[];
  /** What may have been meant, the likeliest first; 5 at most. */
  suggest(word: string): string[];
  /** Words that the reviewer added, in place of those before. */
  setOwn(words: readonly string[]): void;
}

/**
 * A check of American English with the words of the field.
 * @param affixes Hunspell's affix file
 * @param words Hunspell's word list
 * @param medical our list (`assets/dictionaries/medical.txt`)
 */
export function createSpeller(affixes: string, words: string, medical: string): Speller {
  const read: Affixes = readAffixes(affixes);
  const lexicon = new Lexicon(wordForms(words, read), [...listedWords(medical), ...fieldWords()]);
  return {
    misspelt: (given) => [...new Set(given)].filter((word) => !lexicon.has(word)),
    suggest: (word) => suggest(word, lexicon, read.replacements),
    setOwn: (own) => lexicon.setOwn(own),
  };
}
