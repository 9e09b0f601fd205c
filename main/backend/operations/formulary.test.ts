import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, PASSPHRASE, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const formulary = () => desk.client.formulary;
const file = (name: string, ...lines: string[]) => {
  const path = join(desk.folder, name);
  writeFileSync(path, lines.join('\r\n'));
  return path;
};
const HEADER = 'Drug Ingredient,Exempt/Non-Exempt,Special Fill,Brand Name';
const older = () =>
  file(
    '2018.csv',
    'Effective Date: January 1 2018',
    HEADER,
    'Inventol,Non-Exempt,4 days,Brandex',
    'Otherol,Exempt,,',
  );
const newer = () => file('2021.csv', 'Effective Date: January 1 2021', HEADER, 'Inventol,Exempt,,Brandex');
const latest = async () => (await desk.client.audit.list({})).entries[0];
const look = (day: string | null, ...names: string[]) => formulary().look({ day, names });

it('a drug list is imported once, looked up in by the day, and kept over a lock', async () => {
  expect(await look(null, 'Inventol')).toEqual({ fit: 'no-list', list: null, answers: [] });
  const { id, outcome } = await formulary().importFrom({ path: older() });
  expect(outcome).toBe('added');
  expect(await latest()).toMatchObject({ kind: 'formulary.imported', subject: { drugs: 2 } });
  expect(await formulary().importFrom({ path: older() })).toEqual({ id, outcome: 'known' });
  await formulary().importFrom({ path: newer() });
  await desk.client.vault.lock({});
  await desk.client.vault.unlock({ passphrase: PASSPHRASE });
  expect(await formulary().list({})).toMatchObject([
    { file: '2021.csv', effective: '2021-01-01', drugs: 1, exempt: 1, nonExempt: 0 },
    { file: '2018.csv', effective: '2018-01-01', drugs: 2, exempt: 1, nonExempt: 1 },
  ]);
  const before = await look('2020-12-31', 'brandex', 'Nothing known');
  expect(before).toMatchObject({
    fit: 'in-force',
    list: { file: '2018.csv' },
    answers: [
      { status: 'non-exempt', by: 'brand of the list', drugs: [{ specialFillDays: 4 }] },
      { status: 'unlisted', drugs: [] },
    ],
  });
  expect(await look('2021-01-01', 'Inventol')).toMatchObject({ answers: [{ status: 'exempt' }] });
  expect(await look('2017-12-31', 'Inventol')).toMatchObject({ fit: 'none', list: null });
});

it('the drugs of a request are those that IMR Desk knows, and those that the list alone has', async () => {
  const named = (text: string) => formulary().named({ day: '2018-02-01', text });
  expect(await named('BRANDEX 20 mg #30, and tramadol 50 mg')).toMatchObject({
    list: { file: '2018.csv' },
    names: ['tramadol', 'Brandex'],
    answers: [{ status: 'unlisted' }, { status: 'non-exempt', by: 'brand of the list' }],
  });
  // One drug, whichever of its names come.
  expect(await named('Inventol (Brandex) 20 mg')).toMatchObject({ answers: [{ asked: 'Inventol' }] });
  expect(await named('Physical therapy 2x4')).toMatchObject({ names: [], answers: [] });
  const earlier = await formulary().named({ day: '2017-02-01', text: 'tramadol 50 mg, Brandex' });
  expect(earlier).toMatchObject({ fit: 'none', list: null, names: ['tramadol'], answers: [] });
});

it('the day of a list is set by hand, and a list is removed', async () => {
  const [list] = (await formulary().list({})).filter((one) => one.file === '2021.csv');
  const id = list?.id ?? 0;
  await formulary().setEffective({ id, effective: null });
  expect((await formulary().list({})).at(-1)).toMatchObject({ id, effective: null });
  expect(await look('2017-12-31', 'Inventol')).toMatchObject({ fit: 'unknown', list: { id } });
  await formulary().remove({ id });
  expect(await latest()).toMatchObject({ kind: 'formulary.removed' });
  expect((await formulary().list({})).map((one) => one.file)).toEqual(['2018.csv']);
  await expect(formulary().remove({ id })).rejects.toMatchObject({ code: 'unknown-drug-list' });
});

it('a list with problems is refused with file, row and column, and changes nothing', async () => {
  const path = file('bad.csv', HEADER, 'Inventol,Perhaps,4,');
  await expect(formulary().importFrom({ path })).rejects.toMatchObject({
    code: 'invalid-formulary',
    message: expect.stringContaining('bad.csv: row 2, column "Exempt/Non-Exempt"'),
  });
  expect(await formulary().list({})).toHaveLength(1);
});
