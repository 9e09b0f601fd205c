import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

let app: RunningApp;
test.afterEach(() => app.kill());

const reader = (page: Page, which: 'First' | 'Second'): Locator =>
  page.getByRole('region', { name: `${which} reader` });
const pageOf = (of: Locator): Locator => of.getByLabel('Page number');
const seen = (page: Page): Locator => page.getByRole('button', { name: /pages seen/ });

async function goTo(of: Locator, number: number): Promise<void> {
  await pageOf(of).fill(String(number));
  await pageOf(of).press('Enter');
  await expect(of.locator(`article[data-page="${number - 1}"] canvas[data-drawn]`)).toBeAttached();
}

test('two readers, their places and links, page numbers and the pages seen are there again after a restart, and unseen pages are listed before signing', async () => {
  const userDataDir = join(mkdtempSync(join(tmpdir(), 'imr-desk-readers-')), 'data');
  app = await startDesk('the sample case', { userDataDir });
  const { page } = app;
  await expect(seen(page)).toHaveAccessibleName(/^1 of 71 pages seen/, { timeout: 30_000 });
  await page.getByRole('region', { name: 'Reader', exact: true }).locator('article').first().click();
  await page.keyboard.press('n');
  await expect(seen(page)).toHaveAccessibleName(/^2 of 71 pages seen/, { timeout: 30_000 });

  await page.keyboard.press('Control+\\');
  await page.getByRole('combobox', { name: 'Document in the second reader' }).click();
  await page.getByRole('option', { name: /03-therapy-notes/ }).click();
  await goTo(reader(page, 'Second'), 3);
  await page.getByRole('button', { name: 'Scroll both together' }).click();
  await goTo(reader(page, 'Second'), 5);
  await expect(pageOf(reader(page, 'First'))).toHaveValue('4');
  await page.getByRole('button', { name: 'Scroll both together' }).click();

  await page.getByRole('button', { name: 'More about this document' }).click();
  await page.getByRole('menuitem', { name: 'Bates numbers…' }).click();
  const numbers = page.getByRole('dialog', { name: 'Bates numbers' });
  await numbers.getByLabel('Prefix').fill('IMR-');
  await numbers.getByLabel('First number').fill('000101');
  await expect(numbers.getByRole('status')).toHaveText(/^Page 1 is IMR-000101, page \d+ IMR-0001/);
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  await numbers.getByRole('button', { name: 'Save' }).click();
  await expect(pageOf(reader(page, 'First'))).toHaveValue('IMR-000104');
  await pageOf(reader(page, 'First')).fill('imr 103');
  await pageOf(reader(page, 'First')).press('Enter');
  await expect(reader(page, 'First').getByRole('article', { name: /^Page 3 of .*IMR-000103/ })).toBeVisible();

  await page.keyboard.press('l');
  await expect(reader(page, 'First').getByText(/^Linked with p. 5 of 03-therapy/)).toBeVisible();
  await goTo(reader(page, 'First'), 1);
  await goTo(reader(page, 'Second'), 6);
  await goTo(reader(page, 'First'), 3);
  await expect(pageOf(reader(page, 'Second'))).toHaveValue('5');
  await page.getByRole('button', { name: 'Swap the readers' }).click();
  await expect(pageOf(reader(page, 'First'))).toHaveValue('5');
  await expect(pageOf(reader(page, 'Second'))).toHaveValue('IMR-000103');
  await app.close();

  app = await launchApp({ userDataDir });
  await unlock(app.page, PASSPHRASE);
  await app.page.getByRole('row', { name: /Spinal stabilization program/ }).click();
  await expect(pageOf(reader(app.page, 'First'))).toHaveValue('5');
  await expect(pageOf(reader(app.page, 'Second'))).toHaveValue('IMR-000103');
  await app.page.getByRole('button', { name: 'Take the link away (L)' }).first().click();
  await expect(app.page.getByRole('region', { name: 'Linked place' })).toHaveCount(0);
  await expect(app.page.getByRole('combobox', { name: 'Document', exact: true })).toHaveText(/03-therapy/);
  await app.page.keyboard.press('Alt+6');
  const unseen = app.page.getByRole('region', { name: 'Pages not seen' });
  await expect(unseen.getByRole('listitem').filter({ hasText: '02-rfa' })).toContainText('all 20 pages');
  await unseen.getByRole('button', { name: /not seen of 02-rfa/ }).click();
  await expect(pageOf(reader(app.page, 'First'))).toHaveValue('1');
  await expect(app.page.getByRole('combobox', { name: 'Document', exact: true })).toHaveText(/02-rfa/);
});
