import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { focusIsOn, tabTo, type } from './support/keys.ts';
import type { RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// By keyboard, in the sample's pages that have text of their own: those of scans would have to be recognised first.
const READ_TIMEOUT_MS = 60_000;

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-rail-'));
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** The row that the keys of the list are at. */
const activeRow = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.textContent ?? '';
  });
const row = (page: Page, text: RegExp) => page.getByRole('treeitem').filter({ hasText: text });

test('records are gone through, opened and corrected by keys, and every correction can be taken back', async () => {
  test.setTimeout(180_000);
  const { page } = app;
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.keyboard.press('Alt+7');
  await focusIsOn(page, 'Records');
  // When the pages that can be read are read: an index that still changes would change what is corrected.
  await expect(page.getByRole('status').filter({ hasText: /^\d+ records$/ })).toBeVisible({
    timeout: READ_TIMEOUT_MS,
  });

  await test.step('letters lead to a type, and Enter to its first page', async () => {
    await page.keyboard.type('imag');
    await expect.poll(() => activeRow(page)).toMatch(/^Imaging, 08\/06\/2014, F\.G\., MD/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Document' })).toContainText('04-operative-and-imaging');
    await expect(page.getByRole('region', { name: 'Where this page is' })).toHaveText(
      'Imaging, 08/06/2014, p. 1 of 1 · page 44 of 71 in the file',
    );
    await expect(row(page, /^Imaging, 08\/06\/2014/)).toHaveAttribute('aria-current', 'true');
    await focusIsOn(page, 'Records');
    const { violations } = await new AxeBuilder({ page }).include('[data-pane="rail"]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step('F2 corrects what a record is; Ctrl+Z takes it back', async () => {
    await page.keyboard.press('F2');
    await focusIsOn(page, 'Type');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Title');
    await page.keyboard.press('ControlOrMeta+A');
    await type(page, 'Films brought to the visit');
    await page.keyboard.press('Enter');
    const corrected = row(page, /^Other, 08\/06\/2014, .*Films brought.*Corrected by hand: type, title/);
    await expect(corrected).toBeVisible({ timeout: 20_000 });
    await focusIsOn(page, 'Records');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(row(page, /^Imaging, 08\/06\/2014/)).toBeVisible({ timeout: 20_000 });
    await expect(corrected).toHaveCount(0);
  });

  await test.step('two that are picked become one by the menu, and two again', async () => {
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Merge 2 records' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row(page, /^Imaging, .*p\. 1–2 of 04-/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('status').filter({ hasText: '2 records are one now.' })).toHaveCount(1);
    await focusIsOn(page, 'Records');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(row(page, /^Imaging, .*p\. 1–2 of 04-/)).toHaveCount(0, { timeout: 20_000 });
  });

  await test.step('a record begins on the page in view', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.type('prog');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => activeRow(page)).toMatch(/^Progress report, .*p\. 7–9 of 02-/);
    await page.keyboard.press('Enter');
    const where = page.getByRole('region', { name: 'Where this page is' });
    await expect(where).toContainText('p. 1 of 3');
    await page.locator('[data-pane="records"] section[tabindex="0"]').focus();
    await page.keyboard.press('g');
    await type(page, '8');
    await page.keyboard.press('Enter');
    await expect(where).toContainText('p. 2 of 3');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(row(page, /p\. 8–9 of 02-/)).toHaveAttribute('aria-current', 'true', { timeout: 20_000 });
    await expect(where).toContainText('p. 1 of 2');
  });

  await test.step('the list says why a record is listed so, and Escape leads back and closes', async () => {
    await page.keyboard.press('Alt+7');
    await focusIsOn(page, 'Records');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+Enter');
    const why = page.getByRole('region', { name: 'Why is it listed so?' });
    await expect(why.getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await focusIsOn(page, 'Records');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Index', exact: true })).toHaveCount(0);
  });

  await test.step('the oldest record is the first by date, and opens from there', async () => {
    await page.keyboard.press('Alt+8');
    await focusIsOn(page, 'Records by date');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    let date = '';
    await expect
      .poll(async () => {
        [date = ''] = /\d\d\/\d\d\/\d{4}/.exec(await activeRow(page)) ?? [];
        return date;
      })
      .not.toBe('');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Where this page is' })).toContainText(date);
    await focusIsOn(page, 'Records by date');
  });

  await test.step('a record is gone to by date, type or author, also from the determination alone', async () => {
    await page.keyboard.press('Alt+9');
    const pane = page.getByRole('region', { name: 'Records', exact: true });
    await expect(pane).toBeHidden();
    await page.keyboard.press('ControlOrMeta+J');
    await focusIsOn(page, 'Go to a record');
    await type(page, 'aug 2014 imag');
    await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/^08\/06\/2014Imaging/]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Where this page is' })).toContainText(
      'Imaging, 08/06/2014',
    );
    await expect(pane.locator('section[tabindex="0"]').first()).toBeFocused();
  });

  await test.step('documents are renamed and moved by keys and by dragging, and all of it is taken back', async () => {
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    const list = page.getByRole('list', { name: 'Documents' });
    const names = () =>
      list.locator('[data-document]').evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''));
    const before = await names();
    const [first = '', second = '', third = ''] = before;
    await list.getByRole('button', { name: new RegExp(`^${first}`) }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(names).toEqual([second, first, ...before.slice(2)]);
    await expect(list.locator('[data-document]').nth(1)).toBeFocused();
    await page.keyboard.press('F2');
    await focusIsOn(page, 'Name');
    await type(page, 'Application');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual([second, 'Application', ...before.slice(2)]);
    await list
      .getByRole('listitem')
      .nth(2)
      .dragTo(list.getByRole('listitem').nth(0), {
        targetPosition: { x: 40, y: 4 },
      });
    await expect.poll(names).toEqual([third, second, 'Application', ...before.slice(3)]);
    await expect(page.getByRole('combobox', { name: 'Document' })).toBeVisible();
    await list.locator('[data-document]').nth(2).focus();
    for (let times = 0; times < 3; times += 1) {
      const shown = await names();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(names).not.toEqual(shown);
    }
    expect(await names()).toEqual(before);
  });
});
