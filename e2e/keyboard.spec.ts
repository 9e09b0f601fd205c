import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { wordText } from '../main/backend/letter/docx-text.ts';
import { parseCase } from '../shared/domain/case.ts';
import { plainText } from '../shared/domain/rich-text.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { PASSPHRASE } from './support/desk.ts';
import { focusedName, focusIsOn, tabTo, type } from './support/keys.ts';
import { launchApp, type RunningApp, root } from './support/launch.ts';

// Without a mouse: nothing here but keys goes to the page. What is looked at is where the focus is and what it holds.
const sample = (name: string) => join(root, 'assets', 'sample', name);
const seed = parseCase(JSON.parse(readFileSync(sample('seed.case.json'), 'utf8')), 'seed.case.json');
const rationale = plainText(seed.items[0]?.rationale ?? []);
const summary = plainText(seed.summary);

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-keys-'));
  app = await launchApp({ userDataDir: join(folder, 'data') });
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function firstRunByKeys(page: Page): Promise<void> {
  await focusIsOn(page, 'New passphrase');
  await type(page, PASSPHRASE);
  await tabTo(page, 'The same passphrase again');
  await type(page, PASSPHRASE);
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'Name');
  await type(page, 'Reviewer R.');
  await tabTo(page, 'Specialties');
  await page.keyboard.type('pain man');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Remove Pain Management|Pain Management/ })).toBeVisible();
  await tabTo(page, 'Continue');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('recovery-key')).toBeVisible();
  await tabTo(page, /written|printed|kept|safe/i);
  await page.keyboard.press('Space');
  await tabTo(page, 'Open the sample case');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Items' })).toBeVisible();
}

test('a whole determination by keyboard alone', async () => {
  const { page } = app;
  await test.step('first run', () => firstRunByKeys(page));

  await test.step('F6 goes round the panes, and the width between them moves by arrows', async () => {
    await expect(page.locator('canvas').first()).toBeVisible();
    const panes = new Set<string>();
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('F6');
      panes.add(
        await page.evaluate(
          () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? '',
        ),
      );
    }
    expect([...panes].sort()).toEqual(['bar', 'determination', 'rail', 'records']);
    while (!(await page.evaluate(() => document.activeElement?.closest('[data-pane="records"]')))) {
      await page.keyboard.press('F6');
    }
    await tabTo(page, 'Width of records and determination');
    const width = () => page.getByRole('region', { name: 'Records' }).evaluate((one) => one.clientWidth);
    const before = await width();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(width).toBeLessThan(before);
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBe(before);
  });

  await test.step('tabs by arrows', async () => {
    await tabTo(page, /^(Case|Summary|Items|Guidelines|Check|Letter)/);
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.activeElement?.id ?? '');
    await expect(page.locator(`#${next}`)).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${next}`)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('Alt+2 leads into the summary', async () => {
    await page.keyboard.press('Alt+2');
    await focusIsOn(page, 'Clinical case summary');
    await type(page, summary);
    // Tab leaves the text.
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).not.toContain('Clinical case summary');
  });

  await test.step('F8 leads to the basis that is missing', async () => {
    await page.keyboard.press('F8');
    await focusIsOn(page, 'MTUS');
    await page.keyboard.press('ArrowRight');
    await focusIsOn(page, 'Outside the MTUS');
    await tabTo(page, 'Chapter');
    await type(page, 'Chronic pain');
    await tabTo(page, 'Section');
    await type(page, 'Physical medicine treatment');
    await tabTo(page, 'Add a place');
    await page.keyboard.press('Enter');
    // A new row has the focus, and so has the one before it when the new one goes again.
    await focusIsOn(page, 'Chapter');
    await tabTo(page, 'Remove place 2');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Remove place 1');
    await tabTo(page, 'Add a place');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Chapter');
    await type(page, 'Preface');
    await tabTo(page, 'Section');
    await type(page, 'Physical Therapy Guidelines');
  });

  await test.step('F8 leads on to decision and rationale', async () => {
    await page.keyboard.press('F8');
    await focusIsOn(page, /^Upheld/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio', { name: /^Upheld/ })).toBeChecked();
    await page.keyboard.press('F8');
    await focusIsOn(page, 'Decision rationale');
    await type(page, rationale);
    // What the seed's own citation lacks is a note, and the last thing that F8 leads to.
    await page.keyboard.press('F8');
    await focusIsOn(page, 'Edition');
    await page.keyboard.press('Alt+4');
    await expect(page.getByText('Nothing is missing.')).toBeVisible();
  });

  await test.step('Ctrl+Shift+E exports the letter', async () => {
    const letter = join(folder, 'determination.docx');
    await app.dialogs.answerSave(letter);
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await expect(page.getByRole('dialog', { name: 'Export the posted copy' })).toBeVisible();
    await tabTo(page, 'Export');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The letter was exported', { exact: true })).toBeVisible();
    const text = foldSpace(wordText(readFileSync(letter), letter));
    expect(text).toBe(foldSpace(readFileSync(sample('seed-letter.txt'), 'utf8')));
  });
});

test('rows, items, dates and the editor keep the focus where the work is', async () => {
  const { page } = app;
  await firstRunByKeys(page);

  await test.step('a wrong date stays as it was typed, with a warning, until it is right or gone', async () => {
    await page.keyboard.press('Alt+1');
    await tabTo(page, 'Date of injury');
    await type(page, '2/30/02');
    await page.keyboard.press('Tab');
    const field = page.getByRole('textbox', { name: 'Date of injury' });
    await expect(field).toHaveValue('2/30/02');
    await expect(field).toHaveAccessibleDescription(/Not a date of the calendar/);
    await expect(page.getByRole('status').filter({ hasText: /Date of injury: Not a date/ })).toHaveCount(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await type(page, '2/9/02');
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue('02/09/2002');
    await expect(field).toHaveAccessibleDescription('');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue('');
  });

  await test.step('names: what is typed is added, a tag goes by Delete', async () => {
    await tabTo(page, 'States of licensure');
    await page.keyboard.type('nevada');
    await page.keyboard.press('Enter');
    const tags = page
      .getByRole('listbox', { name: 'States of licensure, chosen' })
      .or(page.getByRole('toolbar', { name: 'States of licensure, chosen' }));
    await expect(tags.or(page.getByLabel('States of licensure, chosen')).first()).toContainText('Nevada');
    await tabTo(page, /^Massachusetts|^Nevada/);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await focusIsOn(page, 'States of licensure');
    await page.keyboard.type('nevada');
    await page.keyboard.press('Enter');
  });

  await test.step('a new item has the focus; Alt+Up and Alt+Down stay in the same field', async () => {
    await page.keyboard.press('Alt+3');
    await tabTo(page, 'Add an item');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'As worded');
    await type(page, 'Lumbar brace');
    await page.keyboard.press('Alt+ArrowUp');
    await focusIsOn(page, 'As worded');
    const request = () => page.evaluate(() => Reflect.get(document.activeElement ?? {}, 'value'));
    expect(await request()).toContain('Spinal stabilization');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(request).toBe('Lumbar brace');
  });

  await test.step('Alt+PageUp and Alt+PageDown step through the item, and on to the one beside it', async () => {
    await page.keyboard.press('Alt+PageUp');
    await focusIsOn(page, 'Upheld');
    await expect(page.getByRole('group', { name: /^Item 1/ })).toBeVisible();
    await page.keyboard.press('Alt+PageDown');
    await focusIsOn(page, 'As worded');
    await page.keyboard.press('Alt+PageDown');
    await focusIsOn(page, 'MTUS');
    await page.keyboard.press('Alt+PageDown');
    await focusIsOn(page, 'Decision rationale');
  });

  await test.step('an item is duplicated and the copy taken back by keys', async () => {
    await page.keyboard.press('Alt+Shift+D');
    await focusIsOn(page, /^[23] of 3\./);
    await page.keyboard.press('Alt+Shift+Z');
    await focusIsOn(page, /^[12] of 2\./);
    await page.keyboard.press('Alt+ArrowDown');
    await focusIsOn(page, /^2 of 2\. Lumbar brace/);
  });

  await test.step('moving and removing an item are read out, and the focus is on an item', async () => {
    await tabTo(page, 'Move item 2 up');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Now item 1 of 2.' })).toHaveCount(1);
    await tabTo(page, 'Remove item 1');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Cancel');
    await tabTo(page, 'Remove the item');
    await page.keyboard.press('Enter');
    await focusIsOn(page, /^1\. Spinal stabilization/);
  });

  await test.step('the editor is left by Tab, its tools by Escape', async () => {
    await page.keyboard.press('Alt+2');
    await focusIsOn(page, 'Clinical case summary');
    await page.keyboard.press('Alt+F10');
    await focusIsOn(page, 'Bold');
    await page.keyboard.press('Escape');
    await focusIsOn(page, 'Clinical case summary');
    await page.keyboard.press('Shift+Tab');
    await focusIsOn(page, 'Bold');
  });

  await test.step('a finding of the export dialog leads to its field', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await expect(page.getByRole('dialog')).toBeVisible();
    await tabTo(page, /^Go there: .*rationale/);
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Decision rationale');
    await page.waitForTimeout(400);
    await focusIsOn(page, 'Decision rationale');
  });

  await test.step('a pane can have the whole width', async () => {
    await page.keyboard.press('Alt+9');
    await expect(page.getByRole('region', { name: 'Records' })).toBeHidden();
    await page.keyboard.press('Alt+0');
    await expect(page.getByRole('region', { name: 'Records' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Determination', exact: true })).toBeHidden();
    await page.keyboard.press('Alt+0');
    await expect(page.getByRole('region', { name: 'Determination', exact: true })).toBeVisible();
  });
});
