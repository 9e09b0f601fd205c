import type { Page } from 'playwright-core';

/** What is searched for, one after the other. */
const QUERIES = ['lumbar', 'pain', 'therapy', 'shoulder injection', '"physical therapy"'];
const SENTENCE = 'The patient had pain in the lumbar spine and was given therapy. ';
const KEY_MS = 15;
const WHEEL_PX = 600;
const WHEELS = 12;
const WHEEL_MS = 40;

/** The index of the open case is shown in the rail. */
export async function showIndex(page: Page): Promise<void> {
  await page.keyboard.press('Alt+7');
  await page.getByRole('region', { name: 'Index', exact: true }).waitFor();
}

/** One round of what a reviewer does: scrolls through the records, writes a sentence, searches. */
export async function workOnCase(page: Page, round: number): Promise<void> {
  const tree = page.getByRole('tree', { name: 'Records' });
  if (await tree.isVisible()) {
    await tree.hover();
    for (let at = 0; at < WHEELS; at += 1) {
      await page.mouse.wheel(0, round % 2 === 0 ? WHEEL_PX : -WHEEL_PX);
      await page.waitForTimeout(WHEEL_MS);
    }
  }
  await page.keyboard.press('Alt+2');
  await page.keyboard.type(SENTENCE, { delay: KEY_MS });
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(QUERIES[round % QUERIES.length] ?? '', { delay: KEY_MS });
  await page.waitForTimeout(WHEEL_MS * WHEELS);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}
