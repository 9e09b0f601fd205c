import { expect, type Locator, type Page, test } from '@playwright/test';
import { focusIsOn } from './support/keys.ts';
import type { RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

let app: RunningApp;
test.beforeEach(async () => {
  app = await startDesk('the sample case');
});
test.afterEach(() => app.kill());

const proposed = (page: Page, name: 'Proposed from the file' | 'Items proposed from the file'): Locator =>
  page.getByRole('region', { name, exact: true });

test('the case block is filled in from the records, what was entered is replaced only when asked, and the letter prints it', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: 'Case', exact: true }).click();
  const panel = proposed(page, 'Proposed from the file');
  await expect(panel.getByRole('listitem')).toHaveCount(6);
  await page.getByRole('textbox', { name: 'Date of injury' }).fill('2/10/2002');

  const injury = panel.getByRole('listitem').filter({ hasText: 'Date of injury' });
  await expect(injury).toContainText('The case says 02/10/2002');
  await panel.getByRole('button', { name: 'Fill in 5 empty fields' }).click();
  await expect(page.getByRole('textbox', { name: 'Date of injury' })).toHaveValue('02/10/2002');
  await expect(panel.getByText('In the case')).toHaveCount(5);
  await focusIsOn(page, 'Replace 02/10/2002 by 02/09/2002: Date of injury');

  await injury.getByRole('button', { name: /^01-application.*, page 2: show 02\/09\/2002/ }).click();
  const reader = page.getByRole('region', { name: 'Reader', exact: true });
  await expect(reader.getByLabel('Page number')).toHaveValue('2');
  await expect(reader.locator('article[data-page="1"] [data-mark="place"]')).toBeInViewport();

  await injury.getByRole('button', { name: /^Replace/ }).click();
  await expect(panel.getByText('In the case')).toHaveCount(6);
  await page.getByRole('tab', { name: 'Letter' }).click();
  const block = page.getByRole('table').first();
  for (const [label, value] of [
    ['Case Number', 'CM15-0000001'],
    ['Date Assigned', '03/13/2015'],
    ['Date of Injury', '02/09/2002'],
    ['UR Denial Date', '02/05/2015'],
    ['Priority', 'Standard'],
    ['Application Received', '03/03/2015'],
  ] as const) {
    const row = block.getByRole('row').filter({ hasText: label });
    await expect(row).toContainText(value);
  }
});

test('a disputed item is known when the case has it, and taken over with what was read of it when it has not', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: 'Items' }).click();
  const panel = proposed(page, 'Items proposed from the file');
  await expect(panel).toContainText('The item is in the case');
  await expect(panel.getByRole('listitem')).toHaveCount(0);

  await page.getByRole('button', { name: 'Remove item 1' }).click();
  await page.getByRole('button', { name: 'Remove the item' }).click();
  await expect(panel.getByRole('listitem')).toContainText('UR: Denied');
  await panel.getByRole('button', { name: /^Take over: Spinal stabilization program/ }).click();
  await expect(page.getByRole('textbox', { name: 'As worded, with its quantity' })).toHaveValue(
    'Spinal stabilization program with adjunctive modalities, 2x4 lumbar (8 visits)',
  );
  await focusIsOn(page, 'As worded, with its quantity');
  await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('8');
  await expect(page.getByRole('textbox', { name: 'Body part' })).toHaveValue('low back (lumbar spine)');
  await expect(panel).toContainText('The item is in the case');
});

test('the documents reviewed are taken over from the index, worded by hand without losing it, and stand in the served copy alone', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: 'Case', exact: true }).click();
  const section = page.getByRole('region', { name: 'Documents reviewed', exact: true });
  const proposedList = section.getByRole('list', { name: 'Proposed list of documents reviewed' });
  const report = 'Progress report, Q.R., MD, 12/04/2014, part 2 pages 1-6';
  await expect(proposedList.getByText(report)).toBeVisible();
  await section.getByRole('button', { name: 'Choose the records' }).click();
  await section.getByRole('checkbox', { name: /^Correspondence, 03\/24\/2015/ }).uncheck();
  await expect(proposedList.getByText(/^Correspondence, 03\/24\/2015/)).toHaveCount(0);
  await section.getByRole('button', { name: /^Take over \d+ entries/ }).click();

  await section.getByRole('button', { name: `Edit: ${report}` }).click();
  await section.getByRole('textbox', { name: 'Entry of the list' }).fill('Progress report of December 2014');
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'Edit: Progress report of December 2014');
  await expect(section.getByText('Your wording')).toBeVisible();
  // Left for another field, it keeps what was typed and lets the focus go there.
  await page.keyboard.press('Enter');
  await section.getByRole('textbox', { name: 'Entry of the list' }).fill('Report of December 2014');
  await page.getByRole('textbox', { name: 'Date of injury' }).click();
  await expect(section.getByText('Report of December 2014')).toBeVisible();
  await focusIsOn(page, 'Date of injury');
  await section.getByRole('button', { name: 'Edit: Report of December 2014' }).click();
  await section.getByRole('textbox', { name: 'Entry of the list' }).fill('Progress report of December 2014');
  await page.keyboard.press('Enter');
  await expect(section.getByText('The list is as the index has it.')).toBeVisible();
  await section.getByRole('radio', { name: /^Each provider/ }).check();
  const changes = section.getByRole('list', { name: 'What would change in the list' });
  await expect(changes.getByText(/^Your wording goes.*Progress report of December 2014$/)).toBeVisible();
  await section.getByRole('radio', { name: /^Each record/ }).check();

  await page.getByRole('tab', { name: 'Letter' }).click();
  const heading = page.getByText('DOCUMENTS REVIEWED', { exact: true });
  await expect(heading).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Copy' }).click();
  await page.getByRole('option', { name: /served/i }).click();
  await expect(heading).toBeVisible();
  await expect(page.getByText('Progress report of December 2014')).toBeVisible();
});
