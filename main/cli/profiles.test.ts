import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCase } from '../../shared/testing/case-builder.ts';
import { wordText } from '../backend/letter/docx-text.ts';
import { printProfileFile, readProfileFile } from '../backend/letter/profile-file.ts';
import { ranImr } from './testing/imr.ts';

let folder: string;
let out: string[] = [];
let err: string[] = [];
const at = (name: string) => join(folder, name);

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(args, { IMR_PASSPHRASE: 'seven grey otters fold paper' });
  ({ out, err } = ran);
  return ran.code;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-profiles-'));
  expect(await imr('vault', 'create', '--vault', at('vault'), '--recovery-key-file', at('key'))).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('imr profiles exports, checks and imports a profile, and a letter takes it from its file', async () => {
  const file = at('ours.imrprofile');
  expect(await imr('profiles', 'export', 'posted-2016', '--out', file)).toBe(0);
  const shipped = await readProfileFile(file);
  const ours = { ...shipped, id: 'ours', name: 'Ours', how: 'The organization sent the file.' };
  writeFileSync(file, printProfileFile(ours));

  expect(await imr('profiles', 'check', file)).toBe(0);
  expect(out[0]).toContain('ours, version 2, Ours: a letter profile');
  expect(out[1]).toMatch(/^warning: how: How the determination was made is not worded as it comes/);

  expect(await imr('profiles', 'import', file, '--vault', at('vault'))).toBe(0);
  expect(out).toEqual(['ours  version 2  Ours: added']);
  expect(await imr('profiles', 'list', '--vault', at('vault'), '--json')).toBe(0);
  expect(JSON.parse(out[0] ?? '').map(({ id }: { id: string }) => id)).toEqual([
    'posted-2016',
    'seed-2015',
    'ours',
  ]);
  const again = at('again.imrprofile');
  expect(await imr('profiles', 'export', 'ours', '--vault', at('vault'), '--out', again)).toBe(0);
  expect(await readProfileFile(again)).toEqual(ours);

  writeFileSync(at('case.json'), JSON.stringify(aCase().withCaseBlock().withItem().build()));
  const letter = ['letter', at('case.json'), '--out', at('letter.docx')];
  expect(await imr(...letter, '--profile', file)).toBe(0);
  expect(wordText(readFileSync(at('letter.docx')), 'letter')).toContain('The organization sent the file.');
  expect(await imr(...letter, '--profile', 'ours')).toBe(2);
  expect(err[0]).toContain('There is no letter profile "ours". Known: posted-2016, seed-2015.');
});

it('imr parse reads letters by the profile that they were written with, from its file or from the vault, in every version', async () => {
  const first = await readProfileFile(at('ours.imrprofile'));
  const edited = {
    ...first,
    version: 3,
    sections: ['summary', 'items', 'documentsReviewed', 'how'] as const,
    decisions: { upheld: 'Denied', overturned: 'Approved' },
    labels: { ...first.labels, rationale: 'Reasons –' },
  };
  writeFileSync(at('third.imrprofile'), printProfileFile({ ...edited, sections: [...edited.sections] }));
  await imr('profiles', 'import', at('third.imrprofile'), '--vault', at('vault'));
  for (const name of ['ours', 'third']) {
    const file = at(`${name}.imrprofile`);
    await imr('letter', at('case.json'), '--profile', file, '--out', at(`${name}.docx`));
    const parsed = ['parse', at(`${name}.docx`), '--out', at('read.json'), '--json'];
    for (const known of [
      ['--profile', file],
      ['--vault', at('vault')],
    ]) {
      expect(await imr(...parsed, ...known)).toBe(0);
      expect(JSON.parse(out[0] ?? '')).toMatchObject({ form: 'ours', exact: true, warnings: [] });
      const { profile } = JSON.parse(readFileSync(at('read.json'), 'utf8'));
      expect(profile).toEqual({ id: 'ours', version: name === 'ours' ? 2 : 3 });
    }
  }
  writeFileSync(
    at('dull.imrprofile'),
    printProfileFile({ ...first, split: { ...first.split, partial: '{original}{authorized}{remaining}' } }),
  );
  expect(await imr('profiles', 'check', at('dull.imrprofile'))).toBe(0);
  expect(out.join()).toContain(
    'split.partial: Part was authorized: a letter written like this cannot be read back',
  );
});

it('imr profiles says what is wrong with a file and with the command', async () => {
  writeFileSync(at('bad.imrprofile'), '{"schema":"imr-profile/1"}');
  expect(await imr('profiles', 'check', at('bad.imrprofile'))).toBe(1);
  expect(err).toEqual([expect.stringContaining('bad.imrprofile: sha256: ')]);
  expect(await imr('profiles', 'import', at('bad.imrprofile'), '--vault', at('vault'))).toBe(2);
  expect(await imr('profiles', 'import', at('bad.imrprofile'))).toBe(2);
  expect(err[0]).toContain('--vault is missing.');
  expect(await imr('profiles', 'burn')).toBe(2);
  expect(await imr('profiles', 'export', 'nobody', '--out', at('x.imrprofile'))).toBe(2);
  expect(err[0]).toContain('There is no letter profile "nobody".');
});
