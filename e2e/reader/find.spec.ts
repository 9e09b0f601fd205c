import { expect, type Page, test } from '@playwright/test';
import { drawn, openDesk, openRecord, type ReaderDesk, sheet, told } from './harness/desk.ts';
import { longDocument } from './harness/documents.ts';

let desk: ReaderDesk;
let page: Page;

test.beforeAll(async () => {
  desk = await openDesk();
  desk.server.records.set('long.pdf', await longDocument(300));
});
test.afterAll(async () => desk.close());
test.beforeEach(async () => {
  const context = await desk.browser.newContext({ viewport: { width: 1366, height: 768 } });
  page = await context.newPage();
  await openRecord(desk, page, 'long.pdf');
  await drawn(page, 1);
});
test.afterEach(async () => page.context().close());

const bar = () => page.getByRole('search', { name: 'Find in this document' });
const current = () => page.locator('[data-mark="find"][data-current]');

test('finding marks every hit, outlines the current one, and goes from one to the next by the keyboard', async () => {
  await page.getByRole('region', { name: 'long.pdf' }).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Page 25');
  await expect(bar().getByRole('status')).toHaveText(/^1 of 11\b/);
  await drawn(page, 25);
  await expect(current()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(bar().getByRole('status')).toHaveText(/^2 of 11\b/);
  await drawn(page, 250);
  await expect(current()).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar().getByRole('status')).toHaveText(/^11 of 11\b/);
  await bar().getByRole('button', { name: 'Whole words only' }).click();
  await expect(bar().getByRole('status')).toHaveText(/^1 of 1\b/);

  await bar().getByRole('textbox', { name: 'Find' }).fill('(fourteen');
  await bar().getByRole('button', { name: 'Regular expression' }).click();
  await expect(bar().getByRole('status')).toHaveText('Not a valid pattern');
  await bar().getByRole('textbox', { name: 'Find' }).fill('eight visits|sixty degrees');
  await expect(bar().getByRole('status')).toHaveText(/^[\d,]+ of [\d,]+ \(\d+ pages have no text\)$/);
  expect(await sheet(page, 25).locator('[data-mark="find"]').count()).toBeGreaterThan(10);
  await page.screenshot({ path: test.info().outputPath('find.png') });

  await page.keyboard.press('Escape');
  await expect(page.locator('[data-mark]')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'long.pdf' })).toBeFocused();
});

test('pages in view for a second are told as seen; night shows them light on dark', async () => {
  await expect.poll(() => told(page, 'seen')).toEqual([0]);
  await page.getByLabel('Page number').fill('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => told(page, 'seen')).toEqual([0, 6]);
  await page.getByRole('button', { name: 'Page view' }).click();
  await page.getByRole('menuitemradio', { name: 'Night' }).click();
  await expect(sheet(page, 7).locator('[data-look="night"]')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('night.png') });
});
