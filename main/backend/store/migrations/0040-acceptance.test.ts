import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { LAST_DECLINE } from '../acceptance.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0040 } from './0040-acceptance.ts';

const OLD_CASE = `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
  parties, credentials, summary, attestations)
  VALUES ('old', 'received', '2026-01-01', '2026-01-02', 'p', 1, 0, '[]', '{}', '[]', '[]')`;
const decline = (reopenedAt: string | null): string =>
  `INSERT INTO case_decline (case_id, reason, note, declined_at, reopened_at)
   VALUES ('old', 'no-time', '', 't', ${reopenedAt === null ? 'NULL' : `'${reopenedAt}'`})`;

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010]);
  connection.exec(OLD_CASE);
});
afterEach(() => {
  connection.close();
  folder.remove();
});
const up = () => migrate(connection, () => undefined, [migration0010, migration0040]);

describe('the step to version 40', () => {
  it('leaves the cases as they were', () => {
    const before = connection.reader.all('SELECT * FROM case_file');
    up();
    expect(schemaVersion(connection)).toBe(40);
    expect(connection.reader.all('SELECT * FROM case_file')).toEqual(before);
  });

  it('lets a case be declined again only after it was reopened', () => {
    up();
    connection.exec(decline('then'));
    connection.exec(decline(null));
    expect(() => connection.exec(decline(null))).toThrow();
  });

  it('takes the reasons with the case', () => {
    up();
    connection.exec(decline(null));
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(connection.reader.all('SELECT * FROM case_decline')).toEqual([]);
  });

  it('finds the last time by an index', () => {
    up();
    const plan = connection.reader.all(`EXPLAIN QUERY PLAN ${LAST_DECLINE}`, 'old');
    expect(JSON.stringify(plan)).toContain('USING INDEX case_decline_case');
    expect(JSON.stringify(plan)).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
