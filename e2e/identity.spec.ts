import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createIdentity, exportIdentity } from '../main/backend/signing/new-identity.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// The signing identity through the window: made, exported, removed, imported, asked for.
const SHOTS = join(root, 'test-results', 'identity');
let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-identity-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
  await app.page.getByRole('button', { name: 'Settings' }).click();
});
test.afterEach(async () => {
  await app.kill();
  // The browser may still be writing its last files.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const card = (page: Page) => page.getByRole('region', { name: 'Signing identity' });
const dialog = (page: Page) => page.getByRole('dialog');

async function giveNumber(page: Page): Promise<void> {
  await page.getByLabel('Reviewer number').fill('1042');
  await page
    .getByRole('combobox', { name: /^State/ })
    .first()
    .selectOption('California');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(page.getByText('Profile saved').first()).toBeVisible();
}

/** Looks at the card in light and dark, by eye and by axe. */
async function look(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(SHOTS, `${name} ${theme}.png`) });
    const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
    const { violations } = await axe.analyze();
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${name}, ${theme}`,
      )
      .toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('an identity is made with the keyboard, shown, exported and removed', async () => {
  const { page } = app;
  await giveNumber(page);
  await card(page).scrollIntoViewIfNeeded();
  await look(page, 'none');
  await card(page).getByRole('button', { name: 'Make an identity' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('radio', { name: 'Reviewer 1042' })).toBeChecked();
  await look(page, 'make');
  await dialog(page).getByLabel('Valid for').selectOption('2 years');
  await dialog(page).getByLabel('Valid for').press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('Reviewer 1042', { exact: true })).toBeVisible();
  await expect(card(page).getByText('RSA-3072')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  await look(page, 'made');

  const file = join(folder, 'certificate.pem');
  await app.dialogs.answerSave(file);
  await card(page).getByRole('button', { name: 'Export the certificate' }).click();
  await expect(page.getByText('Certificate exported', { exact: true }).first()).toBeVisible();
  const certificate = new X509Certificate(readFileSync(file));
  expect(certificate.subject).toBe('CN=Reviewer 1042');
  expect(certificate.validToDate.getUTCFullYear()).toBe(new Date().getUTCFullYear() + 2);
  expect(readFileSync(file, 'utf8')).not.toContain('PRIVATE');
  const shown = await card(page).innerText();
  expect(shown.replaceAll(' ', '')).toContain(certificate.fingerprint256.replaceAll(':', '').toLowerCase());

  await card(page).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('cannot be brought back');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the identity' }).click();
  await expect(card(page).getByRole('button', { name: 'Make an identity' })).toBeVisible();
});

test('a key file is imported; a wrong passphrase is said and tried again with the same file', async () => {
  const { page } = app;
  const file = join(folder, 'mine.p12');
  const identity = await createIdentity({ commonName: 'Reviewer 77' }, new Date());
  writeFileSync(file, exportIdentity(identity, 'otters fold paper'));
  await card(page).getByRole('button', { name: 'Import a key file' }).click();
  await dialog(page)
    .getByLabel(/^Passphrase of the key file/)
    .fill('wrong');
  await app.dialogs.answerOpen([file]);
  await dialog(page).getByRole('button', { name: 'Choose the key file' }).click();
  await expect(dialog(page).getByText('The passphrase does not open mine.p12.')).toBeVisible();
  await look(page, 'wrong passphrase');
  await dialog(page)
    .getByLabel(/^Passphrase of the key file/)
    .fill('otters fold paper');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('Reviewer 77', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Open the audit log' }).click();
  await expect(page.getByText('Signing identity imported').first()).toBeVisible();
});

test('a certificate is asked for, and one for another key is refused', async () => {
  const { page } = app;
  const file = join(folder, 'request.csr');
  await card(page).getByRole('button', { name: 'Request a certificate' }).click();
  await dialog(page).getByRole('button', { name: 'Save the request' }).click();
  await expect(dialog(page).getByText('Enter what readers are to see.')).toBeVisible();
  await dialog(page).getByLabel('Shown as').fill('Reviewer of the organization');
  await app.dialogs.answerSave(file);
  await dialog(page).getByRole('button', { name: 'Save the request' }).click();
  await expect(card(page).getByText('Waiting for the organization’s certificate')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/);
  await expect(dialog(page)).toHaveCount(0);
  await look(page, 'waiting');

  const other = join(folder, 'other.pem');
  const { certificate } = await createIdentity({ commonName: 'Another' }, new Date());
  writeFileSync(other, certificate.toString());
  await app.dialogs.answerOpen([other]);
  await card(page).getByRole('button', { name: 'Install the certificate' }).click();
  await expect(page.getByText(/other\.pem is made out to another key/).first()).toBeVisible();

  await card(page).getByRole('button', { name: 'Withdraw the request' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw the request' }).click();
  await expect(card(page).getByRole('button', { name: 'Request a certificate' })).toBeVisible();
});
