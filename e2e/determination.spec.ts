import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { wordText } from '../main/backend/letter/docx-text.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { decideSample, SEED } from './support/decide-sample.ts';
import { firstRun, PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';

// The whole way once, through the window: first run, records, decision, letter, and the next day.
const sample = (name: string) => join(root, 'assets', 'sample', name);
const { rationale, summary } = SEED;

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

  await test.step('the determination is decided as the seed decides it', () => decideSample(page));

  await test.step('nothing is missing, and the preview is the seed letter', async () => {
    await page.getByRole('tab', { name: 'Check' }).click();
    await expect(page.getByText('Nothing is missing.')).toBeVisible();
    await page.getByRole('tab', { name: 'Letter' }).click();
    const preview = await page.getByRole('article', { name: 'Letter preview' }).innerText();
    expect(foldSpace(preview)).toBe(foldSpace(readFileSync(sample('seed-letter.txt'), 'utf8')));
    const pages = page.getByRole('toolbar', { name: 'Pages of the letter' });
    await expect(pages.getByText('Page 1 of 2')).toBeVisible();
    await page.keyboard.press('Alt+Shift+PageDown');
    const second = page.getByRole('region', { name: 'Page 2 of 2' });
    await expect(second).toBeFocused();
    await expect(second).toContainText(/^points, and muscle spasms\./);
    await expect(pages.getByText('Page 2 of 2')).toBeVisible();
  });

  const letter = join(folder, 'determination.docx');
  await test.step('the Word letter is written where the reviewer chose', async () => {
    await app.dialogs.answerSave(letter);
    await page.getByRole('button', { name: 'Export Word letter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export the posted copy' });
    await expect(dialog.getByText('The check found nothing that tells who someone is, but')).toBeVisible();
    await expect(dialog.getByRole('region', { name: 'Against the served copy' })).toContainText('Cover page');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
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
