import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPdf } from '../backend/records/testing/pdf.ts';
import { ASSETS, emptyDesk, openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { runCli } from '../cli.ts';
import type { CliIo } from './io.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string[];
let err: string[];
const inFolder = (name: string) => join(folder.path, name);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function imr(args: string[], env: Record<string, string> = { IMR_PASSPHRASE: PASSPHRASE }): Promise<number> {
  out = [];
  err = [];
  const io: CliIo = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    readSecret: () => Promise.resolve(PASSPHRASE),
  };
  return runCli(args, io);
}
const create = () =>
  imr(['vault', 'create', '--vault', inFolder('v'), '--recovery-key-file', inFolder('key'), '--json']);

describe('imr vault', () => {
  it('makes a vault and writes its recovery key to a file for the owner alone, never to the output', async () => {
    expect(await create()).toBe(0);
    const key = readFileSync(inFolder('key'), 'utf8').trim();
    expect(key).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(statSync(inFolder('key')).mode & 0o777).toBe(0o600);
    expect([...out, ...err].join('\n')).not.toContain(key);
    expect(JSON.parse(out.join('\n'))).toEqual({ vault: inFolder('v'), recoveryKeyFile: inFolder('key') });
    expect(await imr(['vault', 'status', '--vault', inFolder('v'), '--json'])).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ state: 'locked' });
    const desk = emptyDesk({ dataDir: inFolder('v') });
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect((await desk.client.settings.get({})).recoveryKeyKept).toBe(true);
    await desk.close();
  });

  it('never writes a recovery key over a file, and makes no vault then', async () => {
    writeFileSync(inFolder('key'), 'precious');
    expect(await create()).toBe(2);
    expect(readFileSync(inFolder('key'), 'utf8')).toBe('precious');
    await imr(['vault', 'status', '--vault', inFolder('v'), '--json']);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ state: 'none' });
  });

  it('leaves no empty key file behind when the vault cannot be made', async () => {
    mkdirSync(inFolder('v'));
    const args = ['vault', 'create', '--vault', inFolder('v'), '--recovery-key-file', inFolder('key')];
    expect(await imr(args, { IMR_PASSPHRASE: 'too short' })).toBe(2);
    expect(err.join('\n')).toMatch(/at least 15/);
    expect(() => statSync(inFolder('key'))).toThrow();
  });

  it('says when the vault is open elsewhere', async () => {
    const desk = await openDesk();
    expect(await imr(['vault', 'status', '--vault', desk.dataDir])).toBe(2);
    expect(err.join('\n')).toMatch(/open in another/);
    await desk.close();
  });

  it.each([
    [['vault'], '--vault is missing'],
    [['vault', 'open', '--vault', 'x'], '"open" is unknown'],
    [['vault', 'create', '--vault', 'x'], '--recovery-key-file is missing'],
    [['vault', 'status', '--vault', 'x', '--colour'], '--colour'],
    [['export', '--vault', 'x', '--case', 'y'], '--out is missing'],
    [['import', '--vault', 'x'], 'No files are named'],
    [['import', '--vault', 'x', 'a.pdf'], '--case is missing'],
  ])('refuses wrong usage with one line: %j', async (args, words) => {
    expect(await imr(args)).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(words);
  });
});

describe('imr import and imr export', () => {
  it('take a case and its records in, and give the case out as it was', async () => {
    await create();
    const seed = join(ASSETS, 'sample', 'seed.case.json');
    const vault = ['--vault', inFolder('v')];
    expect(await imr(['import', ...vault, '--json', seed])).toBe(0);
    const { caseId } = JSON.parse(out.join('\n'));
    writeFileSync(inFolder('a.pdf'), await aPdf(3));
    writeFileSync(inFolder('b.pdf'), 'OggS: a sound, and no record');
    const files = [inFolder('a.pdf'), inFolder('b.pdf')];
    expect(await imr(['import', ...vault, '--json', '--case', caseId, ...files])).toBe(2);
    expect(out.map((line) => JSON.parse(line).kind)).toEqual(['imported', 'refused']);
    expect(await imr(['export', ...vault, '--case', caseId, '--out', inFolder('x.json')])).toBe(0);
    expect(JSON.parse(readFileSync(inFolder('x.json'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(seed, 'utf8')),
    );
  });

  it('find a case by its number, and ask for the id when two have it', async () => {
    await create();
    const value = {
      schema: 'imr-case/1',
      id: 'one',
      profile: { id: 'posted-2016', version: 1 },
      caseBlock: { caseNumber: 'CM17-0000001' },
      credentials: { licensure: [], specialties: [] },
    };
    writeFileSync(inFolder('c.json'), JSON.stringify(value));
    const again = () => imr(['import', '--vault', inFolder('v'), inFolder('c.json')]);
    const give = () =>
      imr(['export', '--vault', inFolder('v'), '--case', 'CM17-0000001', '--out', inFolder('x.json')]);
    await again();
    expect(await give()).toBe(0);
    await again();
    expect(await give()).toBe(2);
    expect(err.join('\n')).toMatch(/2 cases have the number/);
    expect(
      await imr(['export', '--vault', inFolder('v'), '--case', 'none', '--out', inFolder('x.json')]),
    ).toBe(2);
    expect(err.join('\n')).toContain('no case "none"');
  });

  it('ask for the passphrase where the environment has none, and tell a wrong one', async () => {
    await create();
    const args = ['import', '--vault', inFolder('v'), join(ASSETS, 'sample', 'seed.case.json')];
    expect(await imr(args, {})).toBe(0);
    expect(await imr(args, { IMR_PASSPHRASE: 'another passphrase' })).toBe(2);
    expect(err.join('\n')).toMatch(/passphrase is not right/);
  });
});
