import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0100 } from './0100-pages.ts';
import { migration0120 } from './0120-reading.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010, migration0100]);
  connection.exec(`INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
    parties, credentials, summary, attestations)
    VALUES ('old', 'received', 't', 't', 'p', 1, 0, '[]', '{}', '[]', '[]')`);
  connection.exec(`INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
    VALUES ('d', 'old', 0, 'n.pdf', 'h', 1, 1, 't')`);
  connection.exec(
    `INSERT INTO page (id, document_id, idx, state, text) VALUES (1, 'd', 0, 'done', 'lumbar')`,
  );
});
afterEach(() => {
  connection.close();
  folder.remove();
});
const up = () => migrate(connection, () => undefined, [migration0010, migration0100, migration0120]);

describe('the step to version 120', () => {
  it('leaves the pages as they were, and no case paused', () => {
    const before = connection.reader.all('SELECT * FROM page');
    up();
    expect(schemaVersion(connection)).toBe(120);
    expect(connection.reader.all('SELECT * FROM page')).toEqual(before);
    expect(connection.reader.all('SELECT * FROM reading_pause')).toEqual([]);
  });

  it('takes the pause with the case', () => {
    up();
    connection.exec(`INSERT INTO reading_pause VALUES ('old')`);
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(connection.reader.all('SELECT * FROM reading_pause')).toEqual([]);
  });
});
