import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readProfileFile } from '../main/backend/letter/profile-file.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// A letter profile through the window: copied, changed with a live preview, saved as versions, given to a letter, exported.
const SHOTS = join(root, 'test-results', 'profiles');

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-profiles-'));
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  // The browser may still be writing its last files.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const preview = (page: Page) => page.getByRole('article', { name: 'Letter preview' });
/** A picture to look at, when `IMR_PICTURES=1` asks for it. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.IMR_PICTURES === '1') await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a profile is copied, changed, saved in versions, and offered to the letter that has it', async () => {
  test.setTimeout(300_000);
  const { page } = app;
  await button(page, 'Settings').click();
  await button(page, 'Copy Posted letters, 2016 on to edit').click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Copy of Posted letters, 2016 on');

  await test.step('what is typed shows in the preview, and is taken back', async () => {
    const organisation = page.getByLabel('Organization', { exact: true });
    await organisation.fill('Review Organization');
    await expect(preview(page)).toContainText('Review Organization');
    await expect(page.getByText(/^Draft kept/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(organisation).toHaveValue('MAXIMUS Federal Services');
    await page.keyboard.press('ControlOrMeta+Y');
    await expect(organisation).toHaveValue('Review Organization');
    await page.getByLabel('Name of the profile').fill('Ours');
    await expect(heading).toHaveText('Ours');
  });

  await test.step('an error keeps it from being saved and leads to its field', async () => {
    await page.getByRole('tab', { name: 'Guideline lines' }).click();
    await page.getByLabel('No evidence cited').fill('None.');
    await page.getByRole('tab', { name: 'General' }).click();
    await picture(page, 'errors');
    await button(page, /lacks \{who\}/).click();
    await expect(page.getByLabel('No evidence cited')).toBeFocused();
    await page.getByLabel('No evidence cited').fill('The {who} cited nothing.');
    await expect(preview(page)).toContainText('The Claims Administrator cited nothing.');
  });

  await test.step('a fixed sentence is marked, and asked about once', async () => {
    await page.getByRole('tab', { name: 'Parts' }).click();
    const down = button(page, 'Move Documents reviewed down');
    await down.press('Enter');
    await expect(down).toBeFocused();
    await expect(preview(page)).toContainText(/CLINICAL CASE SUMMARY.*DOCUMENTS REVIEWED/s);
    await page.getByLabel(/^Paragraph/).fill('The organization sent the file to an expert.');
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByRole('alertdialog')).toContainText('How the determination was made is not worded');
    await picture(page, 'fixed dialog');
    await button(page, 'Save all the same').click();
    await expect(button(page, 'Saved')).toBeVisible();
    await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
    await picture(page, 'fixed');
  });

  await test.step('the letter takes the profile, and keeps its version until another is chosen', async () => {
    await button(page, 'Cases').click();
    await page.getByRole('row', { name: /Spinal stabilization program/ }).click();
    await page.getByRole('tab', { name: 'Letter' }).click();
    await page.getByRole('combobox', { name: 'Letter profile' }).click();
    await page.getByRole('option', { name: 'Ours' }).click();
    await expect(preview(page)).toContainText('The organization sent the file to an expert.');
    await button(page, 'Settings').click();
    await button(page, 'Edit Ours').click();
    await page.getByRole('tab', { name: 'Parts' }).click();
    await button(page, 'Put the wording back').click();
    await expect(page.getByLabel(/^Paragraph/)).toHaveValue(/sent the complete case file/);
    await button(page, 'Save version 3').click();
    await expect(button(page, 'Saved')).toBeVisible();
    await button(page, 'Versions').click();
    await expect(page.getByRole('dialog')).toContainText('Version 3 is what is on screen.');
    await page.getByRole('button', { name: /^Version 2,/ }).click();
    await expect(page.getByRole('dialog')).toContainText('differs from what is on screen in 1 setting');
    await picture(page, 'versions');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await button(page, 'Cases').click();
    await page.getByRole('row', { name: /Spinal stabilization program/ }).click();
    await page.getByRole('tab', { name: 'Letter' }).click();
    await expect(preview(page)).toContainText('The organization sent the file to an expert.');
    await expect(button(page, 'Use version 3')).toBeVisible();
    await picture(page, 'offered');
    await button(page, 'Use version 3').click();
    await expect(preview(page)).toContainText('sent the complete case file to an expert reviewer');
  });

  await test.step('it leaves as a file', async () => {
    await button(page, 'Settings').click();
    await button(page, 'More about Ours').click();
    await picture(page, 'list');
    const file = join(folder, 'ours.imrprofile');
    await app.dialogs.answerSave(file);
    await page.getByRole('menuitem', { name: 'Export…' }).click();
    await expect(page.getByText('The profile was exported').first()).toBeVisible();
    expect(await readProfileFile(file)).toMatchObject({ name: 'Ours', version: 3 });
    expect(readFileSync(file, 'utf8')).toContain('"schema": "imr-profile/1"');
  });
});
