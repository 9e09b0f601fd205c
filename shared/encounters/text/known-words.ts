import { Phrasebook } from './phrasebook.ts';
import { Vocabulary } from './vocabulary.ts';

/** All words of all rules: a word of a page is looked up once for all of them. */
export const KNOWN_WORDS = new Vocabulary();

/** A phrasebook over the common vocabulary. */
export function phrasebook<T>(phrases: Iterable<readonly [phrase: string, value: T]>): Phrasebook<T> {
  return new Phrasebook(KNOWN_WORDS, phrases);
}
