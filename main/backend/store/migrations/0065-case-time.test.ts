import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { DAYS_OF_CASE } from '../case-time.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0065 } from './0065-case-time.ts';

const OLD_CASE = `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
  parties, credentials, summary, attestations)
  VALUES ('old', 'received', '2026-01-01', '2026-01-02', 'p', 1, 0, '[]', '{}', '[]', '[]')`;

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010]);
  connection.exec(OLD_CASE);
  migrate(connection, () => undefined, [migration0010, migration0065]);
});
afterEach(() => {
  connection.close();
  folder.remove();
});

describe('the step to version 65', () => {
  it('leaves the cases as they were, without any time', () => {
    expect(schemaVersion(connection)).toBe(65);
    expect(connection.reader.all('SELECT id, state FROM case_file')).toEqual([
      { id: 'old', state: 'received' },
    ]);
    expect(connection.reader.all('SELECT * FROM case_time')).toEqual([]);
  });

  it('takes time and note with the case', () => {
    connection.exec("INSERT INTO case_time VALUES ('old', '2026-01-03', 12)");
    connection.exec("INSERT INTO case_time_correction VALUES ('old', 30, 'on paper', 't')");
    connection.exec("DELETE FROM case_file WHERE id = 'old'");
    expect(connection.reader.all('SELECT * FROM case_time')).toEqual([]);
    expect(connection.reader.all('SELECT * FROM case_time_correction')).toEqual([]);
  });

  it('finds the days of a case by its key', () => {
    const plan = connection.reader.all(`EXPLAIN QUERY PLAN ${DAYS_OF_CASE}`, 'old');
    expect(JSON.stringify(plan)).toContain('SEARCH case_time USING PRIMARY KEY');
    expect(JSON.stringify(plan)).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
