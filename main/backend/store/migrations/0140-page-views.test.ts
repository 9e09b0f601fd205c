import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../handles.ts';
import { schemaVersion } from '../migrate.ts';
import { SEEN_PAGES } from '../page-views.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0140 } from './0140-page-views.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore([migration0010]);
  ({ connection } = store);
  store.up([migration0010, migration0140]);
});
afterEach(() => store.close());

const all = (table: string) => store.all(table);

describe('the step to version 140', () => {
  it('leaves records as they were, with no page seen', () => {
    expect(schemaVersion(connection)).toBe(140);
    expect(all('document')).toMatchObject([{ id: 'd', pages: 3 }]);
    expect(all('page_view')).toEqual([]);
  });

  it('takes what was seen with the record, and what the readers show with the case', () => {
    connection.exec("INSERT INTO page_view VALUES ('d', 1)");
    connection.exec("INSERT INTO reading_place VALUES ('d', 'first', '{}')");
    connection.exec("INSERT INTO case_readers VALUES ('old', '{}')");
    connection.exec("DELETE FROM document WHERE id = 'd'");
    expect(all('page_view')).toEqual([]);
    expect(all('reading_place')).toEqual([]);
    connection.exec("DELETE FROM case_file WHERE id = 'old'");
    expect(all('case_readers')).toEqual([]);
  });

  it('finds the pages seen of a document by their key, in order', () => {
    const plan = JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${SEEN_PAGES}`, 'd'));
    expect(plan).toContain('SEARCH page_view USING PRIMARY KEY');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
