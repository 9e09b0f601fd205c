import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { indexWords } from '../../../shared/search/tokens.ts';

const rowSchema = z.object({ doc: z.int(), term: z.string(), offset: z.int() });
/** The scripts that records are written in, and their signs. */
const LATIN_GREEK_CYRILLIC_AND_SIGNS = (code: number) => code < 0x530 || (code >= 0x2000 && code < 0x2bff);
/** Came after Unicode 6.1, on which SQLite's tables stand, or are letters that SQLite folds onto others. */
const KNOWN_TO_DIFFER = new Set(
  [
    ...[0x1e0, 0x1e1, 0x37f, 0x3d0, 0x3d1, 0x3d5, 0x3d6, 0x3f0, 0x3f1, 0x3f5, 0x528, 0x52a, 0x52c, 0x52e],
    ...[
      0x2066, 0x2067, 0x2068, 0x2069, 0x218a, 0x218b, 0x2427, 0x2428, 0x2429, 0x2700, 0x2b4d, 0x2b4e, 0x2b4f,
    ],
    ...range(0x20ba, 0x20c1),
    ...range(0x23f4, 0x23ff),
    ...range(0x2b5a, 0x2bff),
  ].map((code) => code),
);

it('texts are cut as SQLite cuts them, character by character', () => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE v USING fts5vocab (f, instance)`);
  const insert = db.prepare('INSERT INTO f (rowid, t) VALUES (?, ?)');
  const codes = range(1, 0x1ffff).filter((code) => code < 0xd800 || code > 0xdfff);
  db.transaction(() => {
    for (const code of codes) insert.run(code, around(code));
  })();
  const theirs = new Map<number, string[]>();
  for (const row of db.prepare('SELECT doc, term, offset FROM v').iterate()) {
    const { doc, term, offset } = rowSchema.parse(row);
    const terms = theirs.get(doc) ?? [];
    terms[offset] = term;
    theirs.set(doc, terms);
  }
  db.close();
  const different = codes.filter(
    (code) => indexWords(around(code)).join(' ') !== theirs.get(code)?.join(' '),
  );
  const inRecords = different.filter(LATIN_GREEK_CYRILLIC_AND_SIGNS);
  expect(inRecords.filter((code) => !KNOWN_TO_DIFFER.has(code)).map((code) => code.toString(16))).toEqual([]);
  // Elsewhere: signs and letters of scripts that no record here is written in.
  expect(different.length).toBeLessThan(5_000);
});

it('accents, ligatures, fractions and marks of all kinds do not move the words', () => {
  expect(indexWords("Ménière's—50mg/µL ½ naïve L4-5 §9792.6 (10%) ‘PT’ o\u0301 ﬁn")).toEqual(
    'meniere s 50mg μl ½ naive l4 5 9792 6 10 pt o ﬁn'.split(' '),
  );
});

function around(code: number): string {
  return `a${String.fromCodePoint(code)}b`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
