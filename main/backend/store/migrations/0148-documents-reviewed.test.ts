import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCaseHead } from '../cases.ts';
import type { Connection } from '../handles.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 148));
  ({ connection } = store);
  store.up(migrations);
});
afterEach(() => store.close());

it('the step to version 148 leaves cases without a list of documents reviewed', () => {
  expect(readCaseHead(connection.reader, 'old')).not.toHaveProperty('documentsReviewed');
});
