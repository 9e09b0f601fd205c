import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aWreckedPdf } from '../main/backend/jobs/testing/pdfs.ts';
import { encodeZip } from './fixtures/encode/zip.ts';
import { GOOD_FILES } from './fixtures/hostile/corpus.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

/** Work in job processes, on a machine that does other things as well. */
const TAKES_MS = 30_000;

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-import-'));
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function good(
  group: string,
  file: string,
): Promise<{ name: string; body: Uint8Array; password: string }> {
  const found = GOOD_FILES.find((one) => one.group === `good-${group}` && one.file === file);
  if (found === undefined) throw new Error(`no ${group}/${file} in the corpus`);
  const { expected } = found;
  const password = expected.outcome === 'imported' ? (expected.password ?? '') : '';
  return { name: file, body: await found.make(), password };
}

test('what is dropped on an open case is imported file by file; a password is asked for once, and originals can be exported', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('region', { name: 'Records' }).waitFor();
  const pdf = await good('pdf', 'password-aes-256.pdf');
  const wreck = { name: 'wrecked.pdf', body: aWreckedPdf('Lumbar strain, eight visits.') };
  const parts = [await good('image', 'group4.tif'), await good('text', 'utf8.txt'), pdf, wreck];
  const zip = join(folder, 'records.zip');
  writeFileSync(zip, encodeZip(parts.map(({ name, body }) => ({ name: `reports/${name}`, body }))));
  const sound = join(folder, 'dictation.mp3');
  writeFileSync(sound, 'ID3 and what was said');
  await app.drop([zip, sound]);

  const imports = page.getByRole('region', { name: 'Imports' });
  await expect(imports).toContainText('1 file needs a password', { timeout: TAKES_MS });
  await expect(imports).toContainText('3 documents imported', { timeout: TAKES_MS });
  await page.getByRole('button', { name: 'Details of the imports' }).click();
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name.replace('.', '\\.')) });
  await expect(row('dictation.mp3')).toContainText('looks like a sound recording');
  await expect(row('utf8.txt')).toContainText('records.zip › reports');
  await page.getByRole('button', { name: `Enter the password of ${pdf.name}` }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Password/)
    .fill('not this one');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/This password does not open/)).toBeVisible({ timeout: TAKES_MS });
  await page
    .getByRole('dialog')
    .getByLabel(/^Password/)
    .fill(pdf.password);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(imports).toContainText('4 documents imported', { timeout: TAKES_MS });

  const choose = page.getByRole('combobox', { name: 'Document' });
  await choose.click();
  await page.getByRole('option', { name: /utf8\.txt/ }).click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: TAKES_MS });
  const out = join(folder, 'out.txt');
  await app.dialogs.answerSave(out);
  await page.getByRole('button', { name: 'More about this document' }).click();
  await page.getByRole('menuitem', { name: /Export original/ }).click();
  await expect(page.locator('.fui-Toast').filter({ hasText: 'The original was exported' })).toBeVisible();
  expect(readFileSync(out)).toEqual(Buffer.from(parts[1]?.body ?? []));

  // Only the other engine opens it, which draws nothing.
  await choose.click();
  await page.getByRole('option', { name: /wrecked\.pdf/ }).click();
  await expect(page.getByRole('article', { name: 'Text of page 1 of 1' })).toContainText(
    'Lumbar strain, eight visits.',
    { timeout: TAKES_MS },
  );
});

test('what is dropped where no case is open becomes a case, or records of one; a case is no record', async () => {
  const { page } = app;
  const dropped = join(folder, 'Case file');
  mkdirSync(join(dropped, 'inside'), { recursive: true });
  const [one, two] = [await good('image', 'group4.tif'), await good('text', 'utf8.txt')];
  writeFileSync(join(dropped, one.name), one.body);
  writeFileSync(join(dropped, 'inside', two.name), two.body);
  writeFileSync(join(dropped, '.hidden'), 'of the system');
  const caseFile = join(root, 'assets', 'sample', 'sample.case.json');
  await app.drop([dropped, caseFile]);
  await expect(page.locator('.fui-Toast').filter({ hasText: 'Case imported' })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Import records' });
  await expect(dialog).toContainText('Case file');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Imports' })).toContainText('2 documents imported', {
    timeout: TAKES_MS,
  });
  await expect(page.getByRole('combobox', { name: 'Document' })).toBeVisible();

  await app.drop([caseFile]);
  await page.getByRole('button', { name: 'Details of the imports' }).click();
  await expect(page.getByRole('row', { name: /sample\.case\.json/ })).toContainText(
    'looks like a case file. Case files are dropped or imported on the Cases screen.',
  );
});
