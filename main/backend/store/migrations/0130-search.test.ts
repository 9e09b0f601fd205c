import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0100 } from './0100-pages.ts';
import { migration0130 } from './0130-search.ts';

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
    VALUES ('d', 'old', 0, 'n.pdf', 'h', 1, 2, 't')`);
  connection.exec(
    `INSERT INTO page (id, document_id, idx, text) VALUES (1, 'd', 0, 'Lumbar spine, L4-5'), (2, 'd', 1, '10/325 lumbar')`,
  );
});
afterEach(() => {
  connection.close();
  folder.remove();
});
const up = () => migrate(connection, () => undefined, [migration0010, migration0100, migration0130]);

describe('the step to version 130', () => {
  it('lists the words of pages that were read before, and leaves these as they were', () => {
    const before = connection.reader.all('SELECT * FROM page');
    up();
    expect(schemaVersion(connection)).toBe(130);
    expect(connection.reader.all('SELECT * FROM page')).toEqual(before);
    expect(connection.reader.all('SELECT word FROM page_word')).toEqual(
      ['l4', 'lumbar', 'spine'].map((word) => ({ word })),
    );
  });

  it('takes recent searches with the case', () => {
    up();
    connection.exec(`INSERT INTO recent_search VALUES ('old', 'lumbar', 't')`);
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(connection.reader.all('SELECT * FROM recent_search')).toEqual([]);
  });
});
