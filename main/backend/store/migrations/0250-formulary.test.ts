import { afterEach, beforeEach, expect, it } from 'vitest';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0250 } from './0250-formulary.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore([migration0010]);
  store.up([migration0010, migration0250]);
});
afterEach(() => store.close());

it('the step to version 250 leaves a vault without drug lists, in which the same list stands once', () => {
  const { connection } = store;
  expect(schemaVersion(connection)).toBe(250);
  expect(store.all('drug_list')).toEqual([]);
  const insert = `INSERT INTO drug_list (sha256, file, effective, imported_at, data)
    VALUES ('ab', 'list.csv', NULL, '2026-01-01T00:00:00.000Z', '{}')`;
  connection.exec(insert);
  expect(() => connection.exec(insert)).toThrow();
  expect(store.all('drug_list')).toHaveLength(1);
});
