import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { firstRun } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';

// What the texts of a case are written with, once, by keyboard alone.
const SHOTS = join(root, 'test-results', 'writing');

let app: RunningApp;
test.afterEach(() => app.kill());

test('a text is written by keyboard: its spelling is checked', async () => {
  test.setTimeout(180_000);
  app = await launchApp({ userDataDir: join(mkdtempSync(join(tmpdir(), 'imr-desk-writing-')), 'data') });
  const { page } = app;
  await firstRun(page, 'Open the sample case');
  const summary = page.getByRole('textbox', { name: 'Clinical case summary' });
  const press = (key: string) => page.keyboard.press(key);

  await test.step('what is misspelt is underlined once its word is done, and mended from the menu', async () => {
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible();
    await press('Alt+2');
    await expect(summary).toBeFocused();
    await page.keyboard.type('The injured worker has lumbr');
    await page.keyboard.type(' strain and takes Zyxotram');
    await expect(summary.locator('.misspelt')).toHaveText(['lumbr']);
    await lookAt(page, 'spelling', SHOTS);
    await press('Alt+F7');
    const menu = page.getByRole('menu', { name: 'Spelling of “lumbr”' });
    await expect(menu.getByRole('menuitem').first()).toHaveText('lumbar');
    await press('Enter');
    await expect(summary).toHaveText('The injured worker has lumbar strain and takes Zyxotram');
    await expect(summary).toBeFocused();
    // The caret has left the last word: it is done now.
    await expect(summary.locator('.misspelt')).toHaveText(['Zyxotram']);
  });

  await test.step('a word that is added to the dictionary is right from then on', async () => {
    await press('Alt+F7');
    await expect(page.getByRole('menu', { name: /Zyxotram/ })).toBeVisible();
    await press('End');
    await press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'Add “Zyxotram” to the dictionary' })).toBeFocused();
    await press('Enter');
    await expect(summary.locator('.misspelt')).toHaveCount(0);
    await expect(summary).toBeFocused();
  });
});
