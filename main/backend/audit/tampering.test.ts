import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AuditVerdict } from '../../../shared/contracts/audit.ts';
import type { Connection } from '../store/handles.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { keysOf } from '../testing/keys.ts';
import { entryText, hashOf, macOf, storedEntrySchema } from './entries.ts';
import { HEAD_FILE, writeHead } from './head-file.ts';
import { tamper } from './testing/tamper.ts';

let desk: TestDesk;
/** Entries in the log while the vault is locked: made, two cases, locked. */
const LENGTH = 4;
const database = () => join(desk.dataDir, 'imr.db');
const headFile = () => join(desk.dataDir, HEAD_FILE);

beforeEach(async () => {
  desk = await openDesk();
  await desk.client.cases.create({});
  await desk.client.cases.create({});
  await desk.client.vault.lock({});
});
afterEach(() => desk.close());

/** What the program says of the log when it is opened next. */
async function verdict(): Promise<AuditVerdict> {
  await desk.client.vault.unlock({ passphrase: PASSPHRASE });
  const found = await desk.client.audit.verify({});
  await desk.client.vault.lock({});
  return found;
}
const change = (work: (connection: Connection) => void) => tamper(desk.dataDir, PASSPHRASE, work);
const run = (sql: string) => change((connection) => connection.exec(sql));
const rows = (connection: Connection) =>
  z.array(storedEntrySchema).parse(connection.reader.all('SELECT * FROM audit_entry ORDER BY seq'));

describe('a log that nobody touched', () => {
  it('is whole, however often it is opened', async () => {
    expect(await verdict()).toMatchObject({ entries: LENGTH + 1, broken: null, notes: [] });
    expect(await verdict()).toMatchObject({ entries: LENGTH + 3, broken: null, notes: [] });
  });

  it('is whole when the program ended between an entry and the head file, and says so', async () => {
    const earlier = readFileSync(headFile());
    expect(await verdict()).toMatchObject({ broken: null });
    writeFileSync(headFile(), earlier);
    const found = await verdict();
    expect(found.broken).toBeNull();
    expect(found.notes).toMatchObject([{ message: expect.stringContaining('Nothing was lost') }]);
  });

  it('is whole after the clock was set back, which it notes', async () => {
    await desk.close();
    let now = '2030-01-02T00:00:00.000Z';
    desk = await openDesk({ clock: () => new Date(now) });
    now = '2029-12-31T23:59:59.000Z';
    await desk.client.vault.lock({});
    const found = await verdict();
    expect(found.broken).toBeNull();
    expect(found.notes).toMatchObject([{ seq: 2, message: expect.stringContaining('set back') }]);
  });
});

describe('a changed entry', () => {
  const COLUMNS = {
    at: "'2020-01-01T00:00:00.000Z'",
    kind: "'case.opened'",
    case_id: "'another'",
    subject: '\'{"changes":1}\'',
    previous_hash: "'0'",
    hash: "'0'",
    mac: "'0'",
  };
  const places = [1, 2, LENGTH].flatMap((seq) =>
    Object.entries(COLUMNS).map((one) => [seq, ...one] as const),
  );

  it.each(places)('is named: entry %i, column %s', async (seq, column, value) => {
    await run(`UPDATE audit_entry SET ${column} = ${value} WHERE seq = ${seq}`);
    const { broken } = await verdict();
    expect(broken?.seq).toBe(seq);
    expect(broken?.what).toBe(column === 'mac' ? 'mac' : 'hash');
  });

  it('is named also where only a space was added to its subject', async () => {
    await run("UPDATE audit_entry SET subject = subject || ' ' WHERE seq = 2");
    expect((await verdict()).broken).toMatchObject({ seq: 2, what: 'hash' });
  });

  it('is named by its MAC when all hashes from it on were made anew', async () => {
    await change((connection) => {
      let previous = '';
      for (const row of rows(connection)) {
        if (row.seq === 2) row.at = '2020-01-01T00:00:00.000Z';
        if (row.seq > 2) row.previous_hash = previous;
        previous = hashOf(entryText(row));
        connection.exec(
          `UPDATE audit_entry SET at = '${row.at}', previous_hash = '${row.previous_hash}', hash = '${previous}' WHERE seq = ${row.seq}`,
        );
      }
    });
    expect((await verdict()).broken).toMatchObject({ seq: 2, what: 'mac' });
  });
});

describe('entries taken off, put in or moved', () => {
  it.each([1, 2, 3])('a missing entry %i is named', async (seq) => {
    await run(`DELETE FROM audit_entry WHERE seq = ${seq}`);
    expect((await verdict()).broken).toMatchObject({ seq, what: 'gap', message: `Entry ${seq} is missing.` });
  });

  it('a missing end is named, now and for ever after', async () => {
    await run(`DELETE FROM audit_entry WHERE seq = ${LENGTH}`);
    const { broken } = await verdict();
    expect(broken).toMatchObject({ seq: LENGTH, what: 'tail' });
    expect((await verdict()).broken).toEqual(broken);
  });

  it('a log that was emptied is named', async () => {
    await run('DELETE FROM audit_entry');
    expect((await verdict()).broken).toMatchObject({ seq: 1, what: 'tail' });
  });

  it('two that changed places are named', async () => {
    await run(
      'UPDATE audit_entry SET seq = 99 WHERE seq = 2; UPDATE audit_entry SET seq = 2 WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = 99',
    );
    expect((await verdict()).broken).toMatchObject({ seq: 2, what: 'hash' });
  });

  it('one that was put in the middle is named', async () => {
    await run(
      `UPDATE audit_entry SET seq = -seq WHERE seq > 2; UPDATE audit_entry SET seq = 1 - seq WHERE seq < 0;
       INSERT INTO audit_entry SELECT 3, at, kind, case_id, subject, previous_hash, hash, mac FROM audit_entry WHERE seq = 2`,
    );
    expect((await verdict()).broken).toMatchObject({ seq: 3, what: 'hash' });
  });

  it('one put before the first or after the last is named', async () => {
    const copyTo = (seq: number) =>
      `INSERT INTO audit_entry SELECT ${seq}, at, kind, case_id, subject, previous_hash, hash, mac FROM audit_entry WHERE seq = 2`;
    await run(copyTo(LENGTH + 1));
    expect((await verdict()).broken).toMatchObject({ seq: LENGTH + 1, what: 'hash' });
    await run(copyTo(0));
    expect((await verdict()).broken).toMatchObject({ seq: 1, what: 'gap' });
  });

  it('those of another vault are named', async () => {
    const other = await openDesk();
    await other.client.cases.create({});
    await other.client.cases.create({});
    await other.client.vault.lock({});
    let foreign: z.infer<typeof storedEntrySchema>[] = [];
    await tamper(other.dataDir, PASSPHRASE, (connection) => {
      foreign = rows(connection);
    });
    await other.close();
    await change((connection) => {
      connection.exec('DELETE FROM audit_entry');
      connection.write((writer) => {
        for (const row of foreign) {
          writer.run('INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...Object.values(row));
        }
      });
    });
    expect((await verdict()).broken).toMatchObject({ seq: 1, what: 'mac' });
  });

  it('an entry with the right key in the wrong place is named', async () => {
    const { audit } = await keysOf(desk.dataDir, PASSPHRASE);
    await change((connection) => {
      const last = rows(connection).at(-1);
      if (last === undefined) throw new Error('no entry');
      const moved = { ...last, previous_hash: '0'.repeat(64) };
      const text = entryText(moved);
      connection.exec(
        `UPDATE audit_entry SET previous_hash = '${moved.previous_hash}', hash = '${hashOf(text)}', mac = '${macOf(audit, text)}' WHERE seq = ${last.seq}`,
      );
    });
    expect((await verdict()).broken).toMatchObject({ seq: LENGTH, what: 'order' });
  });
});

describe('files put back or removed', () => {
  it('an older copy of the database is found out by the head file, also after work went on', async () => {
    copyFileSync(database(), join(desk.folder, 'older.db'));
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await desk.client.cases.create({});
    await desk.client.vault.lock({});
    copyFileSync(join(desk.folder, 'older.db'), database());
    const { broken } = await verdict();
    expect(broken).toMatchObject({ seq: LENGTH + 1, what: 'tail' });
    expect(broken?.message).toContain(`Entries ${LENGTH + 1} to ${LENGTH + 3} are missing.`);
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await desk.client.cases.create({});
    await desk.client.vault.lock({});
    expect((await verdict()).broken).toEqual(broken);
  });

  it('a removed head file is named', async () => {
    rmSync(headFile());
    expect((await verdict()).broken).toMatchObject({ seq: LENGTH, what: 'head-missing' });
  });

  it.each([
    ['changed', (text: string) => text.replace(`"seq":${LENGTH}`, `"seq":${LENGTH - 1}`)],
    ['cut off', (text: string) => text.slice(0, 40)],
    ['emptied', () => ''],
    ['of no form', () => '{"seq":4}'],
  ])('a head file that was %s is named', async (_, change) => {
    const before = readFileSync(headFile(), 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(headFile(), change(before));
    expect((await verdict()).broken).toMatchObject({ seq: LENGTH, what: 'head-foreign' });
  });

  it('the head file of another vault is named', async () => {
    const other = await openDesk();
    copyFileSync(join(other.dataDir, HEAD_FILE), headFile());
    await other.close();
    expect((await verdict()).broken).toMatchObject({ what: 'head-foreign' });
  });

  it('the head file of another course of the same log is named', async () => {
    const { audit } = await keysOf(desk.dataDir, PASSPHRASE);
    writeHead(desk.dataDir, audit, { seq: 2, hash: 'f'.repeat(64) });
    expect((await verdict()).broken).toMatchObject({ seq: 2, what: 'head-differs' });
  });

  it('what is broken in the log leaves the cases open to their reviewer', async () => {
    await run('DELETE FROM audit_entry WHERE seq = 2');
    rmSync(headFile());
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await desk.client.cases.list({})).toHaveLength(2);
    await desk.client.cases.create({});
    expect((await desk.client.audit.list({})).entries.length).toBeGreaterThan(LENGTH);
  });
});
