import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportIdentity } from '../backend/signing/new-identity.ts';
import { testIdentity } from '../backend/signing/testing/identities.ts';
import { withReplaced } from '../backend/signing/testing/tamper.ts';
import { temporaryFolder } from '../backend/testing/desk.ts';
import { runCli } from '../cli.ts';
import type { CliIo } from './io.ts';

const sample = (name: string) => join(import.meta.dirname, '../../assets/sample', name);
const SEED = sample('seed.case.json');

let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string) => join(folder.path, name);
beforeAll(() => {
  folder = temporaryFolder();
  const identity = testIdentity();
  writeFileSync(at('me.p12'), exportIdentity(identity, 'secret'));
  writeFileSync(at('me.pem'), identity.certificate.toString());
  writeFileSync(at('old.p12'), exportIdentity(testIdentity({ to: new Date('2026-02-01') }), 'secret'));
});
afterAll(() => folder.remove());

async function imr(
  argv: string[],
  passphrase = 'secret',
): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: { IMR_IDENTITY_PASSPHRASE: passphrase },
    readSecret: () => Promise.reject(new Error('nobody is there to ask')),
  };
  const code = await runCli(argv, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const sign = (...more: string[]) =>
  imr(['sign', SEED, '--identity', at('me.p12'), '--out', at('x.docx'), ...more]);

describe('imr sign', () => {
  it('writes a letter that imr verify calls valid', async () => {
    expect(await sign('--attest')).toEqual({ code: 0, out: at('x.docx'), err: '' });
    const { code, out } = await imr(['verify', at('x.docx')]);
    expect(code).toBe(0);
    expect(out).toContain('x.docx: VALID');
    expect(out).toContain('Signed by CN=Reviewer 1042');
    expect(out).toContain('not trusted: signed by itself');
    expect(out).toContain('the text is that letter');
  });

  it('says as JSON what it signed', async () => {
    const { out, err } = await sign('--attest', '--copy', 'posted', '--line', '--json');
    expect(JSON.parse(out)).toMatchObject({
      signed: at('x.docx'),
      profile: 'seed-2015',
      copy: 'posted',
      signer: 'CN=Reviewer 1042',
      letterSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      warnings: ['links-determinations'],
    });
    expect(err).toContain('Labor Code 4610.6(f)');
    const verified = await imr(['verify', '--json', '--trust', at('me.pem'), at('x.docx')]);
    expect(JSON.parse(verified.out)).toMatchObject({
      file: at('x.docx'),
      verdict: 'valid',
      signatures: [{ hasLine: true, signer: { trust: 'trusted' } }],
    });
  });

  it('takes the key file of an organization, which links no letters', async () => {
    const { out, err } = await sign('--attest', '--copy', 'posted', '--organization', '--json');
    expect([JSON.parse(out).warnings, err]).toEqual([[], '']);
    const returned = await sign('--attest', '--organization');
    expect([returned.code, returned.err]).toEqual([2, expect.stringContaining('goes with --copy')]);
  });

  it('lists what blocks the letter, and signs nothing', async () => {
    const target = at('blocked.docx');
    const args = [
      'sign',
      sample('sample.case.json'),
      '--identity',
      at('me.p12'),
      '--attest',
      '--out',
      target,
    ];
    const { code, err } = await imr(args);
    expect(code).toBe(1);
    expect(err).toContain('has no decision');
    expect(JSON.parse((await imr([...args, '--json'])).out).findings.length).toBeGreaterThan(0);
    expect(existsSync(target)).toBe(false);
  });

  it.each([
    ['without --attest', [SEED, '--identity', 'me.p12'], 'secret', /--attest is missing/],
    ['with a wrong passphrase', [SEED, '--identity', 'me.p12', '--attest'], 'guess', /does not open me.p12/],
    [
      'with an expired certificate',
      [SEED, '--identity', 'old.p12', '--attest'],
      'secret',
      /expired on 2026-02-01/,
    ],
    [
      'with something else for a key',
      [SEED, '--identity', 'me.pem', '--attest'],
      'secret',
      /me.pem is not a key file/,
    ],
    ['without a key file', [SEED, '--identity', 'gone.p12', '--attest'], 'secret', /gone.p12/],
  ])('refuses %s with one line and exit 2', async (_what, args, passphrase, says) => {
    const paths = args.map((one) => (/\.(p12|pem)$/.test(one) ? at(one) : one));
    const { code, out, err } = await imr(['sign', ...paths, '--out', at('refused.docx')], passphrase);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(err.split('\n')).toHaveLength(1);
    expect(existsSync(at('refused.docx'))).toBe(false);
  });
});

describe('imr verify', () => {
  it('answers for each file, and exits with the worst', async () => {
    await sign('--attest');
    writeFileSync(
      at('changed.docx'),
      withReplaced(readFileSync(at('x.docx')), 'word/document.xml', 'Upheld', 'upheld'),
    );
    await imr(['letter', SEED, '--out', at('plain.docx')]);
    const unsigned = await imr(['verify', at('x.docx'), at('changed.docx'), at('plain.docx')]);
    expect(unsigned.code).toBe(1);
    expect(unsigned.out).toMatch(/x.docx: VALID[\s\S]*changed.docx: INVALID[\s\S]*plain.docx: UNSIGNED/);
    expect(unsigned.out).toContain('"word/document.xml" was changed.');
    const worst = await imr(['verify', at('me.pem'), at('gone.docx'), at('x.docx')]);
    expect(worst).toMatchObject({ code: 2, out: expect.stringContaining('x.docx: VALID') });
    expect(worst.err.split('\n')).toHaveLength(2);
  });

  it('gives one line of JSON for each file', async () => {
    await sign('--attest');
    const { code, out } = await imr(['verify', '--json', at('x.docx'), at('me.pem')]);
    expect(code).toBe(2);
    expect(out.split('\n').map((line) => JSON.parse(line).verdict)).toEqual(['valid', 'unreadable']);
  });

  it('needs a file', async () => {
    expect((await imr(['verify'])).code).toBe(2);
  });
});
