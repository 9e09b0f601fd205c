import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPdf } from '../backend/records/testing/pdf.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../backend/testing/desk.ts';
import { runCli } from '../cli.ts';

const PHRASE = 'eleven brown pigeons walk';
let from: TestDesk;
let to: TestDesk;
let caseId: string;
let identity: string;
let recipient: string;
let out: string[];
let err: string[];
const at = (name: string) => join(from.folder, name);

async function imr(args: string[], phrase: string | undefined = PHRASE): Promise<number> {
  out = [];
  err = [];
  const env: Record<string, string> = { IMR_PASSPHRASE: PASSPHRASE };
  if (phrase !== '') env.IMR_PACKAGE_PASSPHRASE = phrase;
  return runCli(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    readSecret: () => Promise.reject(new Error('nobody to ask')),
  });
}
const pack = (...more: string[]) =>
  imr(['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('x.imrcase'), ...more]);
const unpack = (file: string, ...more: string[]) => imr(['unpack', file, '--vault', to.dataDir, ...more]);

beforeAll(async () => {
  from = await openDesk();
  to = await openDesk();
  caseId = (await from.client.cases.create({})).caseId;
  writeFileSync(at('scan.pdf'), await aPdf(2, 'scanned'));
  await from.client.records.importFrom({ caseId, paths: [at('scan.pdf')] });
  await from.client.vault.lock({});
  await to.client.vault.lock({});
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  writeFileSync(at('key.txt'), `${identity}\n`);
});
afterAll(async () => {
  await from.close();
  await to.close();
});
beforeEach(async () => {
  // Every test takes the case in anew.
  await to.client.vault.unlock({ passphrase: PASSPHRASE });
  for (const { id } of await to.client.cases.list({})) await to.client.cases.remove({ caseId: id });
  await to.client.vault.lock({});
});

describe('imr pack and imr unpack', () => {
  it('take a case from one vault to another with a passphrase, and a second time only as a copy', async () => {
    expect(await pack('--json')).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({
      file: at('x.imrcase'),
      manifest: { kind: 'case', documents: [{ name: 'scan.pdf', pages: 2 }] },
    });
    expect(await unpack(at('x.imrcase'), '--json')).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ caseId, documents: [{ name: 'scan.pdf' }] });
    expect(await unpack(at('x.imrcase'))).toBe(2);
    expect(err.join('\n')).toMatch(/x\.imrcase.*in this vault already.*--as-copy/);
    expect(await unpack(at('x.imrcase'), '--as-copy', '--json')).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ copyOf: caseId });
    expect(await imr(['unpack', at('x.imrcase'), '--check'])).toBe(0);
  });

  it('take recipients and identity files instead, and then ask for no passphrase', async () => {
    const args = ['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('x.imrcase')];
    expect(await imr([...args, '--recipient', recipient], '')).toBe(0);
    expect(await imr(['unpack', at('x.imrcase'), '--vault', to.dataDir], '')).toBe(2);
    expect(err.join('\n')).toContain('--identity-file');
    expect(await unpack(at('x.imrcase'), '--identity-file', at('key.txt'))).toBe(0);
  });

  it('exit 2 with one line for bad input', async () => {
    const once = async (run: Promise<number>) => {
      expect(await run).toBe(2);
      expect(err).toHaveLength(1);
      return err.join('');
    };
    expect(await once(imr(['pack', '--vault', from.dataDir, '--case', caseId]))).toContain(
      '--out is missing',
    );
    expect(await once(pack('--recipient', 'age1nonsense'))).toContain('age1nonsense');
    const weak = ['pack', '--vault', from.dataDir, '--case', caseId, '--out', at('weak.imrcase')];
    expect(await once(imr(weak, 'short'))).toContain('at least 15');
    expect(await once(unpack(at('scan.pdf')))).toContain('scan.pdf is not a case package');
    expect(await once(unpack(at('nowhere.imrcase')))).toContain('nowhere.imrcase');
    expect(await once(unpack(at('x.imrcase'), '--check'))).toContain('--check takes no --vault');
    expect(readdirSync(from.folder).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('imr return', () => {
  it('packs letters, and records only when asked', async () => {
    const letter = ['letter', '--vault', from.dataDir, '--case', caseId, '--out', at('letter.docx')];
    expect(await imr(letter)).toBe(0);
    const args = [
      'return',
      '--vault',
      from.dataDir,
      '--case',
      caseId,
      '--out',
      at('r.imrcase'),
      '--recipient',
      recipient,
    ];
    expect(await imr([...args, '--letter', at('letter.docx')])).toBe(0);
    const check = ['unpack', at('r.imrcase'), '--check', '--identity-file', at('key.txt'), '--json'];
    expect(await imr(check)).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({
      manifest: { kind: 'return', documents: [], letters: [{ name: 'letter.docx' }] },
    });
    expect(await imr([...args, '--with-records', '--letter', at('letter.docx')])).toBe(0);
    expect(await imr(check)).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ manifest: { documents: [{ name: 'scan.pdf' }] } });
    expect(await imr(args)).toBe(2);
    expect(err.join('')).toContain('--letter is missing');
  });
});

const installed = ['age', 'zip', 'unzip'].every((tool) => spawnSync(tool, ['-h']).error === undefined);

describe.runIf(installed)("packages and Debian's age and zip", () => {
  it('ours opens with age -d and unzip, and the same made by hand with zip and age opens in ours', async () => {
    await pack('--recipient', recipient);
    const zip = at('by-age.zip');
    expect(spawnSync('age', ['-d', '-i', at('key.txt'), '-o', zip, at('x.imrcase')]).status).toBe(0);
    const folder = at('unzipped');
    mkdirSync(folder);
    expect(spawnSync('unzip', ['-q', zip, '-d', folder]).status).toBe(0);
    const { documents } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(readFileSync(join(folder, documents[0].path)).equals(readFileSync(at('scan.pdf')))).toBe(true);

    // Once as a file and once as a stream, in which sizes stand behind the contents.
    const entries = ['manifest.json', 'case.json', documents[0].path];
    const made = spawnSync('zip', ['-q', '-X', '-D', '-', ...entries], { cwd: folder });
    expect(spawnSync('zip', ['-q', '-X', '-D', '../again.zip', ...entries], { cwd: folder }).status).toBe(0);
    for (const input of [made.stdout, readFileSync(at('again.zip'))]) {
      const path = at('by-hand.imrcase');
      expect(spawnSync('age', ['-r', recipient, '-o', path], { input }).status).toBe(0);
      expect(await unpack(path, '--identity-file', at('key.txt'), '--as-copy')).toBe(0);
    }
  });

  const terminal = spawnSync('script', ['--version']).error === undefined;
  it.runIf(terminal)('passphrases go both ways, typed into age at a terminal', async () => {
    const typed = (command: string) =>
      spawnSync('script', ['-qec', command, '/dev/null'], { input: `${PHRASE}\n${PHRASE}\n` });
    await pack();
    expect(typed(`age -d -o ${at('p.zip')} ${at('x.imrcase')}`).status).toBe(0);
    expect(readFileSync(at('p.zip')).subarray(0, 2).toString()).toBe('PK');
    expect(typed(`age -p -o ${at('p.imrcase')} ${at('p.zip')}`).status).toBe(0);
    expect(await unpack(at('p.imrcase'))).toBe(0);
  });
});
