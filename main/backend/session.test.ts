import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forkSpawner } from './jobs/fork-spawner.ts';
import { createSession, type Session } from './session.ts';
import { ASSETS, CHEAP_KDF, PASSPHRASE, REVIEWER, temporaryFolder } from './testing/desk.ts';

let folder: ReturnType<typeof temporaryFolder>;
let session: Session;
beforeEach(async () => {
  folder = temporaryFolder();
  session = createSession({
    dataDir: folder.path,
    assetsDir: ASSETS,
    jobs: forkSpawner,
    clock: () => new Date(),
    emit: () => undefined,
    kdf: CHEAP_KDF,
  });
  await session.create({ passphrase: PASSPHRASE, reviewer: REVIEWER });
});
afterEach(async () => {
  await session.lock();
  folder.remove();
});

describe('the passphrase, asked again before a key is used', () => {
  const refusals = () =>
    session
      .audit()
      .list({ limit: 100 })
      .entries.filter((entry) => entry.kind === 'passphrase.refused').length;

  it('is the one that opens the vault; a wrong one is entered in the audit log', async () => {
    await session.provePassphrase(PASSPHRASE);
    expect(refusals()).toBe(0);
    await expect(session.provePassphrase('another')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(refusals()).toBe(1);
    expect(session.isOpen()).toBe(true);
  });

  it('is asked of an open vault only', async () => {
    await session.lock();
    await expect(session.provePassphrase(PASSPHRASE)).rejects.toMatchObject({ kind: 'Locked' });
  });
});
