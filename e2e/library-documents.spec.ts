import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

// One of the reviewer's own guideline files through the window: taken in, told of, found, read, corrected and marked.
const SHOTS = join(root, 'test-results', 'library-documents');
const VISITS = 'Up to ten visits are recommended when function improves by a third within four weeks.';
const GUIDELINE = `<!DOCTYPE html><html><body><h1>Knee Disorders</h1><p>Text that comes before the first section, for all knees.</p>
  <h2>Physical therapy</h2><p>${VISITS}</p>${'<p>The program at home goes on meanwhile.</p>'.repeat(60)}
  <h2>Quadriceps bracing</h2><p>A brace is worn for as long as the patella is unstable.</p>
  <h1>Shoulder Disorders</h1><h2>Imaging</h2><p>Radiographs come first.</p></body></html>`;

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-shelf-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('a guideline file becomes a document of the library: found at its page, corrected, marked, and quoted into the notes of a case', async () => {
  test.setTimeout(120_000);
  const { page } = app;
  const path = join(folder, 'ACOEM Knee 2024.html');
  writeFileSync(path, GUIDELINE);
  const outline = page.getByRole('listbox', { name: /^Outline/ });
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('region', { name: 'Records' }).waitFor();

  await test.step('a file is taken in, and a section of it is found with its page', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+G');
    await app.dialogs.answerOpen([path]);
    await page.getByRole('button', { name: 'Add a document' }).click();
    const sources = page.getByRole('navigation', { name: 'Sources' });
    await expect(sources.getByRole('button', { name: /ACOEM Knee 2024/ })).toBeVisible({ timeout: 45_000 });
    await expect(async () => {
      const field = page.getByRole('combobox', { name: 'Search the library' });
      await field.fill('');
      await field.fill('patella unstable');
      await expect(page.getByRole('option', { name: /Quadriceps bracing/ })).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 45_000 });
    await page.getByRole('option', { name: /Quadriceps bracing/ }).click();
    await page.getByRole('button', { name: 'Open page 2' }).click();
    await expect(page.getByRole('article', { name: /^Page 2 of/ })).toBeVisible();
    await expect(page.getByRole('option', { selected: true })).toContainText('Quadriceps bracing');
  });

  await test.step('edition and days are asked for', async () => {
    await page.getByRole('button', { name: 'Tell them' }).click();
    const dialog = page.getByRole('dialog', { name: 'About this document' });
    await dialog.getByLabel('Edition', { exact: true }).fill('2024');
    await dialog.getByLabel('In force from', { exact: true }).fill('2024-02-01');
    await dialog.getByRole('checkbox', { name: /as the publisher states/ }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Tell them' })).toBeHidden();
  });

  await test.step('the outline is corrected by keys, and a correction taken back', async () => {
    await outline.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Heading' })).toBeFocused();
    await page.keyboard.type('Supervised therapy');
    await page.keyboard.press('Enter');
    await expect(outline.getByRole('option', { name: /Supervised therapy/ })).toBeVisible();
    await expect(outline).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(outline.getByRole('option', { name: /Supervised therapy/ })).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(outline.getByRole('option', { name: /Supervised therapy/ })).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: /^Page 1 of/ })).toBeVisible();
    await lookAt(page, 'document', SHOTS);
  });

  await test.step('words are highlighted, marked as a criterion, and taken into the notes of a case', async () => {
    const words = page.locator('article[data-page="0"] [data-word]');
    const select = async () => {
      await words.filter({ hasText: 'ten' }).first().hover();
      await page.mouse.down();
      await words.filter({ hasText: 'recommended' }).first().hover();
      await page.mouse.up();
    };
    await select();
    await expect(page.getByRole('toolbar', { name: 'Selected text' })).toContainText('Highlight');
    await page.keyboard.press('ControlOrMeta+E');
    await page.getByRole('tab', { name: 'Marks' }).click();
    await expect(page.getByRole('region', { name: 'Highlights' }).getByRole('listitem')).toContainText(
      'visits are',
    );
    await page.getByRole('button', { name: 'Page 1', exact: true }).first().click();
    await select();
    await page.getByRole('button', { name: 'Mark as a criterion' }).click();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Limit' }).click();
    await page.getByLabel('Number', { exact: true }).fill('6');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByRole('dialog')).toContainText('Say what is counted');
    await page.getByLabel('Unit').fill('visits');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('tab', { name: 'Criteria' }).click();
    await expect(page.getByRole('list', { name: 'Criteria' })).toContainText('visits are');
    await select();
    await page.getByRole('button', { name: 'Into the notes of a case' }).click();
    const note = page.getByRole('textbox', { name: 'Note, for you alone' });
    await expect(note).toHaveValue(/“.*visits are.*”\nACOEM Knee 2024, Knee Disorders, .*page 1$/s);
    await page.getByRole('dialog').getByRole('button', { name: 'Add to the notes' }).click();
    await expect(page.getByText('The excerpt is in the notes of the case').first()).toBeVisible();
  });

  await test.step('the criterion is the section’s, and the document goes with all that is its own', async () => {
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await page.getByRole('combobox', { name: 'Search the library' }).fill('supervised therapy');
    await page.getByRole('option', { name: /Supervised therapy/ }).click();
    await expect(page.getByRole('region', { name: 'Section' })).toContainText('visits are');
    await expect(page.getByRole('region', { name: 'Section' })).toContainText('at most 6 visits');
    await page.getByRole('button', { name: /^Open page/ }).click();
    await page.getByRole('button', { name: 'Remove the document' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Sources' })).not.toContainText('ACOEM Knee');
  });
});
