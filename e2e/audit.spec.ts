import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// The audit log through the window: what was done is in it, it is verified and exported, and a deleted case leaves a
// certificate.
let app: RunningApp;
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-audit-'));
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** By the palette, without the mouse. */
async function openLog(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('combobox', { name: 'Find a command' }).fill('audit log');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
  // While it fades, its own keys alone work.
  await expect(page.locator('[role="dialog"]')).toHaveCount(0);
}

const entries = (page: Page) => page.getByRole('table', { name: 'Audit log' }).getByRole('row');
const words = async (page: Page) => (await entries(page).allInnerTexts()).join('\n');

test('what was done is in the log, filtered, verified and exported', async () => {
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
  const { page } = app;
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Summary' }).click();
  await page.getByRole('textbox', { name: 'Clinical case summary' }).fill('Fell from a ladder.');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  await test.step('newest first, and no word of the case', async () => {
    await openLog(page);
    await expect(entries(page).last()).toContainText('Vault made');
    for (const title of ['Case made', 'Record added', 'Case opened', 'Record viewed', 'Case edited']) {
      await expect(entries(page).filter({ hasText: title }).first()).toBeVisible();
    }
    expect(await words(page)).not.toContain('ladder');
  });

  await test.step('by words, by kind, by case', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('record pages');
    await expect(entries(page).filter({ hasText: 'Vault made' })).toHaveCount(0);
    await expect(entries(page).filter({ hasText: 'Record added' }).first()).toBeVisible();
    await page.getByLabel('Words').fill('');
    await page.getByLabel('About', { exact: true }).selectOption('Unlocking and keys');
    await expect(entries(page).filter({ hasText: 'Record added' })).toHaveCount(0);
    await page.getByLabel('About', { exact: true }).selectOption('Everything');
    await page.getByLabel('Case', { exact: true }).selectOption({ index: 1 });
    await expect(entries(page).filter({ hasText: 'Vault made' })).toHaveCount(0);
    await expect(entries(page).filter({ hasText: 'Case edited' })).toHaveCount(1);
    await page.getByLabel('Words').fill('no entry is like this');
    await expect(page.getByText('Take back a part of the filter.')).toBeVisible();
  });

  await test.step('verified', async () => {
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.getByText('The log is whole')).toBeVisible();
  });

  await test.step('exported, with its hashes', async () => {
    const file = join(folder, 'log.jsonl');
    await app.dialogs.answerSave(file);
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByText('Audit log exported', { exact: true }).first()).toBeVisible();
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ seq: 1, kind: 'vault.created' });
    expect(readFileSync(file, 'utf8')).not.toContain('ladder');
  });
});

test('a deleted case leaves its certificate, and a log that lost its head file is named broken', async () => {
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
  await expect(app.page.locator('canvas').first()).toBeVisible();
  await app.page.getByRole('button', { name: 'Cases' }).click();
  await app.page.locator('[data-case-link]').first().focus();
  await app.page.keyboard.press('Delete');
  await expect(app.page.getByRole('alertdialog')).toContainText('The audit log keeps');
  await app.page.getByRole('button', { name: 'Delete the case' }).click();
  await expect(app.page.getByRole('alertdialog')).toHaveCount(0);
  await openLog(app.page);
  await expect(entries(app.page).nth(1)).toContainText('Case deleted for good');
  await app.close();

  writeFileSync(join(folder, 'data', 'vault', 'audit-head.json'), '{}');
  app = await launchApp({ userDataDir: join(folder, 'data') });
  await unlock(app.page, PASSPHRASE);
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('button', { name: 'Open the audit log' }).click();
  await app.page.getByRole('button', { name: 'Verify' }).click();
  await expect(app.page.getByText(/^The log is broken at entry/)).toBeVisible();
});
