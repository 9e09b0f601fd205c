import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ranImr } from './testing/imr.ts';

const EXAMPLE = join(import.meta.dirname, '../../docs/guideline-pack.example.json');
let folder: string;
let out: string[] = [];
let err: string[] = [];
const at = (name: string) => join(folder, name);

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(['guidelines', ...args]);
  ({ out, err } = ran);
  return ran.code;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-guidelines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('imr guidelines packs a JSON file, and checks what it packed', async () => {
  expect(await imr('pack', EXAMPLE, '--out', at('x.imrguide'))).toBe(0);
  expect(out).toEqual([at('x.imrguide')]);
  expect(await imr('check', at('x.imrguide'))).toBe(0);
  expect(out[0]).toMatch(/: Example Hand Guide, 2026: 2 chapters, 2 sections, 2 criteria, not signed$/);
});

it('imr guidelines packs a folder with a file for each chapter into the same pack', async () => {
  const { chapters, ...head } = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  mkdirSync(at('folder/chapters'), { recursive: true });
  writeFileSync(at('folder/pack.json'), JSON.stringify(head));
  for (const [index, chapter] of chapters.entries())
    writeFileSync(at(`folder/chapters/${index}.json`), JSON.stringify(chapter));
  expect(await imr('check', at('folder'), EXAMPLE, '--json')).toBe(0);
  const [one, other] = out.map((line) => JSON.parse(line));
  expect(one.sha256).toBe(other.sha256);
});

it('imr guidelines check gives every reason and fails', async () => {
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  writeFileSync(at('bad.json'), JSON.stringify({ ...example, edition: '', title: 7 }));
  expect(await imr('check', at('bad.json'))).toBe(1);
  expect(err.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
    'bad.json: title',
    'bad.json: edition',
  ]);
  expect(await imr('pack', at('bad.json'), '--out', at('bad.imrguide'))).toBe(1);

  const bytes = readFileSync(at('x.imrguide'));
  bytes.write('Wrost', bytes.indexOf('"Wrist"') + 1);
  writeFileSync(at('changed.imrguide'), bytes);
  expect(await imr('check', at('changed.imrguide'))).toBe(1);
  expect(err[0]).toContain('changed.imrguide was refused: ');
});

it('imr guidelines says what is wrong with the command', async () => {
  expect(await imr('burn')).toBe(2);
  expect(await imr('pack', EXAMPLE)).toBe(2);
  expect(err[0]).toContain('--out is missing.');
  expect(await imr('check', at('nowhere.json'))).toBe(1);
});

it('a folder whose chapters cannot be read is refused, and not taken for a pack without them', async () => {
  mkdirSync(at('other'));
  writeFileSync(at('other/pack.json'), readFileSync(EXAMPLE));
  writeFileSync(at('other/chapters'), 'a file of that name');
  expect(await imr('check', at('other'))).toBe(1);
  expect([...out, ...err].join(' ')).toContain('chapters');
});

it('imr guidelines search finds sections of the shipped packs, with their days, and of packs that are named', async () => {
  expect(await imr('search', 'low', 'back')).toBe(0);
  expect(out.slice(0, 3)).toEqual([
    'Low Back Disorders 2019 (in force from 08/11/2019)',
    'Low Back Disorders 2016 (in force from 12/01/2017, replaced on 08/11/2019)',
    'Low Back Complaints 2004 (replaced on 12/01/2017)',
  ]);
  expect(await imr('search', 'tapering')).toBe(0);
  expect(out[0]).toMatch(/^Chronic Pain Medical Treatment 2016, Weaning of Medications /);
  expect(await imr('search', 'chiropractic', '--json')).toBe(0);
  const found = out.map((line) => JSON.parse(line)).find(({ source }) => source === 'law');
  expect(found.section.criteria[0].limit).toEqual({ bound: 'at-most', number: 24, unit: 'visits' });
  expect(found.basis).toContain('Labor Code 4604.5');

  expect(await imr('search', at('x.imrguide'), 'splint')).toBe(0);
  expect(out[0]).toMatch(
    /^Wrist 2026, Splints \(in force from 01\/01\/2026, days not confirmed\): A splint is /,
  );
  expect(await imr('search', at('x.imrguide'))).toBe(2);
});

it('imr guidelines import takes packs into a vault once, where list and search find them', async () => {
  const inVault = async (...args: string[]) => {
    const ran = await ranImr([...args, '--vault', at('vault')], {
      IMR_PASSPHRASE: 'seven grey otters fold paper',
    });
    ({ out, err } = ran);
    return ran.code;
  };
  expect(await inVault('vault', 'create', '--recovery-key-file', at('key'))).toBe(0);
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  writeFileSync(at('other.json'), JSON.stringify({ ...example, licence: 'Other terms.' }));
  expect(await imr('pack', at('other.json'), '--out', at('other.imrguide'))).toBe(0);

  const files = ['x.imrguide', 'x.imrguide', 'other.imrguide', 'changed.imrguide'].map(at);
  expect(await inVault('guidelines', 'import', ...files)).toBe(1);
  expect(out).toEqual([
    'x.imrguide: Example Hand Guide, 2026: imported, not signed',
    'x.imrguide: Example Hand Guide, 2026: was here already',
    'other.imrguide: Example Hand Guide, 2026: not imported, this edition is here with other content: 0 sections added, 0 gone, 0 changed. Say --beside or --replace.',
  ]);
  expect(err.join(' ')).toContain('changed.imrguide was refused: ');
  expect(await inVault('guidelines', 'list')).toBe(0);
  expect(out.map((line) => line.split(' ')[0])).toEqual(['mtus', 'other-guideline', 'law']);
  expect(await inVault('guidelines', 'search', 'splint')).toBe(0);
  expect(out[0]).toMatch(
    /^Wrist 2026, Splints \(in force from 01\/01\/2026, days not confirmed\): A splint is /,
  );
  expect(await inVault('guidelines', 'import', at('x.imrguide'), '--beside', '--replace')).toBe(2);
  expect(await imr('import', at('x.imrguide'))).toBe(2);
});
