import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { firstRun, PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

// The sample's first document: its first two pages have text, the third is a fax.
const FAX_PAGE = 3;

let app: RunningApp;
test.afterEach(() => app.kill());

const progress = (page: Page) => page.getByRole('region', { name: 'Reading progress' });
const pagesRead = async (page: Page): Promise<number> =>
  Number(/^(\d+) of 71 pages read/.exec(await progress(page).innerText())?.[1]);

async function goToPage(page: Page, number: number): Promise<void> {
  const field = page.getByLabel('Page number');
  await field.fill(String(number));
  await field.press('Enter');
}

test('scans become text that can be selected, the page in view first; reading pauses, and goes on after a restart', async () => {
  const userDataDir = join(mkdtempSync(join(tmpdir(), 'imr-desk-reading-')), 'data');
  app = await launchApp({ userDataDir });
  const { page } = app;
  await firstRun(page, 'Open the sample case', 'recognised');
  await expect(progress(page)).toContainText('of 71 pages read');

  await goToPage(page, FAX_PAGE);
  const fax = page.getByRole('article', { name: /^Page 3 of 11\. Recognized text, \d+ % sure$/ });
  await expect(fax).toBeVisible({ timeout: 45_000 });
  const word = fax.locator('[data-word]', { hasText: 'Applicant' }).first();
  await word.dblclick();
  await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toMatch(/^applicant$/i);

  await progress(page).getByRole('button', { name: 'Pause reading' }).click();
  await expect(progress(page)).toContainText('paused');
  const before = await pagesRead(page);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(71);
  await app.close();

  app = await launchApp({ userDataDir });
  await unlock(app.page, PASSPHRASE);
  await app.page.getByRole('row', { name: /Spinal stabilization program/ }).click();
  await expect(progress(app.page)).toContainText('paused');
  const read = await pagesRead(app.page);
  expect(read).toBeGreaterThanOrEqual(before);
  await progress(app.page).getByRole('button', { name: 'Resume reading' }).click();
  await expect.poll(() => pagesRead(app.page), { timeout: 45_000 }).toBeGreaterThan(read);

  await progress(app.page).getByRole('button', { name: 'Details of reading' }).click();
  const details = app.page.getByRole('dialog', { name: 'How far the records are read' });
  await expect(details.getByRole('row')).toHaveCount(6);
  await expect(details.getByRole('row', { name: /01-application-and-ur/ })).toContainText('of 11');
});
