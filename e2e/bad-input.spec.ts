import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// What goes wrong is said, by the file's name and the reason, and nothing is lost.
let app: RunningApp;
let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-bad-'));
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const dataDir = () => join(folder, 'data');
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const goodPdf = join(root, 'assets/sample/records/03-therapy-notes.pdf');

/** The toast with this text; the live region beside it repeats it for screen readers. */
const toast = (page: Page, text: string | RegExp) => page.locator('.fui-Toast').filter({ hasText: text });

test('each record that cannot be imported is refused by name and reason, and the good one beside it comes in', async () => {
  app = await startDesk('no cases', { userDataDir: dataDir() });
  const { page } = app;
  await page.getByRole('button', { name: 'New case' }).first().click();
  await app.dialogs.answerOpen([
    file('notes.pdf', 'These are notes, not a PDF.'),
    file('sound.pdf', 'OggS: a sound, not a PDF.'),
    file('cut.pdf', readFileSync(goodPdf).subarray(0, 4000)),
    file('empty.pdf', ''),
    join(root, 'e2e/reader/fixtures/encrypted.pdf'),
    goodPdf,
  ]);
  await page.getByRole('button', { name: 'Import records' }).click();
  const imports = page.getByRole('region', { name: 'Imports' });
  const told = '1 file needs a password; 3 files could not be imported; 2 documents imported';
  await expect(imports).toContainText(told, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Details of the imports' }).click();
  const reason = async (name: string, words: RegExp) =>
    expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(words);
  await reason('sound.pdf', /looks like a sound recording/);
  await reason('cut.pdf', /damaged/);
  await reason('empty.pdf', /empty/);
  await reason('encrypted.pdf', /Needs a password/);
  await reason('03-therapy-notes.pdf', /Imported, \d+ pages/);
  // A text is one, whatever its name says.
  await reason('^notes.pdf', /Imported, 1 page/);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('combobox', { name: 'Document' })).toContainText('notes.pdf');
});

test('a letter that cannot be written says where and why, and can be written elsewhere', async () => {
  app = await startDesk('the sample case', { userDataDir: dataDir() });
  const { page } = app;
  await page.getByRole('tab', { name: 'Letter' }).click();
  const inTheWay = join(folder, 'letter.docx');
  mkdirSync(inTheWay);
  for (const [path, reason] of [
    [inTheWay, /letter\.docx.*folder/],
    [join(folder, 'no such folder', 'letter.docx'), /no such folder/],
  ] as const) {
    await app.dialogs.answerSave(path);
    await page.getByRole('button', { name: 'Export Word letter' }).click();
    await page.getByRole('button', { name: 'Export as a draft' }).click();
    await expect(toast(page, 'The letter was not exported').filter({ hasText: reason })).toBeVisible();
  }
  const good = join(folder, 'good.docx');
  await app.dialogs.answerSave(good);
  await page.getByRole('button', { name: 'Export Word letter' }).click();
  await page.getByRole('button', { name: 'Export as a draft' }).click();
  await expect(toast(page, 'The letter was exported')).toBeVisible();
  expect(readFileSync(good).subarray(0, 2).toString()).toBe('PK');
});

test('a case file at fault is refused with the path of the field', async () => {
  app = await startDesk('no cases', { userDataDir: dataDir() });
  const { page } = app;
  const seed = JSON.parse(readFileSync(join(root, 'assets/sample/seed.case.json'), 'utf8'));
  seed.items[0].outcome = 'modified';
  await app.dialogs.answerOpen([file('wrong.json', JSON.stringify(seed))]);
  await page.getByRole('button', { name: 'Import case file' }).click();
  await expect(toast(page, /wrong\.json: items\[0\]\.outcome/)).toBeVisible();
  await app.dialogs.answerOpen([file('newer.json', JSON.stringify({ ...seed, schema: 'imr-case/9' }))]);
  await page.getByRole('button', { name: 'Import case file' }).click();
  await expect(toast(page, /newer\.json.*imr-case\/9/)).toBeVisible();
});

test('a wrong passphrase, a damaged key file and a damaged store each have their own message', async () => {
  app = await startDesk('the sample case', { userDataDir: dataDir() });
  await app.close();

  const vault = join(dataDir(), 'vault');
  app = await launchApp({ userDataDir: dataDir() });
  await app.page.getByLabel(/^Passphrase/).fill('a wrong passphrase altogether');
  await app.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(app.page.getByText(/passphrase is (wrong|not right)|wrong passphrase/i)).toBeVisible();
  await unlock(app.page, PASSPHRASE);
  await app.close();

  const damage = async (name: string, at: number, says: RegExp) => {
    const path = join(vault, name);
    const whole = readFileSync(path);
    const broken = Buffer.from(whole);
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    writeFileSync(path, broken);
    app = await launchApp({ userDataDir: dataDir() });
    const passphrase = app.page.getByLabel(/^Passphrase/);
    const message = app.page.getByText(says).first();
    await expect(passphrase.or(message).first()).toBeVisible();
    if (await passphrase.isVisible()) {
      await passphrase.fill(PASSPHRASE);
      await app.page.getByRole('button', { name: 'Unlock' }).click();
    }
    await expect(message).toBeVisible();
    await app.close();
    writeFileSync(path, whole);
  };
  await damage('vault-key.json', 40, /key file/i);
  await damage('imr.db', 100, /damaged/i);

  app = await launchApp({ userDataDir: dataDir() });
  await unlock(app.page, PASSPHRASE);
  await expect(app.page.getByRole('row', { name: /Spinal stabilization program/ })).toBeVisible();
});
