import { z } from 'zod';
import { indexWords } from '../../../shared/search/tokens.ts';
import type { Writer } from './handles.ts';
import { isListed } from './page-words.ts';
import { parseRow } from './rows.ts';

// The list of all words of past determinations, kept as that of the pages is (page-words.ts): it holds a word as long as
// some determination has it.

/** Words that are known to be in the list are not entered again. */
const MOST_REMEMBERED = 50_000;
const remembered = new WeakMap<Writer, Set<string>>();

/** Enters the words of texts that were entered in this transaction. */
export function enterWords(writer: Writer, texts: readonly string[]): void {
  const known = remembered.get(writer) ?? new Set();
  remembered.set(writer, known);
  const fresh = new Set(texts.flatMap(indexWords).filter((word) => !known.has(word) && isListed(word)));
  for (const word of fresh) {
    writer.run('INSERT INTO precedent_word (word) VALUES (?) ON CONFLICT DO NOTHING', word);
  }
  writer.afterCommit(() => {
    if (known.size < MOST_REMEMBERED) for (const word of fresh) known.add(word);
  });
}

/** Takes the words of texts off the list that no determination has any more. */
export function forgetWords(writer: Writer, texts: readonly string[]): void {
  for (const word of new Set(texts.flatMap(indexWords).filter(isListed))) forgetUnused(writer, word);
}

/**
 * Takes off the list what no determination has any more, some words at a time.
 * @param after the word that was looked at last; empty at first
 * @returns the word to go on after; undefined at the end of the list
 */
export function sweepWords(writer: Writer, after: string, most: number): string | undefined {
  const words = writer.all(WORDS_AFTER, after, most).map((row) => parseRow(wordRow, row).word);
  for (const word of words) forgetUnused(writer, word);
  return words.at(-1);
}

/** Exported for the test of its plan. */
export const WORDS_AFTER = 'SELECT word FROM precedent_word WHERE word > ? ORDER BY word LIMIT ?';
const wordRow = z.strictObject({ word: z.string() });

function forgetUnused(writer: Writer, word: string): void {
  // Where the word alone is left that a facet is made of, it is no word of a text.
  if (writer.get(ITEM_WITH_WORD, `{request cited rationale} : "${word}"`) !== undefined) return;
  writer.run('DELETE FROM precedent_word WHERE word = ?', word);
  const forget = () => remembered.get(writer)?.delete(word);
  // At once, for a letter of the same transaction that has the word; and again after one that had it before.
  forget();
  writer.afterCommit(forget);
}

const ITEM_WITH_WORD = 'SELECT rowid FROM precedent_fts WHERE precedent_fts MATCH ? LIMIT 1';
