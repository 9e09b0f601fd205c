import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeLetter } from '../../shared/letter/compose.ts';
import { letterText } from '../../shared/letter/tree.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../shared/testing/profiles.ts';
import { openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string[];
let err: string[];
const inFolder = (name: string) => join(folder.path, name);
const LETTERS = fileURLToPath(new URL('../../../shared/letters', import.meta.url));

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(['precedents', ...args, '--vault', inFolder('v')], { IMR_PASSPHRASE: PASSPHRASE });
  ({ out, err } = ran);
  return ran.code;
}

beforeEach(async () => {
  folder = temporaryFolder();
  await (await openDesk({ dataDir: inFolder('v') })).close();
  mkdirSync(inFolder('letters'));
});
afterEach(() => folder.remove());

it('imr precedents imports a folder, and searches with how many of those found are overturned', async () => {
  const letter = aCase()
    .withCaseBlock()
    .withItem()
    .withItem({ request: 'MRI of the left knee', outcome: 'overturned' });
  const text = letterText(composeLetter(letter.build(), builtInProfile('posted-2016'), 'posted'));
  writeFileSync(join(inFolder('letters'), 'a.txt'), text);
  expect(await imr('import', inFolder('letters'))).toBe(0);
  expect(out).toEqual(['1 letter imported, 0 known already, 0 refused']);

  expect(await imr('search', '--guideline', 'MTUS: Knee Complaints', '--years', '2016-2017', 'left')).toBe(0);
  expect(out).toEqual([
    'IMR Final Determination CM17-0000001, 02/22/2017, item 2 (MRI of the left knee: Overturned)',
  ]);
  expect(err.at(-1)).toBe('1 of 1 requests that were found in this vault are overturned.');

  expect(await imr('search', '--json', '--outcome', 'upheld')).toBe(0);
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    counts: { items: 1, upheld: 1, overturned: 0 },
    hits: [{ number: 1, request: 'MRI of the right knee', outcome: 'upheld' }],
  });
});

it('imr precedents import exits 2 when a letter was refused, with the reason; the others are entered', async () => {
  writeFileSync(join(inFolder('letters'), 'notes.txt'), 'Some notes.');
  expect(await imr('import', inFolder('letters'), '--json')).toBe(2);
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    ...{ letters: 0, known: 0, refused: 1 },
    files: [{ file: 'notes.txt', error: { code: 'not-a-determination' } }],
  });
});

it('imr precedents refuses what it cannot carry out', async () => {
  for (const [args, what] of [
    [['import'], 'Name one folder'],
    [['import', inFolder('gone')], 'no folder'],
    [['list'], 'import or search'],
    [['search', '--years', 'soon', 'x'], '"soon" is no year'],
    [['search', '--limit', '0', 'x'], '"0" is no number'],
    [['search', '--part', '?', 'x'], 'no word in it'],
  ] as const) {
    expect(await imr(...args)).toBe(2);
    expect(err.join()).toContain(what);
  }
});

// Public records that are no part of the project: tried where they lie beside it.
describe.skipIf(!existsSync(LETTERS))('the thirteen posted letters', () => {
  it('become forty past determinations, eight of them overturned; a second time they are known', async () => {
    expect(await imr('import', LETTERS, '--json')).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ letters: 13, known: 0, refused: 0 });
    await imr('search', '--json');
    expect(JSON.parse(out.join('\n')).counts).toEqual({ items: 40, upheld: 32, overturned: 8 });
    await imr('search', 'physical therapy');
    expect(out.length).toBeGreaterThan(2);
    expect(await imr('import', LETTERS)).toBe(0);
  });
});
