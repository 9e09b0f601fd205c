import { z } from 'zod';
import type { Vocabulary } from '../../../shared/search/vocabulary.ts';
import type { Reader } from '../store/handles.ts';
import { isListed } from '../store/page-words.ts';
import { parseRow } from '../store/rows.ts';
import { countPages } from './page-index.ts';
import type { Scope } from './scope.ts';

/** Exported for the test of its plan. */
export const KNOWN_WORDS = 'SELECT word FROM page_word WHERE word IN (SELECT value FROM json_each(?))';
/** Exported for the test of its plan. */
export const WORDS_FROM = 'SELECT word FROM page_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?';
/** Exported for the test of its plan. */
export const NEXT_WORD = 'SELECT word FROM page_word WHERE word >= ? ORDER BY word LIMIT 1';

const wordRow = z.strictObject({ word: z.string() });

/** The words of the store's records, as expanding a query asks for them. */
export function storeVocabulary(reader: Reader, scope: Scope): Vocabulary {
  return {
    known: (words) => {
      const rows = reader.all(KNOWN_WORDS, JSON.stringify(words.filter(isListed)));
      const found = rows.map((row) => parseRow(wordRow, row).word);
      return new Set([...found, ...words.filter((word) => !isListed(word))]);
    },
    startingWith: (prefix, most) => {
      // Figures are not listed; there are too many of them.
      if (/^\d/.test(prefix)) return undefined;
      const rows = reader.all(WORDS_FROM, prefix, `${prefix}\uffff`, most + 1);
      if (rows.length > most) return undefined;
      return [...new Set([prefix, ...rows.map((row) => parseRow(wordRow, row).word)])];
    },
    seek: (from) => {
      const row = reader.get(NEXT_WORD, from);
      return row === undefined ? undefined : parseRow(wordRow, row).word;
    },
    pagesWith: (phrases, most) => countPages(reader, scope, phrases, most),
  };
}
