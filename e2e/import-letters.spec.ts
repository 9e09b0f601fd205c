import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { composeLetter } from '../shared/letter/compose.ts';
import { letterText } from '../shared/letter/tree.ts';
import { aCase } from '../shared/testing/case-builder.ts';
import { builtInProfile } from '../shared/testing/profiles.ts';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

const SHOTS = join(root, 'test-results', 'import-letters');
let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-letters-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** A posted letter as a text; an odd one has a guideline line of its own form. */
function letter(name: string, caseNumber: string, odd = false): string {
  const imrCase = aCase()
    .withCaseBlock({ caseNumber })
    .withItem()
    .withItem({ request: 'Gym membership' })
    .build();
  const text = letterText(composeLetter(imrCase, builtInProfile('posted-2016'), 'posted'));
  const path = join(folder, name);
  writeFileSync(path, odd ? text.replace(/Decision based on MTUS Knee[^.]*/, 'See the guideline') : text);
  return path;
}

test('letters that were written before become cases, and what was kept as it stood is told', async () => {
  test.setTimeout(120_000);
  const { page, dialogs } = app;
  writeFileSync(join(folder, 'notes.txt'), 'Some notes.');
  await dialogs.answerOpen([letter('odd.txt', 'CM17-0000002', true), join(folder, 'notes.txt')]);
  await page.getByRole('button', { name: 'Import a letter…' }).click();
  const dialog = page.getByRole('dialog', { name: '1 of 2 letters imported' });
  await expect(dialog.getByText('2 disputed items; 1 place to look at')).toBeVisible();
  await expect(dialog.getByText(/^Item 1, reviewer guideline: kept as it stood/)).toBeVisible();
  await expect(dialog.getByText(/^notes\.txt is not a determination letter/)).toBeVisible();
  await lookAt(page, 'letters imported', SHOTS);

  await dialog.getByRole('button', { name: 'Open CM17-0000002' }).click();
  await page.getByRole('tab', { name: 'Items' }).click();
  await expect(page.getByText(/^This line of the letter has a form of its own/)).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'line as it was read.png') });
  await page.getByRole('tab', { name: 'Letter' }).click();
  const preview = page.getByRole('article', { name: 'Letter preview' });
  await expect(preview).toContainText('MAXIMUS guideline: See the guideline.');
});

test('a letter that was read whole is told in a message', async () => {
  test.setTimeout(120_000);
  const { page, dialogs } = app;
  await dialogs.answerOpen([letter('whole.txt', 'CM17-0000001')]);
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(page.getByText('CM17-0000001 imported', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /CM17-0000001/ })).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'letter imported.png') });
});
