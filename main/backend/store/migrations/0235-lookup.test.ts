import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SqlValue } from '../handles.ts';
import { GUIDELINE_CITED, LAW_CITED, MTUS_CITED } from '../library/cited-in.ts';
import {
  CHAPTER_OF_KEY,
  CHAPTERS_NUMBERED,
  CHAPTERS_TITLED,
  CORRECTED_BY,
  SECTION_OF_KEY,
} from '../library/marks.ts';
import { schemaVersion } from '../migrate.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 235));
  store.up(migrations.filter(({ version }) => version <= 235));
});
afterEach(() => store.close());

it('the step to version 235 marks nothing', () => {
  expect(schemaVersion(store.connection)).toBe(235);
  expect([store.all('library_favourite'), store.all('library_recent')]).toEqual([[], []]);
});

it.each<[string, string, SqlValue[]]>([
  ['items that cite a chapter', MTUS_CITED, ['Knee', '2004']],
  ['items that cite a guideline', GUIDELINE_CITED, ['ODG']],
  ['items that cite a law', LAW_CITED, []],
  ['a chapter by keys', CHAPTER_OF_KEY, ['c', 'p']],
  ['a section by keys', SECTION_OF_KEY, ['s', 'p']],
  ['what a source corrects', CORRECTED_BY, ['p']],
  ['chapters by number', CHAPTERS_NUMBERED, ['8 CCR 9792.23.5']],
  ['chapters by title', CHAPTERS_TITLED, ['Knee']],
])('%s are found by an index', (_, sql, values) => {
  const plan = JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));
  expect(plan).not.toMatch(/SCAN/);
});
