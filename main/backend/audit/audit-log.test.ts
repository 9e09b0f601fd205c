import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { aPdf } from '../records/testing/pdf.ts';
import { ASSETS, openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';
import { importNow } from '../testing/import-now.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashOf } from './entries.ts';

const MINUTE_MS = 60_000;
const ATTEMPTS = 'audit-attempts.json';
const NEXT = 'nine slow herons read maps';

let desk: TestDesk & { recoveryKey: string };
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-23T12:00:00.000Z');
  desk = await openDesk({ clock: () => new Date(now) });
});
afterEach(() => desk.close());

const later = (minutes: number): void => {
  now += minutes * MINUTE_MS;
};
const unlock = (passphrase = PASSPHRASE) => desk.client.vault.unlock({ passphrase });
/** The log, oldest first. */
const entries = async (): Promise<AuditEntry[]> =>
  (await desk.client.audit.list({ limit: 500 })).entries.toReversed();
const kinds = async (): Promise<string[]> => (await entries()).map((entry) => entry.kind);
const last = async (): Promise<AuditEntry | undefined> => (await entries()).at(-1);
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function write(caseId: string, revision: number, text = 'The worker slipped.'): Promise<void> {
  const change = { field: 'summary', value: richTextFrom(text) } as const;
  await desk.client.cases.write({ caseId, revision, change });
}

describe('what is done with the vault', () => {
  it('is entered: made, locked, opened, passphrase and recovery key changed, recovered', async () => {
    await desk.client.vault.lock({});
    await unlock();
    await desk.client.vault.changePassphrase({ current: PASSPHRASE, next: NEXT });
    const { recoveryKey } = await desk.client.vault.renewRecoveryKey({ passphrase: NEXT });
    await desk.client.vault.lock({});
    await desk.client.vault.recover({ recoveryKey, passphrase: PASSPHRASE });
    expect(await kinds()).toEqual([
      ...['vault.created', 'vault.locked', 'vault.unlocked', 'passphrase.changed', 'recovery-key.renewed'],
      ...['vault.locked', 'vault.recovered'],
    ]);
  });

  it('that was tried with wrong secrets is counted while it is locked, and entered at the next opening', async () => {
    await desk.client.vault.lock({});
    await expect(unlock('not the passphrase')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    later(1);
    await expect(unlock('not this one either')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const other = await openDesk();
    const recovery = { recoveryKey: other.recoveryKey, passphrase: NEXT };
    await expect(desk.client.vault.recover(recovery)).rejects.toMatchObject({ code: 'wrong-recovery-key' });
    await other.close();
    expect(existsSync(join(desk.dataDir, ATTEMPTS))).toBe(true);
    later(1);
    await unlock();
    const [passphrase, key] = (await entries()).slice(2);
    expect(passphrase).toMatchObject({
      kind: 'vault.unlock-failed',
      subject: {
        ...{ method: 'passphrase', count: 2 },
        ...{ first: '2026-11-23T12:00:00.000Z', last: '2026-11-23T12:01:00.000Z' },
      },
    });
    expect(key?.subject).toMatchObject({ method: 'recovery-key', count: 1 });
    expect(existsSync(join(desk.dataDir, ATTEMPTS))).toBe(false);
    await desk.client.vault.lock({});
    await unlock();
    expect((await kinds()).filter((kind) => kind === 'vault.unlock-failed')).toHaveLength(2);
  });

  it('says so when the count of attempts does not read', async () => {
    await desk.client.vault.lock({});
    writeFileSync(join(desk.dataDir, ATTEMPTS), '{"passphrase":{"count":-1}}');
    await unlock();
    expect((await entries())[2]).toMatchObject({
      kind: 'vault.unlock-failed',
      subject: { method: 'unknown', count: 0 },
    });
  });
});

describe('what is done with a case', () => {
  it('is entered with its id, and no word of it', async () => {
    const { client } = desk;
    const { caseId } = await client.cases.create({});
    await client.cases.open({ caseId });
    await write(caseId, 0, 'fell from the blue ladder');
    const path = join(desk.folder, 'Jane Roe lumbar.pdf');
    writeFileSync(path, await aPdf(2));
    const [imported] = await importNow(client, caseId, [path]);
    const documentId = imported?.kind === 'imported' ? imported.document.id : '';
    await importNow(client, caseId, [path]);
    await client.records.open({ documentId });
    await client.records.open({ documentId });
    await client.records.remove({ caseId, documentId });
    const of = (await entries()).filter((entry) => entry.case?.id === caseId);
    expect(of.map((entry) => entry.kind)).toEqual([
      ...['case.created', 'case.opened', 'case.edited', 'record.imported', 'record.opened', 'record.removed'],
    ]);
    expect(of[3]?.subject).toMatchObject({ document: documentId, sha256: sha256(path), pages: 2 });
    const log = (await kinds()).join() + JSON.stringify(await entries());
    for (const word of ['ladder', 'Jane', 'lumbar']) expect(log).not.toContain(word);
  });

  it('coming in and going out is entered with the hash of the file', async () => {
    const { client } = desk;
    const seed = join(ASSETS, 'sample', 'seed.case.json');
    const { caseId } = await client.cases.importJsonFrom({ path: seed });
    expect(await last()).toMatchObject({ kind: 'case.imported', subject: { sha256: sha256(seed) } });
    const json = join(desk.folder, 'out.json');
    await client.cases.exportJsonTo({ caseId, path: json });
    expect(await last()).toMatchObject({ kind: 'case.exported', subject: { sha256: sha256(json) } });
    const letter = join(desk.folder, 'out.docx');
    await client.letter.exportTo({ caseId, copy: 'posted', path: letter });
    expect(await last()).toMatchObject({
      kind: 'letter.exported',
      subject: { sha256: sha256(letter), copy: 'posted', profileVersion: 2 },
    });
  });

  it('that could not be written out is entered as announced and as failed', async () => {
    const { caseId } = await desk.client.cases.create({});
    const path = join(desk.folder, 'gone', 'x.json');
    await expect(desk.client.cases.exportJsonTo({ caseId, path })).rejects.toMatchObject({
      code: 'folder-missing',
    });
    const [announced, failed] = (await entries()).slice(-2);
    expect(announced?.kind).toBe('case.exported');
    expect(failed).toMatchObject({ kind: 'export.failed', subject: { entry: announced?.seq } });
  });

  it('is entered as opened once, however often it is loaded, and again after a pause', async () => {
    const { caseId } = await desk.client.cases.create({});
    const opened = async () => (await kinds()).filter((kind) => kind === 'case.opened').length;
    for (let minute = 0; minute < 40; minute += 8) {
      await desk.client.cases.open({ caseId });
      later(8);
    }
    expect(await opened()).toBe(1);
    later(3);
    await desk.client.cases.open({ caseId });
    expect(await opened()).toBe(2);
  });

  it('is entered as edited once in ten minutes, with the number of changes, and the rest at the lock', async () => {
    const { caseId } = await desk.client.cases.create({});
    for (let revision = 0; revision < 5; revision += 1) {
      await write(caseId, revision);
      later(1);
    }
    later(6);
    await write(caseId, 5);
    await write(caseId, 6);
    // A write that is refused changes nothing.
    await expect(write(caseId, 0)).rejects.toMatchObject({ kind: 'Conflict' });
    await desk.client.vault.lock({});
    await unlock();
    const edits = (await entries()).filter((entry) => entry.kind === 'case.edited');
    expect(edits.map((entry) => entry.subject.changes)).toEqual([1, 5, 1]);
  });

  it('under an id that is a name stands in the log under another, and is found by its own', async () => {
    const seed = JSON.parse(readFileSync(join(ASSETS, 'sample', 'seed.case.json'), 'utf8'));
    const path = join(desk.folder, 'named.json');
    writeFileSync(path, JSON.stringify({ ...seed, id: 'Jane Roe, lumbar spine' }));
    const { caseId } = await desk.client.cases.importJsonFrom({ path });
    expect(caseId).toBe('Jane Roe, lumbar spine');
    const found = (await desk.client.audit.list({ caseId })).entries;
    expect(found).toMatchObject([{ kind: 'case.imported', case: { present: caseId } }]);
    expect(found[0]?.case?.id).toMatch(/^keyed:[0-9a-f]{32}$/);
  });
});

describe('the list', () => {
  it('is filtered by kinds, case and words, and comes in pages', async () => {
    const { client } = desk;
    const { caseId } = await client.cases.create({});
    for (let count = 0; count < 5; count += 1) await client.cases.create({});
    await write(caseId, 0);
    const list = async (filter: Parameters<typeof client.audit.list>[0]) =>
      (await client.audit.list(filter)).entries.map((entry) => entry.kind);
    expect(await list({ kinds: ['case.edited', 'vault.created'] })).toEqual(['case.edited', 'vault.created']);
    expect(await list({ caseId })).toEqual(['case.edited', 'case.created']);
    expect(await list({ text: 'EDITED 1' })).toEqual(['case.edited']);
    expect(await list({ text: 'edited record' })).toEqual([]);
    const first = await client.audit.list({ limit: 5 });
    expect(first.entries.map((entry) => entry.seq)).toEqual([8, 7, 6, 5, 4]);
    const second = await client.audit.list({ limit: 5, before: first.next ?? 0 });
    expect(second).toMatchObject({ entries: [{ seq: 3 }, { seq: 2 }, { seq: 1 }], next: null });
  });
});

describe('the export', () => {
  it('can be checked without the vault: each hash is that of its line, and names the one before', async () => {
    await desk.client.cases.create({});
    const path = join(desk.folder, 'log.jsonl');
    await desk.client.audit.exportTo({ path });
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    let previous = '0'.repeat(64);
    for (const line of lines) {
      const { hash, mac, ...entry } = JSON.parse(line);
      expect(entry.previous).toBe(previous);
      expect(hashOf(canonicalJson(entry))).toBe(hash);
      expect(mac).toMatch(/^[0-9a-f]{64}$/);
      previous = hash;
    }
    expect(lines).toHaveLength(2);
    expect(await last()).toMatchObject({ kind: 'audit.exported', subject: { entries: 2 } });
  });
});

describe('the head file', () => {
  it('leaves no temporary file behind', async () => {
    await desk.client.cases.create({});
    expect(readdirSync(desk.dataDir).filter((name) => name.includes('partial'))).toEqual([]);
  });
});
