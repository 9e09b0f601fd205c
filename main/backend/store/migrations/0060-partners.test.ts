import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { CERTIFICATES_OF_PARTNER } from '../partners.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0060 } from './0060-partners.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010]);
  connection.exec("INSERT INTO reviewer VALUES (1, 'Reviewer A', 'R-001', '[]', '[]')");
  migrate(connection, () => undefined, [migration0010, migration0060]);
  connection.exec("INSERT INTO partner VALUES ('p', 'Reviews Inc', '[]')");
});
afterEach(() => {
  connection.close();
  folder.remove();
});

describe('the step to version 60', () => {
  it('leaves the reviewer as it was and begins without a key of its own', () => {
    expect(schemaVersion(connection)).toBe(60);
    expect(connection.reader.all('SELECT name FROM reviewer')).toEqual([{ name: 'Reviewer A' }]);
    expect(connection.reader.all('SELECT * FROM receiving_key')).toEqual([]);
  });

  it('lets a name and a certificate belong to one organisation', () => {
    expect(() => connection.exec("INSERT INTO partner VALUES ('q', 'REVIEWS inc', '[]')")).toThrow();
    connection.exec("INSERT INTO partner VALUES ('q', 'Another', '[]')");
    connection.exec("INSERT INTO partner_certificate VALUES ('ab', 'p', 'pem')");
    expect(() => connection.exec("INSERT INTO partner_certificate VALUES ('ab', 'q', 'pem')")).toThrow();
  });

  it('takes the certificates with the organisation', () => {
    connection.exec("INSERT INTO partner_certificate VALUES ('ab', 'p', 'pem')");
    connection.exec("DELETE FROM partner WHERE id = 'p'");
    expect(connection.reader.all('SELECT * FROM partner_certificate')).toEqual([]);
  });

  it('finds the certificates of an organisation by an index', () => {
    const plan = connection.reader.all(`EXPLAIN QUERY PLAN ${CERTIFICATES_OF_PARTNER}`, 'p');
    expect(JSON.stringify(plan)).toContain('USING INDEX partner_certificate_partner');
  });
});
