import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCEPTANCE_IDS } from '../../shared/domain/acceptance.ts';
import { SIGNING_IDS } from '../../shared/domain/signing-attestations.ts';
import { withReplaced } from '../backend/signing/testing/tamper.ts';
import { completeCase } from '../backend/testing/complete-case.ts';
import { PASSPHRASE } from '../backend/testing/desk.ts';
import { type SigningDesk, signingDesk } from '../backend/testing/signing-desk.ts';
import { runCli } from '../cli.ts';
import type { CliIo } from './io.ts';

// A case of a vault signed from a terminal: the same version as the window makes.
let desk: SigningDesk;
let caseId: string;
const asked: string[] = [];
beforeEach(async () => {
  desk = await signingDesk();
  caseId = await desk.addCase();
  await desk.client.vault.lock({});
  asked.length = 0;
});
afterEach(() => desk.close());
const at = (name: string) => join(desk.folder, name);

async function imr(argv: string[], passphrase = PASSPHRASE) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: {},
    readSecret: async (prompt) => {
      asked.push(prompt);
      return passphrase;
    },
  };
  const code = await runCli(argv, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const vault = () => ['--vault', desk.dataDir];
const ofCase = () => [...vault(), '--case', caseId];
const sign = (...more: string[]) => imr(['sign', ...ofCase(), '--attest', ...more]);

/** Looks into the vault through the program, and locks it again. */
async function inVault<T>(work: (client: SigningDesk['client']) => Promise<T>): Promise<T> {
  await desk.client.vault.unlock({ passphrase: PASSPHRASE });
  const found = await work(desk.client);
  await desk.client.vault.lock({});
  return found;
}

describe('imr sign with a vault', () => {
  it('signs by the vault’s identity and freezes the version; the passphrase is asked for once', async () => {
    const { code, out, err } = await sign('--out', at('x.docx'), '--json');
    expect(code).toBe(0);
    expect(asked).toEqual(['Passphrase of the vault: ']);
    expect(err).toContain('attested: I reviewed the case file');
    expect(err.match(/^attested: /gm)).toHaveLength(SIGNING_IDS.length);
    const docxSha256 = createHash('sha256')
      .update(readFileSync(at('x.docx')))
      .digest('hex');
    expect(JSON.parse(out)).toMatchObject({
      signed: at('x.docx'),
      case: caseId,
      version: 1,
      copy: 'returned',
      signer: 'Reviewer R-001',
      docxSha256,
      warnings: [],
    });
    const { state, versions } = await inVault(async (client) => ({
      ...(await client.cases.open({ caseId })),
      ...(await client.versions.list({ caseId })),
    }));
    expect(state).toBe('signed');
    expect(versions).toMatchObject([{ version: 1, docxSha256 }]);
  });

  it('attests what accepting takes where the case was not accepted yet, for those who are named', async () => {
    const parties = [{ role: 'employer', name: 'Employer E.' }] as const;
    const value = completeCase({ parties: [...parties] });
    writeFileSync(at('case.json'), JSON.stringify(value));
    ({ caseId } = await inVault((client) => client.cases.importJsonFrom({ path: at('case.json') })));
    const { code, err } = await sign();
    expect(code).toBe(0);
    expect(err.match(/^attested: /gm)).toHaveLength(SIGNING_IDS.length + ACCEPTANCE_IDS.length);
    const { attestations } = (await inVault((client) => client.cases.open({ caseId }))).case;
    expect(attestations.map(({ id }) => id)).toEqual([...ACCEPTANCE_IDS, ...SIGNING_IDS]);
  });

  it('attests again that there is no conflict, where others were named since', async () => {
    const parties = [{ role: 'employer', name: 'Employer E.' }] as const;
    await inVault((client) =>
      client.cases.write({ caseId, revision: 0, change: { field: 'parties', value: [...parties] } }),
    );
    const { code, err } = await sign();
    expect(code).toBe(0);
    expect(err).toContain('attested: I have no professional, familial or financial affiliation');
  });

  it('lists what is in the way, attests nothing, and exits 1', async () => {
    await inVault(async (client) => {
      ({ caseId } = await client.cases.create({}));
      const { item } = await client.cases.addItem({ caseId });
      const change = { field: 'item.request', item, value: 'MRI' } as const;
      await client.cases.write({ caseId, revision: 0, change });
    });
    const { code, err } = await sign('--out', at('blocked.docx'));
    expect(code).toBe(1);
    expect(err).toContain('has no decision');
    expect(err).not.toContain('attested');
    const { out } = await sign('--json');
    expect(JSON.parse(out)).toMatchObject({ signed: null, obstacles: [{ code: 'blocking-findings' }] });
    expect(JSON.parse(out).findings.length).toBeGreaterThan(0);
    expect(existsSync(at('blocked.docx'))).toBe(false);
    expect((await inVault((client) => client.acceptance.read({ caseId }))).state).toBe('received');
  });

  it('does not sign twice what was not asked about', async () => {
    await sign();
    const { code, err } = await sign();
    expect(code).toBe(1);
    expect(err).toContain('is signed');
  });

  it.each([
    ['without --attest', [], PASSPHRASE, /--attest is missing/],
    ['with a wrong passphrase', ['--attest'], 'guess', /passphrase is not right/],
    ['with a copy of its own', ['--attest', '--copy', 'served'], PASSPHRASE, /--copy goes with --identity/],
    ['with a line of its own', ['--attest', '--line'], PASSPHRASE, /--line goes with --identity/],
    ['with a file as well', ['--attest', 'x.json'], PASSPHRASE, /not both/],
  ])('refuses %s with one line and exit 2', async (_, more, passphrase, says) => {
    const { code, out, err } = await imr(['sign', ...ofCase(), ...more], passphrase);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(err.split('\n')).toHaveLength(1);
  });
});

describe('imr versions', () => {
  it('lists them, newest first, with the question that is open', async () => {
    expect(await imr(['versions', ...ofCase()])).toMatchObject({ code: 0, out: 'No version is signed yet.' });
    await sign();
    await inVault((client) =>
      client.versions.clarify({ caseId, question: 'Which knee?', receivedOn: '2026-12-01' }),
    );
    const { out } = await imr(['versions', ...ofCase()]);
    expect(out).toMatch(
      /^1 {2}current {2}signed 20.*Z by Reviewer R-001; 1 upheld, 1 overturned; SHA-256 [0-9a-f]{64}$/m,
    );
    expect(out).toContain('Asked about version 1: Which knee?');
    const json = JSON.parse((await imr(['versions', ...ofCase(), '--json'])).out);
    expect(json).toMatchObject({
      case: caseId,
      versions: [{ version: 1 }],
      open: { question: 'Which knee?' },
    });
  });

  it('writes the file that was signed, or a copy composed from it', async () => {
    const { out } = await sign('--out', at('signed.docx'));
    expect(out).toBe(at('signed.docx'));
    expect(await imr(['versions', ...ofCase(), '--export', '1', '--out', at('again.docx')])).toMatchObject({
      code: 0,
      out: at('again.docx'),
    });
    expect(readFileSync(at('again.docx')).equals(readFileSync(at('signed.docx')))).toBe(true);
    const served = ['--export', '1', '--out', at('served.docx'), '--copy', 'served', '--json'];
    expect(JSON.parse((await imr(['versions', ...ofCase(), ...served])).out)).toMatchObject({
      copy: 'served',
    });
    expect((await imr(['verify', at('served.docx')])).out).toContain('UNSIGNED');
  });

  it.each([
    ['--export alone', ['--export', '1'], /go together/],
    ['no number', ['--export', 'one', '--out', 'x'], /not "one"/],
    ['a version that is not there', ['--export', '7', '--out', 'x'], /no signed version 7/],
    ['another copy', ['--export', '1', '--out', 'x', '--copy', 'draft'], /not "draft"/],
  ])('refuses %s with exit 2', async (_, more, says) => {
    const { code, err } = await imr(['versions', ...ofCase(), ...more]);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});

describe('imr verify with a vault', () => {
  it('says which determination of the vault a file is, and whose signature it carries', async () => {
    await sign('--out', at('x.docx'));
    writeFileSync(
      at('y.docx'),
      withReplaced(readFileSync(at('x.docx')), 'word/document.xml', 'Upheld', 'upheld'),
    );
    const { code, out } = await imr(['verify', at('x.docx'), at('y.docx'), ...vault()]);
    expect(code).toBe(1);
    expect(asked.filter((prompt) => prompt.includes('vault'))).toHaveLength(2);
    expect(out).toContain('Certificate of this vault.');
    expect(out).toContain('It is version 1 (current) of case CM17-0000001 in this vault, byte for byte.');
    expect(out).toContain('It is no determination that was signed in this vault.');
    const line = await imr(['verify', at('x.docx'), ...vault(), '--json']);
    expect(line.code).toBe(0);
    expect(JSON.parse(line.out)).toMatchObject({
      verdict: 'valid',
      signatures: [{ signer: { trust: 'own' } }],
      match: { by: 'file', version: 1 },
    });
  });

  it('goes on after a file that cannot be read', async () => {
    await sign('--out', at('x.docx'));
    const { code, out, err } = await imr(['verify', at('gone.docx'), at('x.docx'), ...vault()]);
    expect(code).toBe(2);
    expect(err).toContain('gone.docx');
    expect(out).toContain('VALID');
  });
});
