import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { EvidenceStyle, LetterProfile } from '../shared/letter/profile.ts';
import { profileCiting } from '../shared/testing/cited-case.ts';
import { appWithProfiles } from './support/app-with-profiles.ts';
import { firstRun } from './support/desk.ts';
import { focusIsOn } from './support/keys.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';

// Evidence by keyboard alone: text of a page and a box on a scan are cited in the summary, and lead back.
const SHOTS = join(root, 'test-results', 'evidence');
const STYLES: readonly EvidenceStyle[] = ['none', 'parentheses', 'footnotes'];
const profiles = STYLES.map(
  (style): LetterProfile => ({ ...profileCiting(style), id: `cite-${style}`, name: `Evidence: ${style}` }),
);

// One long way through the screen, which a busy machine takes its time for.
test.setTimeout(480_000);

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-evidence-'));
  app = await launchApp({ appDir: appWithProfiles(profiles), userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const reader = (page: Page): Locator => page.getByRole('region', { name: 'Reader', exact: true });
const summary = (page: Page): Locator => page.getByRole('textbox', { name: 'Clinical case summary' });
const marks = (page: Page): Locator => reader(page).locator('[data-mark="evidence"]');
const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Evidence' });

async function axeFinds(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function goTo(page: Page, number: number): Promise<void> {
  await reader(page).getByLabel('Page number').fill(String(number));
  await page.keyboard.press('Enter');
  await expect(reader(page).locator(`article[data-page="${number - 1}"] canvas[data-drawn]`)).toBeAttached();
}

test('text of a page and a box on a scan are cited by keyboard, print in three ways, and lead back to their page', async () => {
  const { page } = app;
  await firstRun(page, 'Open the sample case');
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(reader(page).locator('[data-page="0"] [data-word]').first()).toBeAttached({ timeout: 60_000 });

  await test.step('words, with the caret', async () => {
    await goTo(page, 1);
    // A page that is cited before the index knows its record is called by its document, and its citation outdated later.
    await expect(page.getByRole('region', { name: 'Where this page is' })).toContainText('Correspondence');
    await page.keyboard.press('F7');
    for (let word = 0; word < 4; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(reader(page).locator('[data-mark="picked"]').first()).toBeAttached();
    await page.keyboard.press('Alt+2');
    await expect(summary(page)).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' The application was read');
    await page.keyboard.press('Control+e');
    await expect(summary(page).locator('[data-evidence]')).toHaveCount(1);
    await page.keyboard.type('.');
    await expect(marks(page).first()).toBeAttached();
  });

  await test.step('a box on a scan', async () => {
    await page.getByRole('combobox', { name: 'Document', exact: true }).click();
    await page.getByRole('option', { name: /05-older-records/ }).click();
    await goTo(page, 2);
    await page.keyboard.press('b');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(reader(page).locator('[data-drawn-box]')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+e');
    await expect(summary(page).locator('[data-evidence]')).toHaveCount(2);
    await page.keyboard.type(' So was the older file.');
    await expect(summary(page)).toContainText(/was read .*\. .*So was the older file\./);
  });

  await test.step('the list has both, and what is taken back is marked in the text', async () => {
    await page.keyboard.type(' The MRI showed a tear.');
    await page.keyboard.press('Alt+Shift+r');
    await expect(summary(page).locator('.rests-on-nothing')).toHaveText('The MRI showed a tear.');
    await expect(page.getByText('1 without a page')).toBeVisible();
    await page.keyboard.press('Alt+Shift+e');
    await expect(list(page)).toBeFocused();
    await expect(list(page).getByRole('option')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^Note/ }).fill('What was asked for');
    await page.getByRole('radio', { name: 'Supports the request' }).first().check();
    await axeFinds(page, '[role="dialog"]');
    await page.getByLabel(/^Issue/).press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(list(page)).toBeFocused();
    await expect(list(page)).toContainText('What was asked for');
    await page.keyboard.press('Delete');
    await expect(list(page).getByRole('option')).toHaveCount(1);
    await expect(summary(page).locator('[data-chip="removed"]')).toHaveCount(1);
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(summary(page).locator('[data-chip="known"]')).toHaveCount(2);
    await page.getByRole('button', { name: 'Choose colors' }).click();
    await page.getByRole('menuitem', { name: 'Name the colors' }).click();
    await page.getByRole('textbox', { name: 'Green' }).fill('Failed therapy');
    await page.keyboard.press('Enter');
    await expect(list(page)).toContainText('Supports · Failed therapy');
    await lookAt(page, 'evidence', SHOTS);
  });

  await test.step('evidence is dragged into the text; a chip shows the place and leads to its page', async () => {
    const end = await summary(page).locator('p').last().boundingBox();
    const position = { x: (end?.width ?? 0) - 4, y: (end?.height ?? 0) - 4 };
    await list(page).getByRole('option').last().dragTo(summary(page).locator('p').last(), {
      targetPosition: position,
    });
    await expect(summary(page).locator('[data-evidence]')).toHaveCount(3);
    await summary(page).locator('[data-evidence]').first().hover();
    const card = page.getByRole('tooltip').filter({ hasText: 'Example Claims' });
    await expect(card.locator('[data-evidence-crop]')).toBeVisible();
    await page.screenshot({ path: join(SHOTS, 'card.png') });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: 'Document', exact: true })).toHaveText(/01-application/);
    await summary(page).locator('[data-evidence]').last().click();
    await expect(page.getByRole('combobox', { name: 'Document', exact: true })).toHaveText(/05-older/);
    await expect(reader(page).getByLabel('Page number')).toHaveValue('2');
  });

  await test.step('words selected on a page are dragged into the text', async () => {
    await page.getByRole('combobox', { name: 'Document', exact: true }).click();
    await page.getByRole('option', { name: /01-application/ }).click();
    await goTo(page, 1);
    const word = reader(page).locator('article[data-page="0"] [data-word]').nth(6);
    await word.dblclick();
    await expect(reader(page).locator('[data-mark="picked"]').first()).toBeAttached();
    await word.dragTo(summary(page).getByText('So was the older file'), {
      sourcePosition: { x: 3, y: 3 },
      targetPosition: { x: 2, y: 8 },
    });
    await expect(summary(page).locator('[data-evidence]')).toHaveCount(4);
    await expect(summary(page)).toBeFocused();
    await page.screenshot({ path: join(SHOTS, 'dragged.png') });
    await page.keyboard.press('Control+z');
    await expect(summary(page).locator('[data-evidence]')).toHaveCount(3);
    await summary(page).locator('[data-evidence]').last().click();
    await expect(page.getByRole('combobox', { name: 'Document', exact: true })).toHaveText(/05-older/);
    await expect(reader(page).getByLabel('Page number')).toHaveValue('2');
  });

  await test.step('a note on the page is kept beside it', async () => {
    await page.keyboard.press('Alt+Shift+n');
    await page.keyboard.type('Too faint to read');
    await page.keyboard.press('Control+Enter');
    const note = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
    await expect(note).toContainText(/05-older-records-fax.pdf, page 2\s*Too faint to read/);
    await page.screenshot({ path: join(SHOTS, 'notes.png') });
    await axeFinds(page, '[data-pane="rail"]');
    await goTo(page, 1);
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await focusIsOn(page, 'Search this case');
    await page.keyboard.type('faint read');
    const found = page.getByRole('group', { name: 'Your notes' }).getByRole('option');
    await expect(found).toContainText(/05-older-records-fax.pdf, page 2\s*Too faint to read/);
    await page.screenshot({ path: join(SHOTS, 'notes-found.png') });
    await axeFinds(page, '[data-pane="search"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(note).toBeFocused();
    await expect(reader(page).getByLabel('Page number')).toHaveValue('2');
  });

  await test.step('a citation whose document is called otherwise since is renewed, and that is taken back', async () => {
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    const row = page.getByRole('list', { name: 'Documents' }).getByRole('button', { name: /^05-older/ });
    await row.first().focus();
    await page.keyboard.press('F2');
    await focusIsOn(page, 'Name');
    await page.getByRole('textbox', { name: 'Name' }).fill('Fax of 2012');
    await page.keyboard.press('Enter');
    const outdated = summary(page).locator('[data-chip="outdated"]');
    await expect(outdated).toHaveCount(2);
    await page.getByRole('button', { name: '2 citations to renew' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Renew citations' });
    await expect(
      dialog.getByRole('checkbox', { name: /Fax of 2012, p\. 2\s*Summary, 2 times/ }),
    ).toBeChecked();
    await axeFinds(page, '[role="dialog"]');
    await page.screenshot({ path: join(SHOTS, 'renew.png') });
    await dialog.getByRole('button', { name: 'Renew all' }).press('Enter');
    await expect(outdated).toHaveCount(0);
    await expect(summary(page).locator('[data-evidence]').last()).toHaveText('Fax of 2012, p. 2');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(outdated).toHaveCount(2);
  });

  await test.step('the letter prints them in each of the three ways', async () => {
    await page.keyboard.press('Alt+5');
    const preview = page.getByRole('article', { name: 'Letter preview' });
    const choose = async (option: string) => {
      await page.getByRole('combobox', { name: 'Letter profile' }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose('Evidence: none');
    await expect(preview).toContainText('The application was read. So was the older file.');
    await choose('Evidence: parentheses');
    await expect(preview).toContainText(/The application was read \(.*, p\. 1\)/);
    await choose('Evidence: footnotes');
    await expect(preview).toContainText(/01-application-and-ur, page 1/);
  });
});
