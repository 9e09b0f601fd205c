import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createIdentity, exportIdentity } from '../main/backend/signing/new-identity.ts';
import { verifyDocx } from '../main/backend/signing/verify.ts';
import type { EvidenceStyle, LetterProfile } from '../shared/letter/profile.ts';
import { aCitedCase, profileCiting } from '../shared/testing/cited-case.ts';
import { appWithProfiles } from './support/app-with-profiles.ts';
import { PASSPHRASE } from './support/desk.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// A letter whose texts cite evidence, in the three ways of a profile, and its served copy signed by the organization.
const SHOTS = join(root, 'test-results', 'cited-letter');
const STYLES: readonly EvidenceStyle[] = ['none', 'parentheses', 'footnotes'];
const profiles = STYLES.map((style): LetterProfile => {
  const profile = profileCiting(style);
  return {
    ...profile,
    id: `cite-${style}`,
    name: `Evidence: ${style}`,
    signing: { ...profile.signing, byOrganisation: { posted: false, served: true } },
  };
});

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-cited-'));
  app = await startDesk('no cases', { appDir: appWithProfiles(profiles), userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  // The browser may still be writing its last files.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const preview = (page: Page) => page.getByRole('article', { name: 'Letter preview' });
const dialog = (page: Page) => page.getByRole('dialog');

/** Looks at the screen, by eye and by axe. Sizes and themes of the same parts are looked at elsewhere, too. */
async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Colours fade in.
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(SHOTS, `${name} ${theme}.png`) });
  }
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect.soft(found, name).toEqual([]);
}

async function importKeyFile(page: Page): Promise<void> {
  const identity = await createIdentity({ commonName: 'Review Organization' }, new Date());
  writeFileSync(join(folder, 'organization.p12'), exportIdentity(identity, 'of the file'));
  await page.getByRole('button', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Organization’s identity' });
  await card.scrollIntoViewIfNeeded();
  await look(page, 'organization none');
  await card.getByRole('button', { name: 'Import a key file' }).click();
  await dialog(page)
    .getByLabel(/^Passphrase of the key file/)
    .fill('of the file');
  await app.dialogs.answerOpen([join(folder, 'organization.p12')]);
  await page.keyboard.press('Enter');
  await expect(card.getByText('Review Organization', { exact: true })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: 'Signing identity' }).getByRole('button', { name: 'Make an identity' }),
  ).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  await look(page, 'organization imported');
}

test('evidence prints in three ways; the organization signs the served copy once the passphrase is given', async () => {
  const { page } = app;
  await importKeyFile(page);

  const value = aCitedCase()
    .with({ profile: { id: 'cite-none', version: 1 } })
    .build();
  writeFileSync(join(folder, 'case.json'), JSON.stringify(value));
  await page.getByRole('button', { name: 'Cases' }).click();
  await app.dialogs.answerOpen([join(folder, 'case.json')]);
  await page.getByRole('button', { name: 'Import case file' }).first().click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('tab', { name: 'Letter' }).click();

  await test.step('in the preview', async () => {
    const choose = async (field: string, option: string) => {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await expect(preview(page)).toContainText('Pain is 7/10. The meniscus is torn, and the knee locks.');
    await choose('Letter profile', 'Evidence: parentheses');
    await expect(preview(page)).toContainText(
      'Pain is 7/10 (Progress report 12/03/2014, p. 12). The meniscus',
    );
    await choose('Letter profile', 'Evidence: footnotes');
    await expect(preview(page)).toContainText('Pain is 7/10.1 The meniscus is torn,2 and the knee locks.1');
    await expect(preview(page).getByRole('list', { name: '' }).last()).toContainText(
      '3 Progress report of the treating physician, 12/03/2014, page 12',
    );
    await choose('Copy', 'Served copy');
  });

  await test.step('a number leads to its footnote and back, by the keyboard', async () => {
    const reference = preview(page).getByRole('link', { name: 'Footnote 2' });
    await reference.focus();
    await page.keyboard.press('Enter');
    await expect(preview(page).getByRole('listitem').nth(1)).toBeFocused();
    await look(page, 'footnotes');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(reference).toBeFocused();
  });

  await test.step('the copy leaves signed', async () => {
    const file = join(folder, 'served.docx');
    await app.dialogs.answerSave(file);
    await page.getByRole('button', { name: 'Export Word letter' }).click();
    await dialog(page)
      .getByLabel(/^Passphrase/)
      .fill('another');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText('The passphrase is not right.')).toBeVisible();
    await look(page, 'passphrase');
    await dialog(page)
      .getByLabel(/^Passphrase/)
      .fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The letter was exported, signed by the organization').first()).toBeVisible();
    const verified = verifyDocx(readFileSync(file));
    expect(verified).toMatchObject({ verdict: 'valid', letter: { text: 'same' } });
    expect(verified.signatures.map((one) => one.signer?.commonName)).toEqual(['Review Organization']);
  });
});
