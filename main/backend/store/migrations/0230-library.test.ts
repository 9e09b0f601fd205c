import { afterEach, beforeEach, expect, it } from 'vitest';
import { COUNT_PLACES } from '../../library/library-vocabulary.ts';
import { IDS, idsInStep } from '../../library/place-ids.ts';
import { knownWords, nextWord, wordsFrom } from '../../search/vocabulary.ts';
import type { SqlValue } from '../handles.ts';
import {
  CHAPTERS_BY_ID,
  CHAPTERS_OF,
  CRITERIA_OF,
  SECTION_BY_KEY,
  SECTION_HEADS_OF,
  SECTIONS_BY_ID,
  SECTIONS_OF,
} from '../library/places.ts';
import { CORRECTED_CHAPTERS, PLACES_OF } from '../library/save-source.ts';
import { READ_SOURCES, SOURCES_BY_ID } from '../library/sources.ts';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0230 } from './0230-library.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore([migration0010]);
  store.up([migration0010, migration0230]);
});
afterEach(() => store.close());

it('the step to version 230 brings an empty library', () => {
  expect(schemaVersion(store.connection)).toBe(230);
  expect(store.all('library_sources')).toEqual([]);
});

it.each<[string, string, SqlValue[]]>([
  ['sources by id', SOURCES_BY_ID, ['["a"]']],
  ['chapters of a source', CHAPTERS_OF, ['a']],
  ['chapters by id', CHAPTERS_BY_ID, ['[1]']],
  ['sections of a chapter', SECTIONS_OF, [1]],
  ['sections by id', SECTIONS_BY_ID, ['[1]']],
  ['a section by its key', SECTION_BY_KEY, ['a', 'k']],
  ['an outline', SECTION_HEADS_OF, ['a']],
  ['criteria', CRITERIA_OF, [1]],
  ['places of a source', PLACES_OF, ['a', 'a']],
  ['places', IDS, ['"mri"', 9]],
  ['places of a step', idsInStep(true), ['"mri"', 0, 9, 9]],
  ['places of some groups', idsInStep(false), ['"mri"', 0, 9, '[1]', 9]],
  ['counted places', COUNT_PLACES, ['"mri"', 9]],
  ['known words', knownWords('library_word'), ['["mri"]']],
  ['words from', wordsFrom('library_word'), ['m', 'n', 9]],
  ['the next word', nextWord('library_word'), ['m']],
])('%s go by an index and sort nothing', (_, sql, values) => {
  const plan = JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));
  expect(plan).not.toMatch(/SCAN (library_(?!fts)|[a-z] )|TEMP B-TREE/);
});

it('counts chapters and sections of the sources by an index', () => {
  const plan = JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${READ_SOURCES}`));
  expect(plan.match(/SEARCH c USING COVERING INDEX/g)).toHaveLength(2);
});

it('finds the chapters that are corrected by an index', () => {
  const plan = JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${CORRECTED_CHAPTERS}`, 'a'));
  expect(plan).toContain('SEARCH c USING');
});
