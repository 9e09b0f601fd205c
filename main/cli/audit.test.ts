import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEAD_FILE } from '../backend/audit/head-file.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

let desk: TestDesk;
let out: string[];
let err: string[];
beforeEach(async () => {
  desk = await openDesk();
  await desk.client.vault.lock({});
});
afterEach(() => desk.close());

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(args, { IMR_PASSPHRASE: PASSPHRASE });
  ({ out, err } = ran);
  return ran.code;
}

describe('imr audit verify', () => {
  it('says that a log is whole, with the number and hash of its end', async () => {
    expect(await imr('audit', 'verify', '--vault', desk.dataDir)).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^The log is whole: 3 entries, the last is 3, [0-9a-f]{64}\.$/),
    ]);
    expect(await imr('audit', 'verify', '--vault', desk.dataDir, '--json')).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ ok: true, entries: 5, broken: null, notes: [] });
  });

  it('ends with 1 and names the first broken link', async () => {
    rmSync(join(desk.dataDir, HEAD_FILE));
    expect(await imr('audit', 'verify', '--vault', desk.dataDir, '--json')).toBe(1);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ ok: false, broken: { seq: 2, what: 'head-missing' } });
    expect(await imr('audit', 'verify', '--vault', desk.dataDir)).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(/^Broken at entry 2 \(head-missing\): The head file was removed/),
    ]);
  });

  it.each([
    [['audit'], 'Say what to do'],
    [['audit', 'mend', '--vault', 'x'], '"mend" is unknown'],
    [['audit', 'verify'], '--vault is missing'],
    [['audit', 'verify', 'x', '--vault', 'x'], '"x" is one too many'],
    [['audit', 'verify', '--vault', join('no', 'such')], 'There is no vault'],
  ])('refuses wrong usage with one line: %j', async (args, words) => {
    expect(await imr(...args)).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(words);
  });
});
