import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aTextPdf } from '../backend/jobs/testing/pdfs.ts';
import { openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

let folder: ReturnType<typeof temporaryFolder>;
let out: string[];
let err: string[];
let caseId: string;
const inFolder = (name: string) => join(folder.path, name);

async function imr(...args: string[]): Promise<number> {
  const [command = '', ...more] = args;
  const ran = await ranImr([command, '--vault', inFolder('v'), ...more], { IMR_PASSPHRASE: PASSPHRASE });
  ({ out, err } = ran);
  return ran.code;
}

beforeEach(async () => {
  folder = temporaryFolder();
  const pages = [
    { lines: ['MRI of the lumbar spine', 'was not done.'] },
    { lines: ['Physical therapy was denied.'] },
  ];
  writeFileSync(inFolder('a.pdf'), await aTextPdf(pages));
  const desk = await openDesk({ dataDir: inFolder('v') });
  ({ caseId } = await desk.client.cases.create({}));
  const value = { caseNumber: 'CM16-0000001' };
  await desk.client.cases.write({ caseId, revision: 0, change: { field: 'caseBlock', value } });
  await desk.close();
  await imr('import', '--case', caseId, inFolder('a.pdf'));
});
afterEach(() => folder.remove());

it('imr search prints document, page and snippet; finding nothing is no failure', async () => {
  expect(await imr('search', '--case', 'CM16-0000001', 'lumbar', 'mri')).toBe(0);
  expect(out).toEqual(['a.pdf, page 1: [MRI] of the [lumbar] spine was not done.']);
  expect(err.at(-1)).toBe('1 page found');

  expect(await imr('search', '"physical therapy"')).toBe(0);
  expect(out).toEqual(['CM16-0000001: a.pdf, page 2: [Physical therapy] was denied.']);

  expect(await imr('search', '--limit', '1', 'was')).toBe(0);
  expect(out).toHaveLength(1);
  expect(err.at(-1)).toBe('2 pages found');

  expect(await imr('search', 'cervical')).toBe(0);
  expect(out).toEqual([]);
  expect(err).toEqual(['0 pages found']);
});

it('imr search says what it made of a query, and how else its words are written', async () => {
  await imr('search', '--case', caseId, '"MRI" OR');
  expect(err[0]).toContain('OR has nothing to work on');
  await imr('search', '--case', caseId, 'lumbra');
  expect(err).toContain('lumbra: also lumbar');
  expect(out).toEqual(['a.pdf, page 1: MRI of the [lumbar] spine was not done.']);
});

it('imr search --json prints one document', async () => {
  await imr('search', '--case', caseId, '--json', 'therapy', 'date:yesterday');
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    notes: [expect.stringContaining('“yesterday” is no date')],
    total: { pages: 1, is: 'exact' },
    unread: 0,
    hits: [{ document: 'a.pdf', page: 2, matches: 1, recognised: false, ranges: [[9, 16]] }],
  });
});

it('imr search refuses what it cannot search for', async () => {
  for (const [args, what] of [
    [[], 'nothing to search for'],
    [['--limit', '0', 'x'], '"0" is no number'],
    [['--case', 'CM99-9999999', 'x'], 'no case "CM99-9999999"'],
  ] as const) {
    expect(await imr('search', ...args)).toBe(2);
    expect(err.join()).toContain(what);
  }
});
