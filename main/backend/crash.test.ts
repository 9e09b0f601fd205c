import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainText } from '../../shared/domain/rich-text.ts';
import { openDesk, PASSPHRASE, type TestDesk } from './testing/desk.ts';

const ROUNDS = 4;
const acknowledged = z.object({ revision: z.int(), text: z.string() });
let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** Lets a writer run, kills it in the middle of it, gives the last write that it was told is saved. */
function writeAndKill(caseId: string, afterWrites: number) {
  const child = fork(join(import.meta.dirname, 'testing', 'writer.ts'), [desk.dataDir, caseId], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let last = { revision: 0, text: '' };
  let count = 0;
  child.on('message', (message) => {
    last = acknowledged.parse(message);
    count += 1;
    if (count === afterWrites) child.kill('SIGKILL');
  });
  return new Promise<typeof last>((resolve) => child.once('close', () => resolve(last)));
}

const changing = z.object({ current: z.string(), next: z.string() });

/** Lets a process change the passphrase over and over, kills it in the middle, gives the two that may hold. */
function changeAndKill(first: string, afterMs: number) {
  const child = fork(join(import.meta.dirname, 'testing', 'rewrapper.ts'), [desk.dataDir, first], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let last = { current: first, next: first };
  child.once('message', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
  child.on('message', (message) => {
    last = changing.parse(message);
  });
  return new Promise<typeof last>((resolve) => child.once('close', () => resolve(last)));
}

describe('a killed program', () => {
  it('that was changing the passphrase leaves the old or the new, and all data', async () => {
    const { caseId } = await desk.client.cases.create({});
    await desk.client.vault.lock({});
    let passphrase = PASSPHRASE;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { current, next } = await changeAndKill(passphrase, 20 + round * 7);
      const opensWith = async (one: string) =>
        (await desk.backend.call('vault.unlock', { passphrase: one })).ok;
      passphrase = (await opensWith(current)) ? current : next;
      await desk.client.vault.unlock({ passphrase });
      expect(readdirSync(desk.dataDir).filter((name) => /partial|new|previous/.test(name))).toEqual([]);
      expect((await desk.client.cases.list({})).map((row) => row.id)).toEqual([caseId]);
      await desk.client.vault.lock({});
    }
  });

  it('has lost no write that it acknowledged, and lets the next one in at once', async () => {
    const { caseId } = await desk.client.cases.create({});
    await desk.client.vault.lock({});
    for (let round = 0; round < ROUNDS; round += 1) {
      const last = await writeAndKill(caseId, 15 + round * 10);
      expect(last.revision).toBeGreaterThan(round * 10);
      await desk.client.vault.unlock({ passphrase: PASSPHRASE });
      const opened = await desk.client.cases.open({ caseId });
      // The one write that was under way may have been committed without word of it.
      const stored = opened.revisions.summary ?? 0;
      expect([last.revision, last.revision + 1]).toContain(stored);
      if (stored === last.revision) expect(plainText(opened.case.summary)).toBe(last.text);
      expect((await desk.client.audit.verify({})).broken).toBeNull();
      await desk.client.vault.lock({});
    }
  });
});
