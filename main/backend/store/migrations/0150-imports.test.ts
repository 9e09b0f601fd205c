import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { LIST_IMPORTS, NEXT_IMPORT } from '../imports.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0150 } from './0150-imports.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010]);
  connection.exec(`INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
    parties, credentials, summary, attestations)
    VALUES ('old', 'received', 't', 't', 'p', 1, 0, '[]', '{}', '[]', '[]')`);
  connection.exec(`INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
    VALUES ('d', 'old', 0, 'n.pdf', 'h', 1, 1, 't')`);
  migrate(connection, () => undefined, [migration0010, migration0150]);
});
afterEach(() => {
  connection.close();
  folder.remove();
});
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
