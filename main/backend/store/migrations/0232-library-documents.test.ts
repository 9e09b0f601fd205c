import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIBRARY_HOLDER } from '../../../../shared/domain/library-holder.ts';
import { PAGES_WITH_PHRASES } from '../../library/phrases.ts';
import { LIST_CASES } from '../cases.ts';
import type { SqlValue } from '../handles.ts';
import { LIBRARY_READING } from '../library/documents.ts';
import { FIRST_LIBRARY_PAGE } from '../library-holder.ts';
import { schemaVersion } from '../migrate.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 232));
  store.up(migrations.filter(({ version }) => version <= 232));
});
afterEach(() => store.close());

it('the step to version 232 adds no document, and no case; pages of the library are numbered above all others', () => {
  expect(schemaVersion(store.connection)).toBe(232);
  expect([store.all('library_document'), store.all('library_phrase')]).toEqual([[], []]);
  expect(store.all('library_page_range')).toEqual([{ id: 1, next: FIRST_LIBRARY_PAGE }]);
  expect(store.all('case_file')).toHaveLength(1);
});

it.each<[string, string, SqlValue[]]>([
  ['pages that share phrases', PAGES_WITH_PHRASES, ['[1]']],
  ['how far documents of the library are read', LIBRARY_READING, [LIBRARY_HOLDER]],
])('%s are found by an index', (_, sql, values) => {
  const plan = JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));
  expect(plan).not.toMatch(/SCAN (?!json_each)/);
});

it('pages that are read are counted without looking at them', () => {
  const plan = JSON.stringify(
    store.connection.reader.all(`EXPLAIN QUERY PLAN ${LIBRARY_READING}`, LIBRARY_HOLDER),
  );
  expect(plan.match(/SEARCH p USING (COVERING )?INDEX \w+/g)).toEqual([
    'SEARCH p USING COVERING INDEX page_reading',
    'SEARCH p USING INDEX page_waiting',
    'SEARCH p USING COVERING INDEX page_reading',
    'SEARCH p USING COVERING INDEX page_reading',
  ]);
});

it('the list of cases goes by its index still', () => {
  const plan = JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${LIST_CASES}`));
  expect(plan).toMatch(/case_file_saved_at/);
});
