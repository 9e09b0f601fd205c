import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { SEEN_PAGES } from '../page-views.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0140 } from './0140-page-views.ts';

const OLD_CASE = `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
  parties, credentials, summary, attestations)
  VALUES ('old', 'received', '2026-01-01', '2026-01-02', 'p', 1, 0, '[]', '{}', '[]', '[]')`;
const OLD_RECORD = `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
  VALUES ('notes', 'old', 0, 'notes.pdf', 'aa', 10, 3, '2026-01-01')`;

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010]);
  connection.exec(OLD_CASE);
  connection.exec(OLD_RECORD);
  migrate(connection, () => undefined, [migration0010, migration0140]);
});
afterEach(() => {
  connection.close();
  folder.remove();
});

const all = (table: string) => connection.reader.all(`SELECT * FROM ${table}`);

describe('the step to version 140', () => {
  it('leaves records as they were, with no page seen', () => {
    expect(schemaVersion(connection)).toBe(140);
    expect(all('document')).toMatchObject([{ id: 'notes', pages: 3 }]);
    expect(all('page_view')).toEqual([]);
  });

  it('takes what was seen with the record, and what the readers show with the case', () => {
    connection.exec("INSERT INTO page_view VALUES ('notes', 1)");
    connection.exec("INSERT INTO reading_place VALUES ('notes', 'first', '{}')");
    connection.exec("INSERT INTO case_readers VALUES ('old', '{}')");
    connection.exec("DELETE FROM document WHERE id = 'notes'");
    expect(all('page_view')).toEqual([]);
    expect(all('reading_place')).toEqual([]);
    connection.exec("DELETE FROM case_file WHERE id = 'old'");
    expect(all('case_readers')).toEqual([]);
  });

  it('finds the pages seen of a document by their key, in order', () => {
    const plan = JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${SEEN_PAGES}`, 'notes'));
    expect(plan).toContain('SEARCH page_view USING PRIMARY KEY');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
