import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writePack } from '../main/backend/guidelines/pack-zip.ts';
import { readPackFile } from '../main/backend/guidelines/read-pack.ts';
import { testIdentity } from '../main/backend/signing/testing/identities.ts';
import type { GuidelinePack } from '../shared/guidelines/pack.ts';
import { parsePack } from '../shared/guidelines/parse-pack.ts';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

// The guideline library through the window, mostly by keys: searched, read, a pack taken in, refused, asked about, removed.
const SHOTS = join(root, 'test-results', 'library');

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-library-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const EXAMPLE = parsePack(
  JSON.parse(readFileSync(join(root, 'docs/guideline-pack.example.json'), 'utf8')),
  'the example',
);

async function packFile(name: string, pack: GuidelinePack): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writePack(pack, new Date('2026-05-01T00:00:00Z'), testIdentity()));
  return path;
}

test('a guideline is imported, found while it is typed, and read with its criteria and as a letter cites it', async () => {
  test.setTimeout(180_000);
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const shown = page.getByRole('region', { name: 'Section' });
  const field = page.getByRole('combobox', { name: 'Search the library' });
  const importFiles = async (...paths: string[]) => {
    await app.dialogs.answerOpen(paths);
    await button('Import packs…').click();
  };
  await page.keyboard.press('ControlOrMeta+Shift+G');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();

  await test.step('what comes with the program is found with the days on which it is in force', async () => {
    await page.keyboard.press('ControlOrMeta+F');
    await expect(field).toBeFocused();
    await page.keyboard.type('low back');
    const hits = page.getByRole('option');
    await expect(hits.first()).toContainText('Low Back Disorders');
    await expect(hits.first()).toContainText('in force from 08/11/2019');
    await expect(hits.nth(1)).toContainText('not in force');
    await page.keyboard.press('Enter');
    await expect(shown).toContainText('Decision based on MTUS Low Back Disorders 2019.');
    await field.fill('tapering');
    await expect(hits.first()).toContainText('Weaning of Medications');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(shown).toContainText('Not confirmed: no source at hand bears this out.');
    await lookAt(page, 'found', SHOTS);
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await field.fill('chiropractic visits');
    await hits.filter({ hasText: 'Caps on visits' }).click();
    await expect(shown).toContainText('at most 24 visits');
    await field.fill('');
    await expect(page.getByRole('treeitem', { selected: true })).toContainText('Caps on visits');
    await button('Add to the favorites').click();
    await expect(page.getByRole('region', { name: 'Favorites' }).getByRole('button')).toHaveCount(1);
    // The button's tooltip stands outside of all landmarks, as Fluent has it.
    await page.mouse.move(0, 0);
    await field.focus();
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await lookAt(page, 'section', SHOTS);
  });

  await test.step('a day is corrected, beside what comes with the program', async () => {
    await field.fill('eye disorders');
    await page.getByRole('option').first().click();
    await button('Correct…').click();
    await page.getByLabel('Replaced on').fill('1/1/2026');
    await button('Save').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await field.fill('eye disorders 2017');
    await field.fill('eye disorders');
    await expect(page.getByRole('option').first()).toContainText('not in force, replaced on 01/01/2026');
    await field.fill('');
  });

  await test.step('a pack is taken in once, and its sections are gone through by keys', async () => {
    const path = await packFile('hand.imrguide', EXAMPLE);
    await importFiles(path);
    await expect(page.getByText(/Example Hand Guide.* was imported/).first()).toBeVisible();
    await importFiles(path);
    await expect(page.getByText(/is in the library already/).first()).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Sources' })
      .getByRole('button', { name: /Example Hand/ })
      .click();
    await expect(shown).toContainText(EXAMPLE.licence);
    const tree = page.getByRole('tree');
    await tree.focus();
    await expect(tree).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1);
    await expect(shown.getByRole('listitem').first()).toBeVisible();
    await expect(shown).toContainText('As a letter prints it');
  });

  await test.step('what was changed is refused, and the same edition with other content is asked about', async () => {
    const path = await packFile('changed.imrguide', EXAMPLE);
    const bytes = readFileSync(path);
    bytes.write('Wrost', bytes.indexOf('"Wrist"') + 1);
    writeFileSync(path, bytes);
    await importFiles(path, await packFile('other.imrguide', { ...EXAMPLE, licence: 'Other terms.' }));
    await expect(page.getByText('changed.imrguide was not imported').first()).toBeVisible();
    await expect(page.getByRole('alertdialog')).toContainText('with other content');
    await button('Replace').click();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    const source = page
      .getByRole('navigation', { name: 'Sources' })
      .getByRole('button', { name: /Example Hand/ });
    await expect(source).toHaveCount(1);
    await source.click();
    await expect(shown).toContainText('Other terms.');
    const out = join(folder, 'out.imrguide');
    await app.dialogs.answerSave(out);
    await button('Export…').click();
    await expect(page.getByText('The pack was exported').first()).toBeVisible();
    expect((await readPackFile(out)).pack.licence).toBe('Other terms.');
    await button('Remove…').click();
    await button('Remove it').click();
    await expect(source).toHaveCount(0);
  });
});
