import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseFormulary } from '../../../shared/formulary/read-formulary.ts';
import { forkSpawner } from '../jobs/fork-spawner.ts';
import { readFormularyRows } from './formulary-file.ts';
import { type Drawn, ruledPdf } from './testing/ruled-pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-list-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = ['Drug Ingredient', 'Exempt /\nNon-Exempt', 'Special\nFill', 'Brand Name', 'Notes'];
const PAGES = [
  [
    HEADER,
    ['Inventol', 'Exempt', '', 'Brandex,\nOtherbrand', ''],
    ['Hydro-\nmockin /\nPretendin', 'Non-\nExempt', '4 days', '', 'tablet'],
  ],
  [HEADER, ['Thirdol', 'Non-Exempt', '', 'Thirdbrand', 'cream, in\ntwo lines']],
];
const rowsOf = (bytes: Uint8Array) => {
  const path = join(folder, 'list.pdf');
  writeFileSync(path, bytes);
  return readFormularyRows(path, forkSpawner);
};

it.each<[Drawn, boolean]>([
  ['lines', false],
  ['thin boxes', false],
  ['cells', true],
])(
  'a ruled table of %s is read cell by cell, over pages and line ends (drawn sideways: %s)',
  async (drawn, sideways) => {
    const above = 'Effective Date: October 1, 2018';
    const rows = await rowsOf(await ruledPdf(PAGES, { drawn, sideways, above }));
    const { effective, drugs } = parseFormulary(rows, 'list.pdf');
    expect(effective).toBe('2018-10-01');
    expect(drugs).toMatchObject([
      { ingredient: 'Inventol', status: 'exempt', brands: ['Brandex', 'Otherbrand'] },
      { ingredient: 'Hydro-mockin / Pretendin', status: 'non-exempt', specialFillDays: 4, notes: 'tablet' },
      { ingredient: 'Thirdol', status: 'non-exempt', brands: ['Thirdbrand'], notes: 'cream, in two lines' },
    ]);
  },
);

it('a table without lines is not guessed at, a page without text and a broken file are refused', async () => {
  const bare = await rowsOf(await ruledPdf(PAGES, { drawn: 'not at all' }));
  expect(() => parseFormulary(bare, 'list.pdf')).toThrow('list.pdf');
  await expect(rowsOf(await ruledPdf([[['']]]))).rejects.toMatchObject({ code: 'no-text' });
  await expect(rowsOf(new TextEncoder().encode('%PDF-1.7 lost'))).rejects.toMatchObject({
    code: 'damaged-pdf',
  });
});
