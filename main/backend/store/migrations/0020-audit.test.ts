import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIST_ENTRIES, LIST_ENTRIES_OF_CASE } from '../../audit/list.ts';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0020 } from './0020-audit.ts';

const OLD_CASE = `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
  parties, credentials, summary, attestations)
  VALUES ('old', 'received', '2026-01-01', '2026-01-02', 'p', 1, 0, '[]', '{}', '[]', '[]')`;
const insert = (seq: number | null): string =>
  `INSERT INTO audit_entry VALUES (${seq}, 't', 'k', NULL, '{}', 'p', 'h', 'm')`;

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
const up = () => migrate(connection, () => undefined, [migration0010, migration0020]);

describe('the step to version 20', () => {
  it('leaves the cases as they were and begins with an empty log', () => {
    const before = connection.reader.all('SELECT * FROM case_file');
    up();
    expect(schemaVersion(connection)).toBe(20);
    expect(connection.reader.all('SELECT * FROM case_file')).toEqual(before);
    expect(connection.reader.all('SELECT * FROM audit_entry')).toEqual([]);
  });

  it('makes a log that only grows, by the next number', () => {
    up();
    connection.exec(insert(1));
    connection.exec(insert(2));
    const before = connection.reader.all('SELECT * FROM audit_entry');
    for (const sql of [
      "UPDATE audit_entry SET kind = 'x'",
      'UPDATE audit_entry SET seq = 3 WHERE seq = 2',
      'DELETE FROM audit_entry',
      'DELETE FROM audit_entry WHERE seq = 2',
      insert(2).replace('INSERT', 'INSERT OR REPLACE'),
      `${insert(2)} ON CONFLICT (seq) DO UPDATE SET kind = 'x'`,
      insert(4),
      insert(0),
      insert(null),
    ]) {
      expect(() => connection.exec(sql), sql).toThrow(expect.objectContaining({ code: 'store' }));
    }
    expect(connection.reader.all('SELECT * FROM audit_entry')).toEqual(before);
  });

  it.each([
    ['all entries', LIST_ENTRIES, [9, 100], /SEARCH audit_entry USING INTEGER PRIMARY KEY/],
    ['a case', LIST_ENTRIES_OF_CASE, ['c', 9, 100], /SEARCH audit_entry USING INDEX audit_entry_case/],
  ])('lists %s by index, without a sort', (_, sql, values, expected) => {
    up();
    const plan = connection.reader
      .all(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map((row) => JSON.stringify(row));
    expect(plan.join('\n')).toMatch(expected);
    expect(plan.filter((step) => /SCAN audit_entry|TEMP B-TREE/.test(step))).toEqual([]);
  });
});
