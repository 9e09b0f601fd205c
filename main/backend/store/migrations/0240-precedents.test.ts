import { afterEach, beforeEach, expect, it } from 'vitest';
import { ALL_IDS, COUNT_OUTCOMES, NEWEST_IDS, RANKED_IDS } from '../../precedents/index-query.ts';
import { MISSING_OWN } from '../../precedents/own.ts';
import {
  FILES_OF_LETTER,
  LETTERS_OF_IMPORT,
  LIST_REFUSED,
  READ_FILE,
  SOME_UNREAD,
} from '../precedent-imports.ts';
import { WORDS_AFTER } from '../precedent-words.ts';
import {
  FIRST_ITEM_OF_LETTERS,
  ITEMS_BY_ID,
  ITEMS_OF_LETTER,
  LETTER_SAYING,
  LETTERS_BY_ID,
  LIST_FACETS,
  TEXTS_OF_LETTER,
} from '../precedents.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0020 } from './0020-audit.ts';
import { migration0030 } from './0030-identity.ts';
import { migration0040 } from './0040-acceptance.ts';
import { migration0050 } from './0050-determinations.ts';
import { migration0240 } from './0240-precedents.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

const BEFORE = [migration0010, migration0020, migration0030, migration0040, migration0050];
let store: OldStore;
beforeEach(() => {
  store = oldStore(BEFORE);
  store.up([...BEFORE, migration0240]);
});
afterEach(() => store.close());

const plan = (sql: string, ...values: (string | number)[]) =>
  JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));

it('the step to version 240 keeps letters with their items, found by full text; an item never changes', () => {
  const { connection } = store;
  connection.exec(`INSERT INTO precedent_letter (id, case_id, version, says, specialties, summary)
    VALUES (1, 'old', 1, 's', '[]', '')`);
  connection.exec(`INSERT INTO precedent_item (id, letter_id, request, cited, rationale, facets, data)
    VALUES (4, 1, 'Lumbar MRI', 'MTUS', 'Not necessary.', 'xoupheld', '{}')`);
  const found = (match: string) =>
    connection.reader.all('SELECT rowid FROM precedent_fts WHERE precedent_fts MATCH ?', match);
  expect(found('request : lumbar AND facets : xoupheld')).toEqual([{ rowid: 4 }]);
  expect(() => connection.exec("UPDATE precedent_item SET request = 'x'")).toThrow();
  // With its case.
  connection.exec("DELETE FROM case_file WHERE id = 'old'");
  expect(store.all('precedent_item')).toEqual([]);
  expect(found('lumbar')).toEqual([]);
});

it('looks everything up by an index, and counts in the full text alone', () => {
  const [text] = ['request : lumbar'];
  for (const sql of [
    plan(COUNT_OUTCOMES, text, 0, 0),
    plan(NEWEST_IDS, text, 9, 0, 0, 30),
    plan(RANKED_IDS, text, 30, 0),
  ]) {
    expect(sql).toContain('VIRTUAL TABLE INDEX');
    expect(sql).not.toMatch(/precedent_item|TEMP B-TREE/);
  }
  expect(plan(ALL_IDS, 9, 30)).toContain('SEARCH precedent_item USING INTEGER PRIMARY KEY');
  expect(plan(ITEMS_BY_ID, '[1]')).toContain('SEARCH precedent_item USING INTEGER PRIMARY KEY');
  expect(plan(LETTERS_BY_ID, '[1]')).toContain('SEARCH precedent_letter USING INTEGER PRIMARY KEY');
  for (const sql of [TEXTS_OF_LETTER, ITEMS_OF_LETTER]) {
    expect(plan(sql, 1)).toContain('USING INDEX precedent_item_letter');
    expect(plan(sql, 1)).not.toContain('TEMP B-TREE');
  }
  expect(plan(FIRST_ITEM_OF_LETTERS, '[1]')).toContain('USING COVERING INDEX precedent_item_letter');
  expect(plan(LETTER_SAYING, 's')).toContain('SEARCH precedent_letter USING INDEX');
  expect(plan(LETTERS_OF_IMPORT, 1, 9)).toContain('USING COVERING INDEX precedent_letter_import');
  expect(plan(LIST_FACETS, 'part', 9)).toContain('USING INDEX precedent_facet_kind');
  expect(plan(LIST_FACETS, 'part', 9)).not.toContain('TEMP B-TREE');
  expect(plan(READ_FILE, 1, 'a')).toContain('USING PRIMARY KEY');
  expect(plan(LIST_REFUSED, 1, '', 9)).toContain('precedent_file_refused');
  expect(plan(SOME_UNREAD, 1, 9)).toContain('precedent_file_refused');
  expect(plan(FILES_OF_LETTER, 1)).toContain('precedent_file_letter');
  expect(plan(WORDS_AFTER, 'a', 9)).toContain('SEARCH precedent_word USING PRIMARY KEY');
  expect(plan(MISSING_OWN)).toContain('precedent_letter_case');
});
