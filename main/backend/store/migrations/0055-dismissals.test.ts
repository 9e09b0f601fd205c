import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { READ_DISMISSALS } from '../dismissals.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0055 } from './0055-dismissals.ts';

const OLD_CASE = `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
  parties, credentials, summary, attestations)
  VALUES ('old', 'received', '2026-01-01', '2026-01-02', 'p', 1, 0, '[]', '{}', '[]', '[]')`;
const OLD_ITEM = `INSERT INTO disputed_item (case_id, id, position, request, body_parts) VALUES ('old', 'i', 0, '', '[]')`;
const dismiss = (item: string | null, place: string): string =>
  `INSERT INTO finding_dismissal (case_id, item_id, rule, place, fingerprint, reason, dismissed_at)
   VALUES ('old', ${item === null ? 'NULL' : `'${item}'`}, 'r', '${place}', 'f', 'because', 't')`;

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010]);
  connection.exec(OLD_CASE);
  connection.exec(OLD_ITEM);
});
afterEach(() => {
  connection.close();
  folder.remove();
});
const up = () => migrate(connection, () => undefined, [migration0010, migration0055]);
const places = () => connection.reader.all('SELECT place FROM finding_dismissal');

describe('the step to version 55', () => {
  it('leaves the cases as they were', () => {
    const before = connection.reader.all('SELECT * FROM case_file');
    up();
    expect(schemaVersion(connection)).toBe(55);
    expect(connection.reader.all('SELECT * FROM case_file')).toEqual(before);
  });

  it('keeps one dismissal of a finding, and none of an item that is not there', () => {
    up();
    connection.exec(dismiss('i', 'item.request/i/'));
    expect(() => connection.exec(dismiss('i', 'item.request/i/'))).toThrow();
    expect(() => connection.exec(dismiss('none', 'item.request/none/'))).toThrow();
  });

  it('takes dismissals with the item, and all of them with the case', () => {
    up();
    connection.exec(dismiss('i', 'item.request/i/'));
    connection.exec(dismiss(null, 'summary//'));
    connection.exec(`DELETE FROM disputed_item WHERE id = 'i'`);
    expect(places()).toEqual([{ place: 'summary//' }]);
    connection.exec(`DELETE FROM case_file WHERE id = 'old'`);
    expect(places()).toEqual([]);
  });

  it('lists them by an index', () => {
    up();
    const plan = JSON.stringify(connection.reader.all(`EXPLAIN QUERY PLAN ${READ_DISMISSALS}`, 'old'));
    expect(plan).toMatch(/SEARCH finding_dismissal USING INDEX/);
    expect(plan).not.toContain('SCAN');
  });
});
