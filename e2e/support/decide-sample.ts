import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseCase } from '../../shared/domain/case.ts';
import { plainText } from '../../shared/domain/rich-text.ts';
import { root } from './launch.ts';

const file = join(root, 'assets', 'sample', 'seed.case.json');
const seed = parseCase(JSON.parse(readFileSync(file, 'utf8')), 'seed.case.json');

/** What the seed letter says, for the sample case to say the same. */
export const SEED = {
  summary: plainText(seed.summary),
  rationale: plainText(seed.items[0]?.rationale ?? []),
};

/** Writes the open sample case as the seed decides it: nothing is missing then. */
export async function decideSample(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Summary' }).click();
  await page.getByRole('textbox', { name: 'Clinical case summary' }).fill(SEED.summary);
  await page.getByRole('tab', { name: 'Items' }).click();
  const basis = page.getByRole('region', { name: 'Your basis' });
  await basis.getByRole('radio', { name: 'Outside the MTUS' }).check();
  await basis.getByRole('button', { name: 'Add a place' }).click();
  const chapters = basis.getByRole('combobox', { name: 'Chapter' });
  const sections = basis.getByRole('combobox', { name: 'Section' });
  await chapters.nth(0).fill('Chronic pain');
  await sections.nth(0).fill('Physical medicine treatment');
  await chapters.nth(1).fill('Preface');
  await sections.nth(1).fill('Physical Therapy Guidelines');
  await page.getByRole('textbox', { name: 'Decision rationale' }).fill(SEED.rationale);
  await page.getByRole('radio', { name: 'Upheld' }).check();
}
