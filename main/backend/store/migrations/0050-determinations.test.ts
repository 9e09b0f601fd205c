import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { OPEN_CLARIFICATION } from '../clarifications.ts';
import { destroyCase } from '../destroy-case.ts';
import { FIND_BY_FILE, FIND_BY_LETTER, LIST_CERTIFICATES, LIST_VERSIONS } from '../determinations.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0020 } from './0020-audit.ts';
import { migration0050 } from './0050-determinations.ts';
import { migration0240 } from './0240-precedents.ts';

const aCase = (id: string): string =>
  `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
  parties, credentials, summary, attestations)
  VALUES ('${id}', 'received', '2026-01-01', '2026-01-02', 'p', 1, 0, '[]', '{}', '[]', '[]')`;
const determination = (id: number | null, caseId: string, version: number): string =>
  `INSERT INTO determination VALUES (${id}, '${caseId}', ${version}, 't', 's', 'c', 'l', 'v', 'd', 'p', 1, 'P', 1, 0,
  NULL, '{}', '[]', '[]', '[]', '[]', '[]', '{}', '{}', '{}', x'00')`;
const event = (id: number | null, caseId: string, version: number, kind: string): string =>
  `INSERT INTO determination_event VALUES (${id}, '${caseId}', ${version}, '${kind}', 't')`;
const question = (id: number | null, caseId: string, version: number): string =>
  `INSERT INTO clarification VALUES (${id}, '${caseId}', ${version}, 'q', 'd', 't')`;

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010, migration0020]);
  connection.exec(aCase('old'));
  connection.exec(
    `INSERT INTO disputed_item (case_id, id, position, request, body_parts) VALUES ('old', 'i', 0, 'r', '[]')`,
  );
});
afterEach(() => {
  connection.close();
  folder.remove();
});
const STEPS = [migration0010, migration0020, migration0050];
/** With what a case's destruction looks at besides. */
const AS_NOW = [...STEPS, migration0240];
const up = (steps = STEPS) => migrate(connection, () => undefined, steps);
const FROZEN = ['determination', 'determination_event', 'clarification'];
const all = () =>
  [...FROZEN, 'case_file', 'disputed_item', 'purge_permit'].map((table) =>
    connection.reader.all(`SELECT * FROM ${table}`),
  );

describe('the step to version 50', () => {
  it('leaves the cases as they were, with no version signed', () => {
    const before = connection.reader.all('SELECT * FROM case_file');
    up();
    expect(schemaVersion(connection)).toBe(50);
    expect(connection.reader.all('SELECT * FROM case_file')).toEqual(before);
    for (const table of FROZEN) expect(connection.reader.all(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it.each([
    ['versions of a case', LIST_VERSIONS, ['old']],
    ['a version by its file', FIND_BY_FILE, ['d']],
    ['a version by what it says', FIND_BY_LETTER, ['l', 'l']],
    ['the open question', OPEN_CLARIFICATION, ['old', 'old']],
    ['the certificates that signed', LIST_CERTIFICATES, []],
  ])('finds %s by index', (_, sql, values) => {
    up();
    const plan = connection.reader
      .all(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map((row) => JSON.stringify(row));
    expect(
      plan
        .filter((step) => !step.includes('USING COVERING INDEX'))
        .filter((step) => /SCAN (d|e|c|determination|clarification)\b|TEMP B-TREE/.test(step)),
    ).toEqual([]);
  });
});

describe('what is frozen', () => {
  beforeEach(() => {
    up(AS_NOW);
    connection.exec(aCase('other'));
    connection.exec(determination(1, 'old', 1));
    connection.exec(determination(2, 'old', 2));
    connection.exec(event(1, 'old', 1, 'superseded'));
    connection.exec(question(1, 'old', 1));
  });

  it.each([
    ['UPDATE', `UPDATE determination SET docx = x'01'`],
    ['UPDATE of a version', 'UPDATE determination SET version = 3 WHERE version = 2'],
    ['UPDATE of nothing new', 'UPDATE determination SET signer = signer'],
    ['UPDATE of an event', `UPDATE determination_event SET kind = 'returned'`],
    ['UPDATE of a question', `UPDATE clarification SET question = ''`],
    ['DELETE', 'DELETE FROM determination'],
    ['DELETE of the last version', 'DELETE FROM determination WHERE version = 2'],
    ['DELETE of an event', 'DELETE FROM determination_event'],
    ['DELETE of a question', 'DELETE FROM clarification'],
    ['REPLACE', determination(2, 'old', 2).replace('INSERT', 'REPLACE')],
    ['REPLACE by the next number', determination(3, 'old', 2).replace('INSERT', 'INSERT OR REPLACE')],
    [
      'REPLACE by another case’s version',
      determination(2, 'other', 1).replace('INSERT', 'INSERT OR REPLACE'),
    ],
    ['REPLACE of an event', event(1, 'old', 2, 'returned').replace('INSERT', 'INSERT OR REPLACE')],
    ['REPLACE of a question', question(2, 'old', 1).replace('INSERT', 'INSERT OR REPLACE')],
    ['an upsert', `${determination(2, 'old', 2)} ON CONFLICT (id) DO UPDATE SET signer = 'x'`],
    [
      'an upsert by version',
      `${determination(3, 'old', 2)} ON CONFLICT (case_id, version) DO UPDATE SET signer = 'x'`,
    ],
    ['a version left out', determination(3, 'old', 4)],
    ['a version without a case', determination(3, 'none', 1)],
    ['a number that the database gives', determination(null, 'old', 3)],
    ['an event of a version that is not there', event(2, 'old', 3, 'returned')],
    ['an event of another kind', event(2, 'old', 2, 'forgotten')],
    ['DELETE of the case', `DELETE FROM case_file WHERE id = 'old'`],
    ['REPLACE of the case', aCase('old').replace('INSERT', 'INSERT OR REPLACE')],
    ['another id for the case', `UPDATE case_file SET id = 'new' WHERE id = 'old'`],
    ['a permit that is committed', `INSERT INTO purge_permit VALUES ('old')`],
    ['a way for permits to be committed', `INSERT INTO purge_nowhere VALUES ('old')`],
  ])('withstands %s', (_, sql) => {
    const before = all();
    expect(() => connection.exec(sql)).toThrow(expect.objectContaining({ code: 'store' }));
    expect(() => connection.write((writer) => writer.run(sql))).toThrow(
      expect.objectContaining({ code: 'store' }),
    );
    expect(all()).toEqual(before);
  });

  it.each([
    [
      'a version alone',
      [
        `DELETE FROM determination_event`,
        `DELETE FROM clarification`,
        `DELETE FROM determination WHERE version = 1`,
      ],
    ],
    [
      'all versions, and keeps the case',
      [...FROZEN].reverse().map((table) => `DELETE FROM ${table} WHERE case_id = 'old'`),
    ],
    ['the permit while the case is there', [`DELETE FROM purge_permit`]],
    ['another id for the permit', [`UPDATE purge_permit SET case_id = 'other'`]],
    ['a version of another case', [`DELETE FROM determination WHERE case_id = 'other'`]],
  ])('withstands a permit that is used for less than a case: %s', (_, statements) => {
    connection.exec(determination(3, 'other', 1));
    const before = all();
    const misuse = () =>
      connection.write((writer) => {
        writer.run(`INSERT INTO purge_permit VALUES ('old')`);
        for (const sql of statements) writer.run(sql);
        writer.run(`DELETE FROM purge_permit WHERE case_id = 'old'`);
      });
    expect(misuse).toThrow(expect.objectContaining({ code: 'store' }));
    expect(all()).toEqual(before);
  });

  it('goes with its case, whole, and leaves what is of other cases', () => {
    connection.exec(determination(3, 'other', 1));
    connection.write((writer) => destroyCase(writer, 'old'));
    expect(connection.reader.all('SELECT case_id FROM determination')).toEqual([{ case_id: 'other' }]);
    expect(connection.reader.all('SELECT * FROM purge_permit')).toEqual([]);
    expect(connection.reader.all('PRAGMA foreign_key_check')).toEqual([]);
    connection.exec(determination(4, 'other', 2));
  });

  it('stays when the destruction of its case is broken off', () => {
    const before = all();
    const broken = () =>
      connection.write((writer) => {
        destroyCase(writer, 'old');
        throw new Error('power cut');
      });
    expect(broken).toThrow('power cut');
    expect(all()).toEqual(before);
  });
});
