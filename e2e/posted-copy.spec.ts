import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { wordText } from '../main/backend/letter/docx-text.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// A name in the posted copy: found, led to, mended; what only looks like one is dismissed with a reason and comes back.
const SHOTS = join(root, 'test-results', 'posted-copy');
let app: RunningApp;
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-e2e-'));
  mkdirSync(SHOTS, { recursive: true });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** The screen in the sizes and themes that a designer looks at. */
async function shoot(page: Page, name: string): Promise<void> {
  const sizes = [
    ['1366x768', 1366, 768],
    ['1920x1080', 1920, 1080],
    ['200 percent', 683, 384],
  ] as const;
  for (const [size, width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(SHOTS, `${name} ${size}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(SHOTS, `${name} dark.png`) });
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the posted copy leaves without names; findings are dismissed with a reason and restored', async () => {
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
  const { page } = app;
  const seed = JSON.parse(readFileSync(join(root, 'assets/sample/seed.case.json'), 'utf8'));
  seed.parties = [
    { role: 'employee', name: 'Rosalind Quillfeather' },
    { role: 'administrator', name: 'Zorbex Claims Services' },
  ];
  seed.summary[0].content[0].text += ' Ms. Quillfeather was seen by Dr. Poe.';
  const file = join(folder, 'named.json');
  writeFileSync(file, JSON.stringify(seed));
  await app.dialogs.answerOpen([file]);
  await page.getByRole('button', { name: 'Import case file' }).first().click();
  await page.getByRole('button', { name: 'Open it' }).click();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  const summary = page.getByRole('textbox', { name: 'Clinical case summary' });

  await test.step('a name blocks the export, and the way to it selects the words', async () => {
    await tab('Letter');
    await button('Export Word letter').click();
    const dialog = page.getByRole('dialog', { name: 'The posted copy cannot leave yet' });
    await expect(dialog.getByText(/holds the employee's name: "Quillfeather"/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Export/ })).toHaveCount(0);
    await shoot(page, 'blocked');
    await dialog.getByRole('button', { name: /^Go there: .*employee's name/ }).click();
    await expect(summary).toBeFocused();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Quillfeather');
    await page.keyboard.type('Patient');
    await expect(summary).toContainText('Ms. Patient was seen');
  });

  await test.step('what may be a name is dismissed with a reason', async () => {
    await tab('Check');
    const dismiss = page.getByRole('button', { name: /^Dismiss: .*not among the parties: "Dr. Poe"/ });
    await shoot(page, 'check');
    await dismiss.click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The name of a published score.');
    await shoot(page, 'dismiss');
    await button('Dismiss').click();
    await expect(page.getByRole('button', { name: 'Dismissed (1)' })).toBeVisible();
    await expect(dismiss).toHaveCount(0);
    await button('Dismissed (1)').click();
    await expect(page.getByText(/The name of a published score\./)).toBeVisible();
    await shoot(page, 'dismissed');
  });

  await test.step('it lapses when its sentence changes, and holds again when that is taken back', async () => {
    await tab('Summary');
    const before = await summary.innerText();
    await summary.fill(`${before} Dr. Poe agreed.`);
    await tab('Check');
    await expect(page.getByRole('button', { name: /^Dismiss: .*"Dr. Poe", 2 times/ })).toBeVisible();
    await tab('Summary');
    await summary.fill(before);
    await tab('Check');
    await button('Dismissed (1)').click();
    await page.getByRole('button', { name: /^Restore: / }).click();
    await expect(page.getByRole('button', { name: /^Dismiss: .*"Dr. Poe"/ })).toBeVisible();
  });

  await test.step('the posted copy leaves after what it lacks was told', async () => {
    await tab('Letter');
    const letter = join(folder, 'letter.docx');
    await app.dialogs.answerSave(letter);
    await button('Export Word letter').click();
    const dialog = page.getByRole('dialog', { name: 'Export the posted copy' });
    const differences = dialog.getByRole('region', { name: 'Against the served copy' });
    await expect(differences).toContainText('Addressees (2 paragraphs)');
    await expect(differences).toContainText('Rosalind Quillfeather · Zorbex Claims Services');
    await shoot(page, 'export');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByText('The letter was exported', { exact: true })).toBeVisible();
    expect(existsSync(letter)).toBe(true);
    expect(wordText(readFileSync(letter), letter)).not.toMatch(/Quillfeather|Zorbex/);
  });
});
