import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

// What the texts of a case are written with, once, by keyboard alone.
const SHOTS = join(root, 'test-results', 'writing');

let app: RunningApp;
test.afterEach(() => app.kill());

test('a text is written by keyboard: spelling, snippets, finding and replacing, earlier texts', async () => {
  test.setTimeout(300_000);
  const userDataDir = join(mkdtempSync(join(tmpdir(), 'imr-desk-writing-')), 'data');
  app = await startDesk('the sample case', { userDataDir });
  const { page } = app;
  const summary = page.getByRole('textbox', { name: 'Clinical case summary' });
  const rationale = page.getByRole('textbox', { name: 'Decision rationale' });
  const press = (key: string) => page.keyboard.press(key);

  await test.step('what is misspelt is underlined once its word is done, and mended from the menu', async () => {
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible();
    await press('Alt+2');
    await expect(summary).toBeFocused();
    await page.keyboard.type('The injured worker has lumbr');
    await page.keyboard.type(' strain and takes Zyxotram');
    await expect(summary.locator('.misspelt')).toHaveText(['lumbr']);
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

  await test.step('a snippet is filled from its item, and Tab goes from gap to gap', async () => {
    await press('Alt+3');
    await expect(rationale).toBeVisible();
    await rationale.focus();
    await page.keyboard.type(';visits');
    await press('Tab');
    await page.keyboard.type('10');
    await press('Tab');
    await page.keyboard.type('ten visits');
    const request = 'The request for 8 visits exceeds';
    await expect(rationale).toContainText(`supports 10 visits for this condition. ${request} ten visits`);
    await press('Escape');
    await press('Tab');
    await expect(rationale).not.toBeFocused();
  });

  await test.step('words are replaced in all texts at once, those that stay ticked, and undone', async () => {
    await press('Alt+2');
    await press('Control+h');
    const dialog = page.getByRole('dialog', { name: 'Find and replace' });
    await expect(dialog.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
    await page.keyboard.type('lumbar');
    await press('Tab');
    await page.keyboard.type('low back');
    await expect(dialog.getByRole('status')).toHaveText('Found in 2 places.');
    await lookAt(page, 'find and replace', SHOTS);
    await press('Enter');
    await expect(page.getByText('Replaced 2 places in 2 texts', { exact: true })).toBeVisible();
    await expect(summary).toHaveText('The injured worker has low back strain and takes Zyxotram');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(summary).toHaveText('The injured worker has lumbar strain and takes Zyxotram');
  });

  await test.step('an earlier text is compared with the one of now, and put back', async () => {
    await summary.focus();
    await press('Alt+h');
    const dialog = page.getByRole('dialog', { name: 'Earlier texts: Summary' });
    await expect(dialog.locator('ins').first()).toContainText('Zyxotram');
    await dialog.getByRole('button', { name: 'Put this text back' }).press('Enter');
    await expect(summary).not.toContainText('Zyxotram');
    await summary.focus();
    await press('Control+z');
    await expect(summary).toContainText('takes Zyxotram');
  });
});
