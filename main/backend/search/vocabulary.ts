import { z } from 'zod';
import type { Vocabulary } from '../../../shared/search/vocabulary.ts';
import type { Reader } from '../store/handles.ts';
import { isListed } from '../store/page-words.ts';
import { parseRow } from '../store/rows.ts';
import { countPages } from './page-index.ts';
import type { Scope } from './scope.ts';

type WordTable = 'page_word' | 'library_word' | 'precedent_word';

/** Exported, as those below, for the test of their plans. */
export const knownWords = (table: WordTable) =>
  `SELECT word FROM ${table} WHERE word IN (SELECT value FROM json_each(?))`;
export const wordsFrom = (table: WordTable) =>
  `SELECT word FROM ${table} WHERE word >= ? AND word < ? ORDER BY word LIMIT ?`;
export const nextWord = (table: WordTable) =>
  `SELECT word FROM ${table} WHERE word >= ? ORDER BY word LIMIT 1`;

const wordRow = z.strictObject({ word: z.string() });

/** The words of the store's records, as expanding a query asks for them. */
export function storeVocabulary(reader: Reader, scope: Scope): Vocabulary {
  return listedVocabulary(reader, 'page_word', (phrases, most) => countPages(reader, scope, phrases, most));
}

/** The vocabulary of what is indexed with a list of its words. @param pagesWith see `Vocabulary` */
export function listedVocabulary(
  reader: Reader,
  table: WordTable,
  pagesWith: Vocabulary['pagesWith'],
): Vocabulary {
  return {
    known: (words) => {
      const rows = reader.all(knownWords(table), JSON.stringify(words.filter(isListed)));
      const found = rows.map((row) => parseRow(wordRow, row).word);
      return new Set([...found, ...words.filter((word) => !isListed(word))]);
    },
    startingWith: (prefix, most) => {
      // Figures are not listed; there are too many of them.
      if (/^\d/.test(prefix)) return undefined;
      const rows = reader.all(wordsFrom(table), prefix, `${prefix}\uffff`, most + 1);
      if (rows.length > most) return undefined;
      return [...new Set([prefix, ...rows.map((row) => parseRow(wordRow, row).word)])];
    },
    seek: (from) => {
      const row = reader.get(nextWord(table), from);
      return row === undefined ? undefined : parseRow(wordRow, row).word;
    },
    pagesWith,
  };
}
