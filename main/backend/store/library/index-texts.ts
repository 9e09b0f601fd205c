import { indexWords } from '../../../../shared/search/tokens.ts';
import type { Writer } from '../handles.ts';
import { isListed } from '../page-words.ts';

/** What the index has of a place: title, about, text, criteria; and of a section its chapter's title and about. */
export type PlaceTexts = readonly [string, string, string, string, string, string];

/** Enters a place into the index; `words` gathers what it holds, for `enterWords`. */
export function indexPlace(writer: Writer, id: number, texts: PlaceTexts, words: Set<string>): void {
  writer.run(
    `INSERT INTO library_fts (rowid, title, about, text, criteria, chapter, chapter_about)
      VALUES (CAST(? AS INTEGER), ?, ?, ?, ?, ?, ?)`,
    ...[id, ...texts],
  );
  for (const text of texts) for (const word of indexWords(text)) if (isListed(word)) words.add(word);
}

export function enterWords(writer: Writer, words: ReadonlySet<string>): void {
  for (const word of words)
    writer.run('INSERT INTO library_word (word) VALUES (?) ON CONFLICT DO NOTHING', word);
}

/** Takes places out of the index. */
export function unindexPlace(writer: Writer, id: number): void {
  writer.run('DELETE FROM library_fts WHERE rowid = CAST(? AS INTEGER)', id);
}

/** The words of some texts, as they are listed. */
export function listedWordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => indexWords(text).filter(isListed)));
}

/** Takes those of the words off the list that no place has any more. */
export function forgetLostWords(writer: Writer, words: ReadonlySet<string>): void {
  for (const word of words)
    if (writer.get(PLACE_WITH_WORD, `"${word}"`) === undefined)
      writer.run('DELETE FROM library_word WHERE word = ?', word);
}

const PLACE_WITH_WORD = 'SELECT rowid FROM library_fts WHERE library_fts MATCH ? LIMIT 1';
