import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PASSPHRASE, recogniseNothing } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';

// Every screen in every theme and size: nothing that a screen reader stumbles over, nothing cut off.
const SHOTS = join(root, 'test-results', 'screens');

let app: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-screens-'));
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
  app = await launchApp({ userDataDir: join(folder, 'data') });
  app.page.setDefaultTimeout(30_000);
});
test.afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('every screen is whole, in every theme and size', async () => {
  test.setTimeout(600_000);
  const { page } = app;
  const look = (screen: string) => lookAt(page, screen, SHOTS);
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();

  await look('first run 1');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await button('Continue').click();
  await page.getByLabel('Name').fill('Reviewer R.');
  await page.getByRole('combobox', { name: /Specialties/ }).fill('Pain Management');
  await page.keyboard.press('Enter');
  await look('first run 2');
  await button('Continue').click();
  await expect(page.getByTestId('recovery-key')).toBeVisible();
  await look('first run 3');
  await recogniseNothing(page);
  await page.getByRole('checkbox').check();
  await button('Start with no cases').click();

  await expect(page.getByRole('banner')).toBeVisible();
  await look('cases empty');
  await button(/sample case/i).click();
  await expect(page.locator('canvas').first()).toBeVisible();
  for (const tab of ['Case', 'Summary', 'Items', 'Guidelines', 'Check', 'Letter', 'Sign']) {
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Items') {
      await page.getByRole('radio', { name: 'MTUS', exact: true }).last().check();
      await page.getByRole('radio', { name: /^Upheld/ }).check();
    }
    await look(`tab ${tab}`);
  }
  for (const name of ['Accept', 'Decline'] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole(name === 'Accept' ? 'dialog' : 'alertdialog')).toBeVisible();
    await look(`${name.toLowerCase()} dialog`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  }
  await page.getByRole('tab', { name: 'Letter' }).click();
  await button('Export Word letter').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('export dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+K');
  await look('palette');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F1');
  await look('keyboard map');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await button('Cases').click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await look('cases');
  await button('New case').click();
  await expect(page.getByRole('tab', { name: 'Items' })).toBeVisible();
  await look('case empty');
  await page.getByRole('tab', { name: 'Items' }).click();
  await look('items empty');

  await button('Settings').click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await look('settings');
  await button('Copy Posted letters, 2016 on to edit').click();
  await expect(page.getByRole('heading', { name: /^Copy of Posted letters/, level: 1 })).toBeVisible();
  await page.getByRole('tab', { name: 'Cover' }).click();
  await look('letter profile');
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await button('Open the audit log').click();
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
  await button('Verify').click();
  await expect(page.getByText('The log is whole')).toBeVisible();
  await look('audit log');
  await button('About IMR Desk').click();
  await look('about');
  await button('Cases').click();
  await button('Verify a letter').click();
  await look('verify');
  // Locking loads the page anew.
  await Promise.all([page.waitForEvent('load'), button('Lock').click()]);
  await expect(page.getByLabel(/^Passphrase/)).toBeVisible();
  await look('unlock');
  await button(/recovery key|forgot/i).click();
  await look('recover');
});
