import { afterEach, beforeEach, expect, it } from 'vitest';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0210 } from './0210-draft-order.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
beforeEach(() => {
  store = oldStore([migration0010]);
  store.up([migration0010, migration0210]);
});
afterEach(() => store.close());

it('the step to version 210 leaves cases in the usual order, and an order by hand goes with its case', () => {
  const { connection } = store;
  expect(schemaVersion(connection)).toBe(210);
  expect(store.all('draft_order')).toEqual([]);
  connection.exec("INSERT INTO draft_order VALUES ('old', '{}')");
  connection.exec("DELETE FROM case_file WHERE id = 'old'");
  expect(store.all('draft_order')).toEqual([]);
});
