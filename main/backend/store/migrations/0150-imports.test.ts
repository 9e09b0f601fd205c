import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../handles.ts';
import { LIST_IMPORTS, NEXT_IMPORT } from '../imports.ts';
import { schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0150 } from './0150-imports.ts';
import { type OldStore, oldStore } from './testing/old-store.ts';

let store: OldStore;
let connection: Connection;
beforeEach(() => {
  store = oldStore([migration0010]);
  ({ connection } = store);
  store.up([migration0010, migration0150]);
});
afterEach(() => store.close());
const planOf = (sql: string) =>
  JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${sql.replace('?', "'old'")}`));

describe('the step to version 150', () => {
  it('leaves documents as they were: chosen by themselves, from nowhere else', () => {
    expect(schemaVersion(connection)).toBe(150);
    expect(connection.reader.all('SELECT id, origin FROM document')).toEqual([{ id: 'd', origin: '' }]);
    expect(connection.reader.all('SELECT * FROM import_file')).toEqual([]);
  });

  it('finds the next file, and those of a case, without looking at all of them', () => {
    for (const sql of [NEXT_IMPORT, LIST_IMPORTS]) expect(planOf(sql)).toMatch(/USING (COVERING )?INDEX/);
  });

  it('forgets the imports of a case with it, and keeps what was imported when a document goes', () => {
    connection.exec(`INSERT INTO import_file (id, case_id, import_id, place, name, state, document_id)
      VALUES (1, 'old', 'i', '0.0', 'n.pdf', 'imported', 'd')`);
    connection.exec(`DELETE FROM document WHERE id = 'd'`);
    expect(connection.reader.all('SELECT document_id FROM import_file')).toEqual([{ document_id: null }]);
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(connection.reader.all('SELECT * FROM import_file')).toEqual([]);
  });
});
