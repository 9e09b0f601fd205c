import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { createIdentity } from '../main/backend/signing/new-identity.ts';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

// The organizations that the reviewer works for, in Settings.
const SHOTS = join(root, 'test-results', 'partners');
let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-partners-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
  await app.page.getByRole('button', { name: 'Settings' }).click();
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('an organization is added with its key, its certificate trusted, and the own key made and saved', async () => {
  const { page, dialogs } = app;
  const card = page.getByRole('region', { name: 'Organizations' });
  const dialog = page.getByRole('dialog');
  await card.scrollIntoViewIfNeeded();

  await card.getByRole('button', { name: 'Add an organization' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Enter the organization’s name.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Example Review Organization');
  await dialog.getByLabel('Keys for packages').fill('age1nonsense');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/age1nonsense is no age recipient/)).toBeVisible();
  await lookAt(page, 'wrong key', SHOTS);
  const recipient = await identityToRecipient(await generateX25519Identity());
  await dialog.getByLabel('Keys for packages').fill(recipient);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('1 key for packages, no certificate')).toBeVisible();

  const file = join(folder, 'organization.pem');
  const { certificate } = await createIdentity({ commonName: 'Intake of the Organization' }, new Date());
  writeFileSync(file, certificate.toString());
  await dialogs.answerOpen([file]);
  await card.getByRole('button', { name: 'Trust a certificate' }).click();
  const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  await expect(card.getByText((fingerprint.match(/.{4}/g) ?? []).join(' '))).toBeVisible();

  await card.getByRole('button', { name: 'Make a key' }).click();
  const key = card.getByTestId('receiving-key');
  await expect(key).toHaveText(/^age1/);
  const saved = join(folder, 'key.txt');
  await dialogs.answerSave(saved);
  await card.getByRole('button', { name: 'Save as a file' }).click();
  await expect(page.getByText('Key saved').first()).toBeVisible();
  expect(readFileSync(saved, 'utf8').trim()).toBe(await key.innerText());
  // Messages come and go, and are no part of the card.
  await page.mouse.move(0, 0);
  await expect(page.locator('.fui-Toast')).toHaveCount(0);
  await lookAt(page, 'all', SHOTS);

  await card.getByRole('button', { name: 'Stop trusting Intake of the Organization' }).click();
  await expect(card.getByText('1 key for packages, no certificate')).toBeVisible();
  await card.getByRole('button', { name: 'Remove Example Review Organization' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the organization' }).click();
  await expect(card.getByText(/^No organization yet/)).toBeVisible();
});
