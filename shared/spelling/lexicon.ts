import type { WordForms } from './word-forms.ts';

/** What is spelt right: the dictionary's words, those of the field, and the reviewer's own. */
export class Lexicon {
  readonly #general: WordForms;
  readonly #field: Set<string>;
  #own = new Set<string>();

  constructor(general: WordForms, field: Iterable<string>) {
    this.#general = general;
    this.#field = new Set([...field].map(plain));
  }

  /** The reviewer's own words, in place of those before. In small letters they stand for any case. */
  setOwn(words: Iterable<string>): void {
    this.#own = new Set([...words].map(plain));
  }

  /**
   * Whether a word is spelt right, as it stands in running text: a capital at its beginning is always allowed, capitals
   * throughout as well, a name in small letters is not. The possessive of a right word is right.
   */
  has(given: string): boolean {
    const word = plain(given);
    return (
      this.#hasForm(word) || (/'s$/i.test(word) && this.#hasForm(word.slice(0, -2))) || this.#isPlural(word)
    );
  }

  #hasForm(word: string): boolean {
    if (this.#hasExactly(word)) return true;
    const small = word.toLowerCase();
    if (word === small) return false;
    if (this.#hasExactly(small)) return true;
    const capitals = word.length > 1 && word === word.toUpperCase();
    return capitals && this.#hasExactly(capitalised(small));
  }

  /** "Workers'" of "workers", "patients'" of "patients". */
  #isPlural(word: string): boolean {
    return word.endsWith("'") && this.#hasForm(word.slice(0, -1));
  }

  #hasExactly(word: string): boolean {
    return this.#general.words.has(word) || this.#field.has(word) || this.#own.has(word);
  }

  /** Whether a right word may be offered for another: some are right and never offered. */
  offers(word: string): boolean {
    return this.#hasExactly(word) && !this.#general.unoffered.has(word);
  }

  /** Words of the field and of the reviewer's own: the likeliest in this text. */
  isOfTheField(word: string): boolean {
    return this.#field.has(word) || this.#own.has(word);
  }

  /** Every word that can be offered. */
  *all(): Iterable<string> {
    yield* this.#own;
    yield* this.#field;
    for (const word of this.#general.words) if (!this.#general.unoffered.has(word)) yield word;
  }
}

/** The dictionary's apostrophe is the straight one. */
export function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
