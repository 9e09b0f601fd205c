import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ASSETS, openDesk, PASSPHRASE, temporaryFolder } from '../backend/testing/desk.ts';
import { ranImr } from './testing/imr.ts';

/** Of the sample case, the files that are not scans alone: what is read here takes no recognition. */
const FILES = ['01-application-and-ur.pdf', '02-rfa-and-progress-reports.pdf'];

let folder: ReturnType<typeof temporaryFolder>;
let out: string[];
let err: string[];
let caseId: string;
beforeEach(async () => {
  folder = temporaryFolder();
  const desk = await openDesk({ dataDir: join(folder.path, 'v') });
  ({ caseId } = await desk.client.cases.create({}));
  await desk.close();
});
afterEach(() => folder.remove());

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(args, { IMR_PASSPHRASE: PASSPHRASE });
  ({ out, err } = ran);
  return ran.code;
}
const inVault = () => ['--vault', join(folder.path, 'v'), '--case', caseId];

it('imr index prints the records of a case: pages, date, type, author, title, how sure', async () => {
  expect(await imr('index', ...inVault())).toBe(0);
  expect(out).toEqual(['The case has no records.']);

  const paths = FILES.map((file) => join(ASSETS, 'sample', 'records', file));
  expect(await imr('import', '--no-wait', ...inVault(), ...paths)).toBe(0);
  expect(await imr('index', '--no-ocr', ...inVault())).toBe(0);
  const columns = (line: string) => line.trim().split(/ {2,}/);
  expect(columns(out.find((line) => line.includes('UTILIZATION REVIEW DECISION')) ?? '')).toEqual([
    '3',
    '7-10',
    '2015-02-05',
    'Utilization review decision',
    '-',
    'NOTICE OF UTILIZATION REVIEW DECISION',
    expect.stringMatching(/^\(0\.\d\d\)$/),
  ]);
  expect(out.filter((line) => line.endsWith('.pdf'))).toEqual(FILES);
  expect(out.filter((line) => line.includes('Q.R. MD'))).toHaveLength(11);

  expect(await imr('index', '--no-ocr', '--reviewed', 'itemised', ...inVault())).toBe(0);
  expect(out).toContain('Progress report, Q.R., MD, 12/04/2014, part 2 pages 1-6');

  expect(await imr('index', '--no-ocr', '--json', ...inVault())).toBe(0);
  const { records } = JSON.parse(out.join(''));
  expect(records[4]).toMatchObject({
    type: { value: 'progress-report' },
    date: { iso: '2014-12-04' },
    author: { name: 'Q.R.', credential: 'MD' },
  });
});

it('imr index says what is missing', async () => {
  expect(await imr('index', '--vault', folder.path)).toBe(2);
  expect(err.join()).toContain('--case is missing');
  expect(await imr('index', '--reviewed', 'short', ...inVault())).toBe(2);
  expect(err.join()).toContain('"short" is no style');
});
