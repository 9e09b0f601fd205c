import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorkbook, sheetOf } from '../backend/formulary/testing/workbook.ts';
import { ranImr } from './testing/imr.ts';

const TABLE = [
  ['Invented Drug List v.9'],
  ['EFFECTIVE DATE: October 1, 2018'],
  [
    'Drug Ingredient',
    'Exempt/Non-Exempt',
    'Special Fill',
    'Peri-Op',
    'Dosage Form',
    'Reference in Guidelines',
  ],
  ['Gabapentin', 'Exempt', '', '', 'tablet', '✓ Chronic Pain; ✕⦸ Knee'],
  ['Tramadol HCl', 'Non-Exempt', '4 days', '4', 'tablet', ''],
];
let folder: string;
let out: string[] = [];
let err: string[] = [];
const at = (name: string) => join(folder, name);

async function imr(...args: string[]): Promise<number> {
  const ran = await ranImr(['formulary', ...args]);
  ({ out, err } = ran);
  return ran.code;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-formulary-'));
  const csv = (separator: string) =>
    TABLE.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
  writeFileSync(at('list.csv'), `\ufeff${csv(',')}`);
  writeFileSync(at('semicolons.csv'), csv(';'));
  writeFileSync(at('list.xlsx'), aWorkbook(sheetOf(TABLE)));
  writeFileSync(at('bad.csv'), 'Drug,Status,Special Fill\nInventol,Perhaps,4\nOtherol,Exempt,some');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('imr formulary check counts what CSV and workbook hold alike', async () => {
  for (const name of ['list.csv', 'semicolons.csv', 'list.xlsx']) {
    expect(await imr('check', at(name))).toBe(0);
    expect(out).toEqual([
      `${at(name)}: Invented Drug List v.9 (in force from 10/01/2018): 2 rows, 2 ingredients, 1 exempt, 1 non-exempt, 0 unlisted, 1 with special fill, 1 with perioperative fill`,
    ]);
  }
});

it('imr formulary check names file, row and column of each problem and fails; find does not look in such a list', async () => {
  expect(await imr('check', at('bad.csv'))).toBe(1);
  expect(err).toEqual([
    'bad.csv: row 2, column "Status": "Perhaps" is no status: Exempt, Non-Exempt or Unlisted is expected.',
    'bad.csv: row 3, column "Special Fill": "some" is no number of days from 1 to 365.',
  ]);
  expect(await imr('check', at('bad.csv'), '--json')).toBe(1);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ valid: false, problems: [{ row: 2 }, { row: 3 }] });
  expect(await imr('find', at('bad.csv'), 'otherol')).toBe(2);
  expect(err[0]).toMatch(/^imr formulary: bad\.csv: row 2, .+ And 1 more/);

  writeFileSync(at('none.csv'), new Uint8Array(400));
  expect(await imr('check', at('none.csv'))).toBe(1);
  expect(err).toEqual(['none.csv is neither a CSV file nor an Excel workbook (.xlsx) nor a PDF.']);
});

it('imr formulary find tells what the list says of each drug, and that it has others not', async () => {
  expect(await imr('find', at('list.xlsx'), 'Neurontin', 'tramadol', 'gabapentine')).toBe(0);
  expect(out).toEqual([
    'Neurontin: exempt, taken for its brand name by IMR Desk, not by the list',
    '  Gabapentin (tablet), row 4: exempt, ✓ Chronic Pain, ✕⦸ Knee',
    'tramadol: non-exempt',
    '  Tramadol HCl (tablet), row 5: non-exempt, special fill 4 days, perioperative fill 4 days',
    'gabapentine: unlisted: this list does not have it. Near it the list has: Gabapentin.',
  ]);
  expect(err).toEqual(['Invented Drug List v.9 (in force from 10/01/2018)']);
  expect(await imr('find', at('list.csv'), '--json', 'soma')).toBe(0);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ asked: 'soma', status: 'unlisted', drugs: [] });
});

it('imr formulary says what is wrong with the command', async () => {
  for (const args of [['burn'], ['check'], ['find', at('list.csv')], ['check', at('list.csv'), 'x']])
    expect(await imr(...args)).toBe(2);
});
