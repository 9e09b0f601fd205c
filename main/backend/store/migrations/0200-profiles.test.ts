import { afterEach, beforeEach, expect, it } from 'vitest';
import { schemaVersion } from '../migrate.ts';
import { COUNT_USES, READ_NEEDED, READ_VERSIONS } from '../profiles.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0200 } from './0200-profiles.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore([migration0010]);
  store.up([migration0010, migration0200]);
});
afterEach(() => store.close());

const plan = (sql: string, ...values: string[]) =>
  JSON.stringify(store.connection.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values));

it('the step to version 200 leaves a vault without profiles of its own, whose versions never change nor go', () => {
  const { connection } = store;
  expect(schemaVersion(connection)).toBe(200);
  expect(store.all('letter_profile')).toEqual([]);
  connection.exec("INSERT INTO letter_profile VALUES ('letter-1', 1, '2026-01-01T00:00:00.000Z', '{}')");
  expect(() => connection.exec("UPDATE letter_profile SET data = '[]'")).toThrow();
  expect(() => connection.exec('DELETE FROM letter_profile')).toThrow();
  expect(store.all('letter_profile')).toHaveLength(1);
});

it('finds the profiles that cases name, and the versions of one, by an index', () => {
  expect(plan(READ_NEEDED)).toContain('SEARCH c USING COVERING INDEX case_file_profile');
  expect(plan(READ_NEEDED)).toContain('SEARCH letter_profile USING PRIMARY KEY');
  expect(plan(READ_VERSIONS, 'letter-1')).toContain('SEARCH letter_profile USING PRIMARY KEY');
  expect(plan(COUNT_USES)).toContain('USING COVERING INDEX case_file_profile');
  expect(plan(READ_VERSIONS, 'letter-1')).not.toContain('TEMP B-TREE');
});
