import { expect, type Page, test } from '@playwright/test';
import { drawn, inkOf, openDesk, openRecord, type ReaderDesk, sheet, told } from './harness/desk.ts';
import { LINES, longDocument, ODD } from './harness/documents.ts';

const PAGES = 300;
/** A file that is larger than what the reader keeps is never read whole. */
const BALLAST_BYTES = 40 * 1024 * 1024;
let desk: ReaderDesk;
let page: Page;

test.beforeAll(async () => {
  desk = await openDesk();
  desk.server.records.set('long.pdf', await longDocument(PAGES, BALLAST_BYTES));
});
test.afterAll(async () => desk.close());
test.beforeEach(async () => {
  const context = await desk.browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await openRecord(desk, page, 'long.pdf');
  await drawn(page, 1);
});
test.afterEach(async () => page.context().close());

async function goTo(number: number): Promise<void> {
  await page.getByLabel('Page number').fill(String(number));
  await page.keyboard.press('Enter');
  await drawn(page, number);
}

test('the first page is drawn without reading the whole file, and is announced', async () => {
  expect(await inkOf(page, 1)).toBeGreaterThan(0.01);
  await expect(page.getByRole('article', { name: 'Page 1 of 300' })).toBeVisible();
  expect(desk.server.sent.get('long.pdf')).toBeLessThan(4 * 1024 * 1024);
});

test('a page number and Enter go to that page, with few canvases and few pixels', async () => {
  await goTo(250);
  expect(await inkOf(page, 250)).toBeGreaterThan(0.01);
  await expect(sheet(page, 250).locator('[data-word]').nth(1)).toHaveText(/250/);
  await expect.poll(() => told(page, 'position')).toEqual({ page: 249, top: 0, zoom: 'width' });
  const canvases = await page
    .locator('canvas')
    .evaluateAll((all) =>
      all.map((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width * canvas.height : 0)),
    );
  expect(canvases.length).toBeLessThanOrEqual(16);
  expect(canvases.reduce((sum, pixels) => sum + pixels, 0)).toBeLessThanOrEqual(48_000_000);
});

test('a number beyond the end goes to the last page, nonsense goes nowhere', async () => {
  await goTo(250);
  await page.getByLabel('Page number').fill('9999');
  await page.keyboard.press('Enter');
  await drawn(page, PAGES);
  await expect(page.getByLabel('Page number')).toHaveValue('300');
  await page.getByLabel('Page number').fill('abc');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Page number')).toHaveValue('300');
});

test('zooming keeps the old picture until the new one is there, and draws it sharp', async () => {
  const canvas = sheet(page, 1).locator('canvas');
  const before = Number(await canvas.getAttribute('width'));
  await page.keyboard.press('Tab');
  const blank = await page.evaluate(async () => {
    const first = document.querySelector<HTMLCanvasElement>('article canvas');
    document.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.click();
    let empty = 0;
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (first?.isConnected !== true || first.dataset.drawn !== 'true') empty += 1;
    }
    return empty;
  });
  expect(blank).toBe(0);
  await expect.poll(async () => Number(await canvas.getAttribute('width'))).toBeGreaterThan(before);
});

test('Ctrl and the wheel zoom to the pointer', async () => {
  await page.getByLabel('Fit page', { exact: true }).click();
  await goTo(20);
  const word = sheet(page, 20).locator('[data-word]').nth(10);
  const before = await word.boundingBox();
  await page.mouse.move(before?.x ?? 0, before?.y ?? 0);
  await page.keyboard.down('Control');
  for (let i = 0; i < 3; i += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => (await word.boundingBox())?.width)
    .toBeGreaterThan((before?.width ?? 0) * 1.3);
  const after = await word.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
});

test('fitting shows the whole page or its whole width, whatever the page declares', async () => {
  await page.getByLabel('Fit page', { exact: true }).click();
  for (const number of [ODD.landscape, ODD.rotated, ODD.huge, ODD.small]) {
    await goTo(number);
    await expect
      .poll(async () => {
        const box = await sheet(page, number).boundingBox();
        return (box?.height ?? 9999) <= 768 - 40 && (box?.width ?? 9999) <= 1366;
      })
      .toBe(true);
  }
  await page.keyboard.press('Control+2');
  await expect.poll(async () => (await sheet(page, ODD.small).boundingBox())?.width).toBeGreaterThan(1300);
});

test('a landscape page and one with its own rotation lie as they print', async () => {
  for (const number of [ODD.landscape, ODD.rotated]) {
    await goTo(number);
    await expect
      .poll(async () => {
        const box = await sheet(page, number).boundingBox();
        return (box?.width ?? 0) / (box?.height ?? 1);
      })
      .toBeCloseTo(792 / 612, 2);
  }
});

test('a scan is shown and announced, and has no text', async () => {
  await goTo(ODD.scan);
  expect(await inkOf(page, ODD.scan)).toBeGreaterThan(0.05);
  await expect(page.getByRole('article', { name: `Page ${ODD.scan} of 300` })).toBeVisible();
  await expect(sheet(page, ODD.scan).locator('[data-word]')).toHaveCount(0);
});

async function dragOver(number: number, from: number, to: number): Promise<void> {
  const words = sheet(page, number).locator('[data-word]');
  await words.nth(to).waitFor();
  const a = await words.nth(from).boundingBox();
  const b = await words.nth(to).boundingBox();
  if (a === null || b === null) throw new Error('no words');
  await page.mouse.move(a.x + 1, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 3 });
  await page.mouse.move(b.x + b.width - 1, b.y + b.height / 2, { steps: 3 });
  await page.mouse.up();
}

test('dragging selects text as it reads; it is copied clean and told with its boxes', async () => {
  const first = 2;
  const count = `${LINES[0]} ${LINES[1]}`.split(' ').length;
  await dragOver(1, first, first + count - 1);
  const expected = `${LINES[0]}\n${LINES[1]}`;
  await expect.poll(() => told(page, 'selection')).toMatchObject([{ page: 0, text: expected }]);
  await expect(sheet(page, 1).locator('[data-selected]')).toHaveCount(2);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
  await page.screenshot({ path: test.info().outputPath('selection.png') });
  await page.mouse.click(1300, 400);
  await expect.poll(() => told(page, 'selection')).toBeNull();
});

test('a double click selects a word, also on a turned view and on a rotated page', async () => {
  await goTo(ODD.rotated);
  await sheet(page, ODD.rotated).locator('[data-word]').nth(7).dblclick();
  await expect.poll(() => told(page, 'selection')).toMatchObject([{ text: 'physician' }]);
  await page.getByLabel('Rotate this page clockwise').click();
  await drawn(page, ODD.rotated);
  await page.getByLabel('Fit page', { exact: true }).click();
  await sheet(page, ODD.rotated).locator('[data-word]').nth(9).dblclick();
  await expect.poll(() => told(page, 'selection')).toMatchObject([{ text: 'patient' }]);
});

test('the keyboard scrolls, finds the page number, zooms and selects', async () => {
  await sheet(page, 1).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('End');
  await drawn(page, PAGES);
  await expect(page.getByLabel('Page number')).toHaveValue('300');
  await page.keyboard.press('Home');
  // At once: the field must keep what is typed, whatever pages still go by.
  await page.keyboard.press('g');
  await expect(page.getByLabel('Page number')).toBeFocused();
  await page.keyboard.type('12');
  await expect(page.getByLabel('Page number')).toHaveValue('12');
  await page.keyboard.press('Enter');
  await drawn(page, 12);
  await expect(page.getByRole('region', { name: 'long.pdf' })).toBeFocused();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('button', { name: 'Zoom 100 %' })).toBeVisible();
  await page.keyboard.press('Control+=');
  await expect(page.getByRole('button', { name: 'Zoom 110 %' })).toBeVisible();
  await sheet(page, 12).locator('[data-word]').first().waitFor();
  await page.keyboard.press('Control+a');
  await expect.poll(() => told(page, 'selection')).toMatchObject([{ page: 11 }]);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('status')).toHaveText(/Page 1[23] of 300/);
});

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
  await expect.poll(() => sheet(page, 25).locator('[data-mark="find"]').count()).toBeGreaterThan(10);
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
