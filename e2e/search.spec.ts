import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { focusIsOn } from './support/keys.ts';
import type { RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// By keyboard, in the sample's pages that have text of their own: those of scans would have to be recognised first.
const READ_TIMEOUT_MS = 30_000;

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-search-'));
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const hits = (page: Page) => page.getByRole('listbox', { name: 'Pages found' }).getByRole('option');
const currentMark = (page: Page) => page.locator('[data-mark="search"][data-current]').first();

/** The mark of the current hit lies within the reader's pane. */
async function isInView(page: Page): Promise<boolean> {
  const mark = await currentMark(page).boundingBox();
  const pane = await page.locator('[data-pane="records"]').boundingBox();
  return mark !== null && pane !== null && mark.y >= pane.y && mark.y + mark.height <= pane.y + pane.height;
}

test('a word is found while it is typed, gone to, and gone on from by keys', async () => {
  const { page } = app;
  await expect(page.locator('[data-page]').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await focusIsOn(page, 'Search this case');
  await expect(
    page.getByRole('region', { name: 'Term sets' }).getByRole('button', { name: /^Red flags/ }),
  ).toBeVisible();

  await page.keyboard.type('spin');
  await expect(hits(page).first().locator('mark').first()).toHaveText(/^spin/i, { timeout: READ_TIMEOUT_MS });
  await page.keyboard.type('al');
  await page.keyboard.press('Enter');
  await expect(currentMark(page)).toBeVisible();
  await expect.poll(() => isInView(page)).toBe(true);
  await focusIsOn(page, 'Search this case');
  const { violations } = await new AxeBuilder({ page }).include('[data-pane="search"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const place = () =>
    currentMark(page).evaluate(
      (mark) => `${mark.closest('[data-page]')?.getAttribute('data-page')} ${mark.getAttribute('style')}`,
    );
  const first = await place();
  await page.keyboard.press('F3');
  await expect.poll(place).not.toBe(first);
  await expect.poll(() => isInView(page)).toBe(true);
  await page.keyboard.press('Shift+F3');
  await expect.poll(place).toBe(first);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Search', exact: true })).toHaveCount(0);
  await expect(page.locator('[data-mark="search"]')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+Shift+F');
  await focusIsOn(page, 'Search this case');
  await page.keyboard.type('"');
  await expect(page.getByRole('status').filter({ hasText: /page/ })).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(
    page.getByRole('region', { name: 'Recent searches' }).getByRole('button', { name: 'spinal' }),
  ).toBeVisible();

  // Records that are hidden come back when a hit is gone to.
  await page.keyboard.type('spinal');
  await page.keyboard.press('Enter');
  await expect.poll(() => isInView(page)).toBe(true);
  const before = await place();
  const records = page.getByRole('region', { name: 'Records', exact: true });
  await page.keyboard.press('Alt+9');
  await expect(records).toBeHidden();
  await page.keyboard.press('F3');
  await expect(records).toBeVisible();
  await expect.poll(place).not.toBe(before);
  await expect.poll(() => isInView(page)).toBe(true);

  await test.step('what the letter says the records lack is looked for, and its page is one press away', async () => {
    await page.getByRole('tab', { name: 'Items' }).click();
    const rationale = page.getByRole('textbox', { name: 'Decision rationale' });
    await rationale.fill('There is no documentation of physical therapy.');
    await page.getByRole('tab', { name: /^Check/ }).click();
    await readFirstPageOf('says that the records lack');
  });

  await test.step('so are pages that were never in view, by record', async () => {
    await readFirstPageOf(/pages of the records were never in view/);
  });
});

/** Presses the first page that a finding lists, and sees that it is read. */
async function readFirstPageOf(finding: string | RegExp): Promise<void> {
  const { page } = app;
  const found = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('list', { name: 'Pages of the records' }) });
  const first = found
    .filter({ hasText: finding })
    .getByRole('button', { name: /^Read page/ })
    .first();
  const reader = page.getByRole('region', { name: 'Reader', exact: true });
  // What comes into view meanwhile leaves the list of what never was.
  await expect(async () => {
    const number = /page (\d+)/.exec((await first.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await first.click();
    await expect(reader.getByLabel('Page number')).toHaveValue(number, { timeout: 2_000 });
  }).toPass();
}

test('what is found in all cases opens its case at the page', async () => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await focusIsOn(page, 'Search the records of all cases');
  await page.keyboard.type('physical therapy');
  // Hits of what was typed so far are there sooner; this comes with those of all of it.
  await expect(page.getByRole('button', { name: /^The same as “physical therapy”/ })).toBeVisible({
    timeout: READ_TIMEOUT_MS,
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'Search this case');
  await expect(page.getByRole('combobox', { name: 'Search this case' })).toHaveValue('physical therapy');
  await expect(currentMark(page)).toBeVisible();
  await expect.poll(() => isInView(page)).toBe(true);
});
