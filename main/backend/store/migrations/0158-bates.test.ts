import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BATES_OF_CASE } from '../bates.ts';
import type { Connection } from '../handles.ts';
import { migrations } from './registry.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore(migrations.filter(({ version }) => version < 158));
  ({ connection } = store);
  store.up(migrations);
});
afterEach(() => store.close());

describe('the step to version 158', () => {
  it('leaves records without numbers, which go with their record', () => {
    expect(store.all('document_bates')).toEqual([]);
    connection.exec("INSERT INTO document_bates VALUES ('d', '{}')");
    connection.exec("DELETE FROM document WHERE id = 'd'");
    expect(store.all('document_bates')).toEqual([]);
  });

  it('finds the numbers of a case by keys', () => {
    const plan = JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${BATES_OF_CASE}`, 'old'));
    expect(plan).toContain('SEARCH document_bates USING PRIMARY KEY');
    expect(plan).not.toMatch(/SCAN/);
  });
});
