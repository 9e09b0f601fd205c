import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/desk.ts';
import { type Connection, connect } from '../handles.ts';
import { readIdentity, readRequest } from '../identity.ts';
import { openKeyed } from '../keyed.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { migrations } from './registry.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Connection;
const to = (version: number) =>
  migrate(
    connection,
    () => undefined,
    migrations.filter((step) => step.version <= version),
  );
beforeEach(() => {
  folder = temporaryFolder();
  connection = connect(openKeyed(join(folder.path, 'imr.db'), Buffer.alloc(32, 1), { create: true }));
  to(60);
});
afterEach(() => {
  connection.close();
  folder.remove();
});

describe('the step to version 70', () => {
  it('keeps the identity and the request that there were as the reviewer’s', () => {
    connection.exec("INSERT INTO signing_identity VALUES (1, x'0102', 'pem')");
    connection.exec("INSERT INTO certificate_request VALUES (1, x'0304', 'Reviewer 7', '2026-01-02')");
    to(70);
    expect(schemaVersion(connection)).toBe(70);
    const { reader } = connection;
    expect(readIdentity(reader)).toEqual({ key: Buffer.from([1, 2]), certificates: 'pem' });
    expect(readRequest(reader)).toEqual({
      key: Buffer.from([3, 4]),
      subject: 'Reviewer 7',
      requestedAt: '2026-01-02',
    });
    expect([readIdentity(reader, 'organisation'), readRequest(reader, 'organisation')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('has room for one identity of each, and of nobody else', () => {
    to(70);
    const insert = (slot: string) =>
      connection.exec(`INSERT INTO signing_identity VALUES ('${slot}', x'00', 'pem')`);
    insert('reviewer');
    insert('organisation');
    expect(() => insert('organisation')).toThrow();
    expect(() => insert('somebody')).toThrow();
  });
});
