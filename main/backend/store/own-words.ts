import { z } from 'zod';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

const wordRow = z.strictObject({ word: z.string() });

/** Words that the reviewer added to the dictionary, by the alphabet. */
export function readOwnWords(reader: Reader): string[] {
  return reader.all('SELECT word FROM own_word ORDER BY word').map((row) => parseRow(wordRow, row).word);
}

/** Adds a word; one that is there already stays. */
export function insertOwnWord(writer: Writer, word: string): void {
  writer.run('INSERT OR IGNORE INTO own_word (word) VALUES (?)', word);
}

/** Takes a word out; one that is not there is none. */
export function deleteOwnWord(writer: Writer, word: string): void {
  writer.run('DELETE FROM own_word WHERE word = ?', word);
}
