/** A word of a text; `start` and `end` (excluded) in UTF-16 units. */
export interface WordPlace {
  word: string;
  start: number;
  end: number;
}

/** Letters with apostrophes between them. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** What letters in it are not words of a language: addresses, codes, doses, levels of the spine. */
const NOT_WORDS = /\S*(?:\p{L}[\p{L}\p{M}]*\d|\d\p{L}|@|:\/\/|\\|_)\S*|\b(?:www\.)\S+/gu;
/** Capitals alone, up to this long, are abbreviations; with an s, several of them (NSAIDs). */
const ABBREVIATION = /^\p{Lu}{1,6}(?:['’]?s)?$/u;
/** Degrees and the like: PharmD, PsyD, DPM. */
const MIXED = /^\p{L}+\p{Ll}\p{Lu}+$/u;

/**
 * The words of a text whose spelling can be told: not abbreviations, codes, doses (`10mg`) or addresses. Of "post-op" both
 * parts. Time grows linearly with the text.
 */
export function wordsIn(text: string): WordPlace[] {
  const left = text.replace(NOT_WORDS, (found) => ' '.repeat(found.length));
  return [...left.matchAll(WORD)].flatMap((match) => {
    const word = match[0];
    if (word.length < 2 || ABBREVIATION.test(word) || MIXED.test(word)) return [];
    return [{ word, start: match.index, end: match.index + word.length }];
  });
}
