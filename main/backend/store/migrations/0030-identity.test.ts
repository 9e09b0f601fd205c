import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migration0010 } from './0010-cases.ts';
import { migration0020 } from './0020-audit.ts';
import { migration0030 } from './0030-identity.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  migrate(connection, () => undefined, [migration0010, migration0020]);
  connection.exec("INSERT INTO reviewer VALUES (1, 'Reviewer A', 'R-001', '[]', '[]')");
});
afterEach(() => {
  connection.close();
  folder.remove();
});

describe('the step to version 30', () => {
  it('leaves the reviewer as it was and begins without an identity', () => {
    const before = connection.reader.all('SELECT * FROM reviewer');
    migrate(connection, () => undefined, [migration0010, migration0020, migration0030]);
    expect(schemaVersion(connection)).toBe(30);
    expect(connection.reader.all('SELECT * FROM reviewer')).toEqual(before);
    expect(connection.reader.all('SELECT * FROM signing_identity')).toEqual([]);
    expect(connection.reader.all('SELECT * FROM certificate_request')).toEqual([]);
  });

  it('has room for one identity and one request', () => {
    migrate(connection, () => undefined, [migration0010, migration0020, migration0030]);
    connection.exec("INSERT INTO signing_identity VALUES (1, x'00', 'pem')");
    connection.exec("INSERT INTO certificate_request VALUES (1, x'00', 's', 't')");
    expect(() => connection.exec("INSERT INTO signing_identity VALUES (2, x'00', 'pem')")).toThrow();
    expect(() => connection.exec("INSERT INTO certificate_request VALUES (2, x'00', 's', 't')")).toThrow();
  });
});
