import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// Settings through the window: page, preload, shell and store.
let app: RunningApp;
test.afterEach(() => app.kill());

test('the theme and the panes are both kept, whichever was changed last', async () => {
  const userDataDir = join(mkdtempSync(join(tmpdir(), 'imr-desk-e2e-')), 'data');
  app = await startDesk('the sample case', { userDataDir });

  const separator = () => app.page.getByRole('separator', { name: /Width of records/ });
  const share = async () => Number(await separator().getAttribute('aria-valuenow'));
  await separator().focus();
  const before = await share();
  for (let step = 0; step < 3; step += 1) await app.page.keyboard.press('ArrowLeft');
  await expect.poll(share).toBeLessThan(before);
  const chosen = await share();

  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('radio', { name: 'Dark' }).click();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.getByLabel('Lock after this time without use').selectOption('30');
  await app.close();

  app = await launchApp({ userDataDir });
  await unlock(app.page, PASSPHRASE);
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await expect(app.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(app.page.getByLabel('Lock after this time without use')).toHaveValue('30');
  await app.page.getByRole('button', { name: 'Cases' }).click();
  await app.page.getByRole('row').nth(1).click();
  await expect.poll(share).toBeCloseTo(chosen, 0);
});

test('an imported drug list says what it has of the drug that a request names', async () => {
  app = await startDesk('the sample case');
  const { page } = app;
  const list = join(mkdtempSync(join(tmpdir(), 'imr-desk-e2e-')), 'list.csv');
  const rows = ['Drug Ingredient,Status,Special Fill', 'Hydrocodone/Acetaminophen,Non-Exempt,4 days'];
  writeFileSync(list, rows.join('\n'));
  await page.getByRole('tab', { name: 'Items' }).click();
  await page.getByLabel('As worded, with its quantity').fill('Norco 10/325 mg #60');
  await page.getByRole('button', { name: 'Import the MTUS drug list…' }).click();
  await app.dialogs.answerOpen([list]);
  await page.getByRole('button', { name: 'Import a drug list…' }).click();
  const day = page.getByLabel('First day in force of list.csv');
  await day.fill('1/1/2018');
  await day.press('Enter');
  await expect(day).toHaveValue('01/01/2018');
  await page.getByRole('button', { name: 'Cases' }).click();
  await page.getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: 'Items' }).click();
  const drugs = page.getByRole('list', { name: 'The drug list' });
  await expect(drugs).toContainText('non-exempt, special fill 4 days');
});
