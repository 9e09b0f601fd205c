import { afterEach, beforeEach, expect, it } from 'vitest';
import { schemaVersion } from '../migrate.ts';
import { READ_NOTES } from '../notes.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0175 } from './0175-notes.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore([migration0010]);
  store.up([migration0010, migration0175]);
});
afterEach(() => store.close());

it('the step to version 175 leaves cases without notes, which are found by their key and go with the case', () => {
  const { connection } = store;
  expect(schemaVersion(connection)).toBe(175);
  expect(store.all('case_note')).toEqual([]);
  connection.exec("INSERT INTO case_note VALUES ('old', 'n', '{}')");
  const plan = JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${READ_NOTES}`, 'old'));
  expect(plan).toContain('SEARCH case_note USING PRIMARY KEY');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  connection.exec("DELETE FROM case_file WHERE id = 'old'");
  expect(store.all('case_note')).toEqual([]);
});
