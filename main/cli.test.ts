import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCase } from '../shared/domain/case.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { keyOf } from '../shared/rules/dismissals.ts';
import { wordText } from './backend/letter/docx-text.ts';
import type { CliIo } from './cli/io.ts';
import { withOpenVault } from './cli/vault-session.ts';
import { runCli } from './cli.ts';

const sample = (name: string) => join(import.meta.dirname, '../assets/sample', name);
const SEED = sample('seed.case.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one command line and gives what a terminal would show. */
async function imr(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: { IMR_PASSPHRASE: 'lantern orbit violet kettle' },
    readSecret: () => Promise.reject(new Error('nobody is there to ask')),
  };
  const code = await runCli(argv, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('imr letter', () => {
  it('writes the seed letter word for word from its data', async () => {
    const letter = join(folder, 'x.docx');
    expect(await imr('letter', SEED, '--out', letter)).toEqual({ code: 0, out: letter, err: '' });
    const text = foldSpace(wordText(readFileSync(letter), letter));
    expect(text).toBe(foldSpace(readFileSync(sample('seed-letter.txt'), 'utf8')));
  });

  it('prints the same case by another profile and adds the cover to the served copy', async () => {
    const letter = join(folder, 'x.docx');
    const { out } = await imr(
      'letter',
      SEED,
      '--out',
      letter,
      '--profile',
      'posted-2016',
      '--copy',
      'served',
      '--json',
    );
    expect(JSON.parse(out)).toEqual({ letter, profile: 'posted-2016', copy: 'served' });
    const text = wordText(readFileSync(letter), letter);
    expect(text).toContain('outside of the MTUS Guidelines');
    expect(text).toContain('UPHOLD: ');
  });

  it.each([
    [
      'a profile that is not there',
      ['--profile', 'none'],
      /no letter profile "none". Known: posted-2016, seed-2015/,
    ],
    ['a copy that is none', ['--copy', 'draft'], /--copy is posted or served, not "draft"/],
    ['an unknown option', ['--bogus'], /--bogus/],
  ])('refuses %s with one line and exit 2', async (_what, more, says) => {
    const { code, out, err } = await imr('letter', SEED, '--out', join(folder, 'x.docx'), ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(err.split('\n')).toHaveLength(1);
  });

  it('names the file and the field of a case that is at fault', async () => {
    const value = JSON.parse(readFileSync(SEED, 'utf8'));
    value.items[0].bases.reviewer.citations[0].places[0].page = 3;
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify(value));
    const { code, err } = await imr('letter', file, '--out', join(folder, 'x.docx'));
    expect(code).toBe(2);
    expect(err).toContain('wrong.json: items[0].bases.reviewer.citations[0].places[0].page: unknown field');
  });
});

describe('a posted copy with identifiers', () => {
  const named = (): string => {
    const value = JSON.parse(readFileSync(SEED, 'utf8'));
    value.parties = [{ role: 'employee', name: 'Rosalind Quillfeather' }];
    value.items[0].rationale[0].content[0].text += ' Ms. Quillfeather was born on 3/4/71.';
    const file = join(folder, 'named.json');
    writeFileSync(file, JSON.stringify(value));
    return file;
  };

  it('is not written: exit 1, and the findings with their places', async () => {
    const letter = join(folder, 'x.docx');
    const { code, out, err } = await imr('letter', named(), '--out', letter);
    expect([code, out, existsSync(letter)]).toEqual([1, '', false]);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^blocking: .*"Quillfeather".* at items\[0\]\.rationale:\d+-\d+$/),
      expect.stringMatching(/^blocking: .*"born on 3\/4\/71".* at items\[0\]\.rationale:\d+-\d+$/),
      'Not written: the posted copy is public.',
    ]);
    const json = await imr('letter', named(), '--out', letter, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ letter: null, findings: [{}, {}] });
  });

  it('does not keep the served copy back, and fails the check', async () => {
    const letter = join(folder, 'x.docx');
    expect((await imr('letter', named(), '--out', letter, '--copy', 'served')).code).toBe(0);
    const { code, out } = await imr('check', named(), '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings[0]).toMatchObject({
      rule: 'employee-name',
      severity: 'blocking',
      place: { field: 'item.rationale', item: 'item-1' },
      excerpts: [{ path: 'items[0].rationale', text: 'Quillfeather' }],
    });
  });

  it('does not leave a vault either, where the reviewer is looked for too', async () => {
    const vault = join(folder, 'vault');
    const reviewer = join(folder, 'reviewer.json');
    const profile = { name: 'Quentin Zabrisky', reviewerNumber: '', licences: [], specialties: [] };
    writeFileSync(reviewer, JSON.stringify(profile));
    const key = ['--recovery-key-file', join(folder, 'key.txt'), '--reviewer', reviewer];
    await imr('vault', 'create', '--vault', vault, ...key);
    const value = JSON.parse(readFileSync(SEED, 'utf8'));
    value.summary[0].content[0].text += ' As Dr. Zabrisky holds.';
    writeFileSync(join(folder, 'c.json'), JSON.stringify(value));
    await imr('import', '--vault', vault, join(folder, 'c.json'));
    const letter = join(folder, 'x.docx');
    const { code, err } = await imr('letter', '--vault', vault, '--case', 'seed', '--out', letter);
    expect([code, existsSync(letter)]).toEqual([1, false]);
    expect(err).toContain("the reviewer's name");
    expect((await imr('letter', join(folder, 'c.json'), '--out', letter)).code).toBe(0);
  });
});

describe('imr check', () => {
  it('passes the seed and fails an undecided case', async () => {
    const passed = await imr('check', SEED);
    expect(passed).toMatchObject({ code: 0, err: '' });
    const [first, ...others] = passed.out.split('\n');
    // The seed's own citation of the ODG has no edition.
    expect(first).toMatch(/^note: .* is cited without edition or year\./);
    expect(others).toContain(
      'not checked: The form of the case number was not checked: the case has no case block.',
    );
    expect(others.filter((line) => !line.startsWith('not checked: '))).toEqual([]);
    const { code, out } = await imr('check', sample('sample.case.json'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).findings.map((one: { rule: string }) => one.rule)).toContain('item-outcome');
  });

  it('leaves out what was dismissed in the vault, and says how many', async () => {
    const vault = join(folder, 'vault');
    await imr('vault', 'create', '--vault', vault, '--recovery-key-file', join(folder, 'key.txt'));
    const value = JSON.parse(readFileSync(SEED, 'utf8'));
    value.summary[0].content[0].text += ' Dr. Poe agreed.';
    writeFileSync(join(folder, 'c.json'), JSON.stringify(value));
    await imr('import', '--vault', vault, join(folder, 'c.json'));
    const io: CliIo = {
      out: () => undefined,
      err: () => undefined,
      env: { IMR_PASSPHRASE: 'lantern orbit violet kettle' },
      readSecret: () => Promise.reject(new Error('nobody is there to ask')),
    };
    const named = ['--vault', vault, '--case', 'seed'];
    const before = JSON.parse((await imr('check', ...named, '--json')).out);
    expect(before).toMatchObject({
      findings: [{ rule: 'titled-name' }, { rule: 'citation-complete' }],
      dismissed: [],
    });
    const finding = keyOf(parseCase(value, 'c.json'), before.findings[0]);
    await withOpenVault(vault, io, (client) =>
      client.checks.dismiss({ caseId: 'seed', copy: 'posted', finding, reason: 'a published name' }),
    );
    expect((await imr('check', ...named)).out.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining('is cited without edition'),
      'dismissed: 1',
    ]);
    const after = JSON.parse((await imr('check', ...named, '--json')).out);
    expect(after).toMatchObject({
      findings: [{ rule: 'citation-complete' }],
      dismissed: [{ dismissal: { reason: 'a published name' } }],
    });
  });

  it('asks for the case block of a served copy', async () => {
    const { code, out } = await imr('check', SEED, '--copy', 'served');
    expect([code, out]).toEqual([1, expect.stringContaining('The letter has no case block.')]);
  });
});

describe('a case in a vault', () => {
  it('goes in as JSON, is checked and printed there, and comes out as it was', async () => {
    const vault = join(folder, 'vault');
    const key = join(folder, 'recovery-key.txt');
    expect((await imr('vault', 'create', '--vault', vault, '--recovery-key-file', key)).code).toBe(0);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect((await imr('import', '--vault', vault, SEED)).code).toBe(0);
    expect((await imr('check', '--vault', vault, '--case', 'seed')).code).toBe(0);
    const letter = join(folder, 'x.docx');
    expect((await imr('letter', '--vault', vault, '--case', 'seed', '--out', letter)).code).toBe(0);
    const exported = join(folder, 'out.json');
    expect((await imr('export', '--vault', vault, '--case', 'seed', '--out', exported)).code).toBe(0);
    expect(JSON.parse(readFileSync(exported, 'utf8'))).toEqual(JSON.parse(readFileSync(SEED, 'utf8')));
  });
});

describe('a declined case', () => {
  it('can be checked, but gives no letter, no signature and no return package', async () => {
    const vault = join(folder, 'vault');
    const io: CliIo = {
      out: () => undefined,
      err: () => undefined,
      env: { IMR_PASSPHRASE: 'lantern orbit violet kettle' },
      readSecret: () => Promise.reject(new Error('nobody is there to ask')),
    };
    await imr('vault', 'create', '--vault', vault, '--recovery-key-file', join(folder, 'key.txt'));
    await imr('import', '--vault', vault, SEED);
    const letter = join(folder, 'x.docx');
    await imr('letter', SEED, '--out', letter);
    await withOpenVault(vault, io, (client) =>
      client.acceptance.decline({ caseId: 'seed', reason: 'conflict-of-interest', note: '' }),
    );
    const named = ['--vault', vault, '--case', 'seed'];
    const closed = { code: 2, err: expect.stringContaining('This case is declined') };
    expect(await imr('letter', ...named, '--out', join(folder, 'y.docx'))).toMatchObject(closed);
    const p12 = join(folder, 'none.p12');
    expect(await imr('sign', ...named, '--identity', p12, '--attest', '--out', letter)).toMatchObject(closed);
    const out = join(folder, 'back.imrcase');
    const recipient = ['--recipient', await identityToRecipient(await generateX25519Identity())];
    expect(await imr('return', ...named, '--letter', letter, '--out', out, ...recipient)).toMatchObject(
      closed,
    );
    expect((await imr('check', ...named)).code).toBe(0);
  });
});

describe('imr', () => {
  it('lists its commands, and names one that is not there', async () => {
    const usages = (await imr()).out.split('\n');
    expect(usages.filter((line) => !line.startsWith('imr '))).toEqual([]);
    expect(usages.map((line) => line.split(' ')[1])).toEqual(
      expect.arrayContaining(['letter', 'check', 'vault', 'import', 'export', 'audit']),
    );
    expect(await imr('sing')).toMatchObject({ code: 2, err: expect.stringContaining('no command "sing"') });
  });
});
