import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { richTextFrom } from '../shared/domain/rich-text.ts';
import { composeLetter } from '../shared/letter/compose.ts';
import { letterText } from '../shared/letter/tree.ts';
import { aCase } from '../shared/testing/case-builder.ts';
import { builtInProfile } from '../shared/testing/profiles.ts';
import { focusIsOn } from './support/keys.ts';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

const SHOTS = join(root, 'test-results', 'precedents');
let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-precedents-'));
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Posted letters, one of them with a request of the sample case for another quantity, and a file that is none. */
function letters(): string {
  const posted = join(folder, 'Posted letters');
  mkdirSync(posted);
  const profile = builtInProfile('posted-2016');
  const rationale = richTextFrom(
    'Conservative care was tried. Weight loss alone is the patient’s own matter.',
  );
  for (let number = 1; number <= 4; number += 1) {
    const imrCase = aCase()
      .withCaseBlock({ caseNumber: `CM16-000000${number}`, decisionDate: { iso: `201${number}-03-04` } })
      .withItem({
        request: `MRI of the lumbar spine, ${number} of them`,
        outcome: number === 4 ? 'overturned' : 'upheld',
      })
      .withItem({ request: 'Gym membership for 6 months', rationale })
      .build();
    writeFileSync(join(posted, `${number}.txt`), letterText(composeLetter(imrCase, profile, 'posted')));
  }
  writeFileSync(join(posted, 'notes.txt'), 'Some notes.');
  return posted;
}

test('posted letters are imported, searched and read by keyboard, and stand beside the item that is decided', async () => {
  test.setTimeout(120_000);
  const { page, dialogs } = app;
  await expect(page.getByRole('tab', { name: 'Items' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+D');
  await expect(page.getByRole('heading', { name: 'No past determinations yet' })).toBeVisible();
  await dialogs.answerOpen([letters()]);
  await page.getByRole('button', { name: 'Import a folder of letters…' }).click();
  const found = page.getByRole('listbox', { name: 'Requests found' }).getByRole('option');
  await expect(found).toHaveCount(8);
  await expect(page.getByText('1 of 8 overturned')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+F');
  await focusIsOn(page, 'Search past determinations');
  await page.keyboard.type('lumbar mri');
  await expect(page.getByText('1 of 4 overturned')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('gym');
  await expect(page.getByText('0 of 4 overturned')).toBeVisible();
  await page.keyboard.press('Enter');
  const letter = page.getByRole('article', { name: /^Determination CM16-/ });
  await expect(letter).toBeVisible();
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'Determination');
  await expect(letter.getByText(/^Conservative care was tried/)).toBeVisible();
  await page.keyboard.press('Alt+Shift+C');
  await expect(
    page.getByText(/^IMR Final Determination CM16-\S+, \S+, item 2 \(Gym membership/),
  ).toBeVisible();

  await page.getByRole('combobox', { name: 'Decided from' }).selectOption('2013');
  await expect(found).toHaveCount(2);
  await page.getByRole('button', { name: 'Imported folders' }).click();
  await page.getByRole('button', { name: 'Show refused letters' }).click();
  await expect(page.getByText(/notes\.txt is not a determination letter/)).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await lookAt(page, 'past determinations', SHOTS);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('button').last().click();
  await page.getByRole('tab', { name: 'Items' }).click();
  await page
    .getByRole('textbox', { name: 'As worded, with its quantity' })
    .fill('Gym membership for 12 months');
  await page.keyboard.press('Alt+Shift+P');
  const beside = page.getByRole('region', { name: 'Past determinations' });
  await expect(beside.getByRole('heading', { name: /^The same request.*0 of 4 overturned/ })).toBeVisible();
  await expect(beside.getByText(/Same request, but for quantities and dates/).first()).toBeVisible();
  await beside
    .getByRole('button', { name: /^Read Gym membership/ })
    .first()
    .click();
  await expect(beside.getByText(/^Conservative care was tried/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include('section[aria-label="Past determinations"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
