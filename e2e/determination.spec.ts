import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { wordText } from '../main/backend/letter/docx-text.ts';
import { parseCase } from '../shared/domain/case.ts';
import { plainText } from '../shared/domain/rich-text.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { firstRun, PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';

// The whole way once, through the window: first run, records, decision, letter, and the next day.
const sample = (name: string) => join(root, 'assets', 'sample', name);
const seed = parseCase(JSON.parse(readFileSync(sample('seed.case.json'), 'utf8')), 'seed.case.json');
const seedItem = seed.items[0];
const rationale = plainText(seedItem?.rationale ?? []);
const summary = plainText(seed.summary);

let app: RunningApp;
test.afterEach(() => app.kill());

test('a case goes in, a Word determination comes out, and everything is still there the next day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-desk-e2e-'));
  app = await launchApp({ userDataDir: join(folder, 'data') });
  const { page } = app;
  await firstRun(page, 'Open the sample case');

  await test.step('the records stand beside the form', async () => {
    await expect(page.getByRole('region', { name: 'Records' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'As worded' })).toHaveValue(
      'Spinal stabilization program 2x4 lumbar',
    );
    await expect(page.locator('canvas').first()).toBeVisible();
  });

  await test.step('the determination is decided as the seed decides it', async () => {
    await page.getByRole('tab', { name: 'Summary' }).click();
    await page.getByRole('textbox', { name: 'Clinical case summary' }).fill(summary);
    await page.getByRole('tab', { name: 'Items' }).click();
    const basis = page.getByRole('region', { name: 'Your basis' });
    await basis.getByRole('radio', { name: 'Outside the MTUS' }).check();
    await basis.getByRole('button', { name: 'Add a place' }).click();
    const chapters = basis.getByRole('textbox', { name: 'Chapter' });
    const sections = basis.getByRole('textbox', { name: 'Section' });
    await chapters.nth(0).fill('Chronic pain');
    await sections.nth(0).fill('Physical medicine treatment');
    await chapters.nth(1).fill('Preface');
    await sections.nth(1).fill('Physical Therapy Guidelines');
    await page.getByRole('textbox', { name: 'Decision rationale' }).fill(rationale);
    await page.getByRole('radio', { name: 'Upheld' }).check();
  });

  await test.step('nothing is missing, and the preview is the seed letter', async () => {
    await page.getByRole('tab', { name: 'Check' }).click();
    await expect(page.getByText('Nothing is missing.')).toBeVisible();
    await page.getByRole('tab', { name: 'Letter' }).click();
    const preview = await page.getByRole('article', { name: 'Letter preview' }).innerText();
    expect(foldSpace(preview)).toBe(foldSpace(readFileSync(sample('seed-letter.txt'), 'utf8')));
  });

  const letter = join(folder, 'determination.docx');
  await test.step('the Word letter is written where the reviewer chose', async () => {
    await app.dialogs.answerSave(letter);
    await page.getByRole('button', { name: 'Export Word letter' }).click();
    await expect(page.getByText('The letter was exported', { exact: true })).toBeVisible();
    const text = foldSpace(wordText(readFileSync(letter), letter));
    expect(text).toBe(foldSpace(readFileSync(sample('seed-letter.txt'), 'utf8')));
  });

  await test.step('after closing and opening again everything is there', async () => {
    await app.close();
    app = await launchApp({ userDataDir: join(folder, 'data') });
    await unlock(app.page, PASSPHRASE);
    await app.page.getByRole('row', { name: /Spinal stabilization program/ }).click();
    await app.page.getByRole('tab', { name: 'Summary' }).click();
    await expect(app.page.getByRole('textbox', { name: 'Clinical case summary' })).toHaveText(summary);
    await app.page.getByRole('tab', { name: 'Items' }).click();
    await expect(app.page.getByRole('textbox', { name: 'Decision rationale' })).toHaveText(rationale);
    await expect(app.page.getByRole('radio', { name: 'Upheld' })).toBeChecked();
    await expect(app.page.getByRole('combobox', { name: 'Document' })).toContainText(
      '01-application-and-ur.pdf',
    );
  });
});
