import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '../backend.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import {
  ASSETS,
  CHEAP_KDF,
  emptyDesk,
  openDesk,
  PASSPHRASE,
  REVIEWER,
  type TestDesk,
} from '../testing/desk.ts';
import { KEY_FILE } from './key-file.ts';

const NEXT = 'nine slow herons read maps';

let desk: TestDesk & { recoveryKey: string };
const keyFile = () => join(desk.dataDir, KEY_FILE);
const unlock = (passphrase = PASSPHRASE) => desk.client.vault.unlock({ passphrase });

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

describe('a vault', () => {
  it('is none, then open, then locked', async () => {
    const fresh = emptyDesk();
    expect(await fresh.client.vault.status({})).toEqual({ state: 'none', folder: fresh.dataDir });
    await fresh.close();
    expect((await desk.client.vault.status({})).state).toBe('open');
    await desk.client.vault.lock({});
    expect((await desk.client.vault.status({})).state).toBe('locked');
  });

  it('opens with its passphrase in any Unicode form, and with no other', async () => {
    await desk.client.vault.changePassphrase({ current: PASSPHRASE, next: 'caf\u00e9 seven otters' });
    await desk.client.vault.lock({});
    await expect(unlock()).rejects.toMatchObject({ kind: 'Invalid', code: 'wrong-passphrase' });
    await expect(unlock('cafe seven otters')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await unlock('cafe\u0301 seven otters');
    expect((await desk.client.vault.status({})).state).toBe('open');
  });

  it('keeps its data under a new passphrase, and the recovery key stays good', async () => {
    const { caseId } = await desk.client.cases.create({});
    await desk.client.vault.changePassphrase({ current: PASSPHRASE, next: NEXT });
    await desk.client.vault.lock({});
    const typed = desk.recoveryKey.toLowerCase();
    await desk.client.vault.recover({ recoveryKey: typed, passphrase: 'four old owls count stars' });
    expect((await desk.client.cases.list({})).map((row) => row.id)).toEqual([caseId]);
    await desk.client.vault.lock({});
    await expect(unlock(NEXT)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await unlock('four old owls count stars');
  });

  it('refuses to change the passphrase without the current one, and to a weak one', async () => {
    const before = readFileSync(keyFile(), 'utf8');
    const change = (current: string, next: string) => desk.client.vault.changePassphrase({ current, next });
    await expect(change('not the passphrase', NEXT)).rejects.toMatchObject({
      code: 'wrong-passphrase',
      path: 'current',
    });
    await expect(change(PASSPHRASE, 'short')).rejects.toMatchObject({
      code: 'passphrase-too-short',
      path: 'next',
    });
    expect(readFileSync(keyFile(), 'utf8')).toBe(before);
  });

  it("refuses another vault's recovery key", async () => {
    const other = await openDesk();
    await other.close();
    await desk.client.vault.lock({});
    const attempt = desk.client.vault.recover({ recoveryKey: other.recoveryKey, passphrase: NEXT });
    await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'wrong-recovery-key' });
  });

  it('opens with its new recovery key and no longer with the old one; passphrase and data stay', async () => {
    const { caseId } = await desk.client.cases.create({});
    const { recoveryKey } = await desk.client.vault.renewRecoveryKey({ passphrase: PASSPHRASE });
    expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(readFileSync(keyFile(), 'utf8')).not.toContain(recoveryKey);
    expect(existsSync(join(desk.dataDir, 'vault-key.previous.json'))).toBe(false);
    await desk.client.vault.lock({});
    const recoverWith = (key: string) => desk.client.vault.recover({ recoveryKey: key, passphrase: NEXT });
    await expect(recoverWith(desk.recoveryKey)).rejects.toMatchObject({ code: 'wrong-recovery-key' });
    await unlock();
    expect((await desk.client.cases.list({})).map((row) => row.id)).toEqual([caseId]);
    await desk.client.vault.lock({});
    await recoverWith(recoveryKey);
    expect((await desk.client.vault.status({})).state).toBe('open');
  });

  it('keeps its recovery key when a new one is asked for with a wrong passphrase, or while it is locked', async () => {
    const before = readFileSync(keyFile(), 'utf8');
    await desk.client.settings.save({ recoveryKeyKept: true });
    const renew = () => desk.client.vault.renewRecoveryKey({ passphrase: 'not the passphrase' });
    await expect(renew()).rejects.toMatchObject({ code: 'wrong-passphrase', path: 'passphrase' });
    expect((await desk.client.settings.get({})).recoveryKeyKept).toBe(true);
    await desk.client.vault.lock({});
    await expect(renew()).rejects.toMatchObject({ kind: 'Locked' });
    expect(readFileSync(keyFile(), 'utf8')).toBe(before);
  });

  it('remembers across a lock that nobody has said yet that the recovery key is kept', async () => {
    const kept = async () => (await desk.client.settings.get({})).recoveryKeyKept;
    await desk.client.vault.lock({});
    await unlock();
    expect(await kept()).toBe(false);
    await desk.client.settings.save({ recoveryKeyKept: true });
    expect(await kept()).toBe(true);
    await desk.client.vault.renewRecoveryKey({ passphrase: PASSPHRASE });
    expect(await kept()).toBe(false);
  });

  it('whose old key file is left by a cut-off renewal forgets it at the next unlocking', async () => {
    const before = readFileSync(keyFile(), 'utf8');
    await desk.client.vault.renewRecoveryKey({ passphrase: PASSPHRASE });
    await desk.client.vault.lock({});
    const previous = join(desk.dataDir, 'vault-key.previous.json');
    writeFileSync(previous, before);
    const old = { recoveryKey: desk.recoveryKey, passphrase: NEXT };
    await expect(desk.client.vault.recover(old)).rejects.toMatchObject({ code: 'wrong-recovery-key' });
    await unlock();
    expect(existsSync(previous)).toBe(false);
  });

  it('leaves no earlier key file behind after a change of passphrase', async () => {
    await desk.client.vault.changePassphrase({ current: PASSPHRASE, next: NEXT });
    expect(existsSync(join(desk.dataDir, 'vault-key.previous.json'))).toBe(false);
    expect(existsSync(join(desk.dataDir, 'vault-key.new.json'))).toBe(false);
  });

  it('is never made where one is', async () => {
    await desk.client.vault.lock({});
    const again = desk.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
    await expect(again).rejects.toMatchObject({ kind: 'Precondition', code: 'vault-exists' });
    rmSync(keyFile());
    const overLost = desk.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
    await expect(overLost).rejects.toMatchObject({ code: 'vault-exists' });
  });

  it('whose making was cut off counts as none and is made anew', async () => {
    await desk.client.vault.lock({});
    writeFileSync(join(desk.dataDir, 'vault.creating'), '');
    expect((await desk.client.vault.status({})).state).toBe('none');
    await desk.client.vault.create({ passphrase: NEXT, reviewer: REVIEWER });
    expect(await desk.client.cases.list({})).toEqual([]);
  });

  it('is not made under a folder that is not there: the drive may have been removed', async () => {
    const dataDir = join(desk.folder, 'drive', 'vault');
    const fresh = emptyDesk({ dataDir });
    const attempt = fresh.client.vault.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound', code: 'folder-missing' });
    expect(existsSync(join(desk.folder, 'drive'))).toBe(false);
    await fresh.close();
  });

  it('that is open is refused to anyone else until it is locked', async () => {
    const other = createBackend({
      dataDir: desk.dataDir,
      assetsDir: ASSETS,
      jobs: forkSpawner,
      clock: () => new Date(),
      emit: () => undefined,
      kdf: CHEAP_KDF,
    });
    const attempt = () => other.client.vault.unlock({ passphrase: PASSPHRASE });
    await expect(attempt()).rejects.toMatchObject({ kind: 'Precondition', code: 'vault-in-use' });
    await desk.client.vault.lock({});
    await attempt();
    await expect(unlock()).rejects.toMatchObject({ code: 'vault-in-use' });
    await other.close();
    await unlock();
  });
});

describe('a key file', () => {
  it('that is damaged is told from a wrong passphrase, and named', async () => {
    await desk.client.vault.lock({});
    const whole = readFileSync(keyFile(), 'utf8');
    for (const broken of [whole.slice(0, 200), '', whole.replace(/"data": "(.)/, '"data": "_'), '[]']) {
      writeFileSync(keyFile(), broken);
      const attempt = unlock();
      await expect(attempt).rejects.toMatchObject({ kind: 'Damaged', code: 'damaged-key-file' });
      await expect(attempt).rejects.toThrow(KEY_FILE);
    }
    // One other character of base64 is still a key file in form; its integrity tells.
    const at = whole.indexOf('"tag": "') + 8;
    const flipped = whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1);
    writeFileSync(keyFile(), flipped);
    await expect(unlock()).rejects.toMatchObject({ code: 'damaged-key-file' });
    writeFileSync(keyFile(), whole);
    await unlock();
  });

  it('that is missing beside a database is damage, not a first run', async () => {
    await desk.client.vault.lock({});
    rmSync(keyFile());
    expect((await desk.client.vault.status({})).state).toBe('locked');
    await expect(unlock()).rejects.toMatchObject({ kind: 'Damaged', code: 'damaged-key-file' });
  });

  it('falls back to the previous one when a change was cut off, which then goes', async () => {
    await desk.client.vault.lock({});
    const previous = join(desk.dataDir, 'vault-key.previous.json');
    renameSync(keyFile(), previous);
    writeFileSync(keyFile(), 'half a fi');
    await unlock();
    await desk.client.vault.changePassphrase({ current: PASSPHRASE, next: NEXT });
    await desk.client.vault.lock({});
    await unlock(NEXT);
    expect(existsSync(previous)).toBe(false);
  });

  it('costs what the specification asks for when nothing else is said', async () => {
    const real = await openDesk({ kdf: undefined });
    const text = readFileSync(join(real.dataDir, KEY_FILE), 'utf8');
    expect(JSON.parse(text).kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 });
    await real.close();
  });

  it('names its derivation and holds neither the passphrase nor the recovery key', () => {
    const text = readFileSync(keyFile(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      format: 'imr-vault-key/1',
      kdf: { name: 'scrypt', r: 8, p: 1 },
    });
    expect(text).not.toContain(PASSPHRASE);
    expect(text).not.toContain(desk.recoveryKey.slice(0, 4) + desk.recoveryKey.slice(5, 9));
  });
});

describe('a database', () => {
  const database = () => join(desk.dataDir, 'imr.db');

  it('that is damaged, empty or missing is told from a wrong passphrase and never made anew', async () => {
    await desk.client.vault.lock({});
    const whole = readFileSync(database());
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(5000) ^ 1, 5000);
    for (const broken of [flipped, Buffer.alloc(0), undefined]) {
      if (broken === undefined) rmSync(database());
      else writeFileSync(database(), broken);
      await expect(unlock()).rejects.toMatchObject({ kind: 'Damaged', code: 'damaged-database' });
      await expect(unlock('not the passphrase')).rejects.toMatchObject({ code: 'wrong-passphrase' });
      expect(existsSync(database())).toBe(broken !== undefined);
      if (broken !== undefined) expect(readFileSync(database()).equals(broken)).toBe(true);
    }
    writeFileSync(database(), whole);
    await unlock();
  });
});
