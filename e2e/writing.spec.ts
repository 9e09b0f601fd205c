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
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await press('Enter');
    await expect(summary).toHaveText('The injured worker has lumbar strain and takes Zyxotram');
    await expect(summary).toBeFocused();
    // The caret has left the last word: it is done now.
    await expect(summary.locator('.misspelt')).toHaveText(['Zyxotram']);
  });

  await test.step('a word that is added to the dictionary is right from then on', async () => {
    await press('Alt+F7');
    await expect(
      page
        .getByRole('menu', { name: /Zyxotram/ })
        .getByRole('menuitem')
        .first(),
    ).toBeFocused();
    await press('End');
    await press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'Add “Zyxotram” to the dictionary' })).toBeFocused();
    await press('Enter');
    await expect(summary.locator('.misspelt')).toHaveCount(0);
    await expect(summary).toBeFocused();
  });

  await test.step('what is pasted from a PDF viewer is one paragraph, its divided words joined; a list is one', async () => {
    const before = await summary.innerText();
    const paste = (data: Record<string, string>) =>
      summary.evaluate((element, given) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, data);
    await press('Control+End');
    await paste({ 'text/plain': ', for a lumbar stabili-\nzation program\nand low-\nback pain.' });
    await expect(summary).toContainText('Zyxotram, for a lumbar stabilization program and low-back pain.');
    await paste({
      'text/html':
        '<h1 style="color:red">Plan</h1><ol><li>cm<sup>2</sup></li><li>two</li></ol><script>x</script>',
      'text/plain': 'Plan',
    });
    await expect(summary.getByRole('listitem')).toHaveText(['cm2', 'two']);
    await expect(summary.locator('sup')).toHaveText('2');
    await expect(summary.locator('h1, [style], script')).toHaveCount(0);
    await summary.fill(before);
    await expect(summary).toHaveText(before);
  });

  await test.step('a request is spelled, too: its misspelt words stand below it', async () => {
    await press('Alt+3');
    const request = page.getByRole('textbox', { name: /^As worded/ });
    const before = await request.inputValue();
    await request.fill(before.replace('stabilization', 'stabilizaton'));
    const word = page
      .getByRole('region', { name: 'Spelling of the request' })
      .getByRole('button', { name: 'stabilizaton' });
    await word.press('Enter');
    const offered = page.getByRole('menuitem', { name: 'stabilization', exact: true });
    await offered.press('Enter');
    await expect(request).toHaveValue(before);
    await expect(word).toHaveCount(0);
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
    // How far the text was when it was kept depends on when it was saved.
    await expect(dialog.locator('ins').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Put this text back' }).press('Enter');
    const latest = 'The injured worker has lumbar strain and takes Zyxotram';
    await expect(summary).not.toHaveText(latest);
    await summary.focus();
    await press('Control+z');
    await expect(summary).toHaveText(latest);
  });
});

test('the first draft of the summary tells what the records say, each fact with its page, and what they do not as gaps', async () => {
  test.setTimeout(300_000);
  const userDataDir = join(mkdtempSync(join(tmpdir(), 'imr-desk-draft-')), 'data');
  app = await startDesk('the sample case', { userDataDir });
  const { page } = app;
  const summary = page.getByRole('textbox', { name: 'Clinical case summary' });
  const chips = summary.locator('[data-evidence]');
  const press = (key: string) => page.keyboard.press(key);

  await test.step('facts are proposed, and picked by keyboard', async () => {
    await press('Alt+d');
    const dialog = page.getByRole('dialog', { name: 'First draft of the summary' });
    const age = dialog.getByRole('region', { name: 'Age' }).getByRole('checkbox', { name: /^39/ });
    await expect(age).toBeChecked();
    const reads = dialog.getByRole('region', { name: 'How it reads' });
    await expect(reads).toContainText('The injured worker is a 39 year old female');
    await age.press('Space');
    await expect(reads).toContainText('The injured worker is a [age] year old female');
    await test.step('and put in order by hand, which is kept with the case', async () => {
      const facts = () => dialog.getByRole('region', { name: 'Treatment to date' }).getByRole('checkbox');
      const names = () =>
        facts().evaluateAll((all) => all.map((one) => one.closest('li')?.textContent ?? ''));
      const [first = '', second = '', ...rest] = await names();
      await facts().first().focus();
      await press('Alt+ArrowDown');
      await expect.poll(names).toEqual([second, first, ...rest]);
      await expect(facts().nth(1)).toBeFocused();
      await expect(dialog.getByText(/^Moved to 2 of /)).toBeAttached();
      await lookAt(page, 'first draft', SHOTS);
      await press('Escape');
      await expect(dialog).toBeHidden();
      await press('Alt+d');
      await expect.poll(names).toEqual([second, first, ...rest]);
      await dialog.getByRole('button', { name: 'Usual order' }).press('Enter');
      await expect.poll(names).toEqual([first, second, ...rest]);
      await age.press('Space');
    });
    await expect(reads).toContainText('The injured worker is a [age] year old female');
    await dialog.getByRole('button', { name: 'Lay it out' }).press('Enter');
    await expect(dialog).toBeHidden({ timeout: 60_000 });
  });

  await test.step('each fact is a citation, and Tab goes through the gaps', async () => {
    await expect(summary).toContainText('The request is for Spinal stabilization program 2x4 lumbar');
    // How many depends on how much of the scans was read so far.
    expect(await chips.count()).toBeGreaterThan(4);
    // What was kept is known where it is cited.
    await expect(summary.locator('[data-chip="known"]')).toHaveCount(await chips.count());
    await expect(summary).toBeFocused();
    await expect(async () => {
      expect(await page.evaluate(() => String(getSelection()))).toBe('[age]');
    }).toPass();
    await press('Alt+4');
    await expect(page.getByText('The summary still has gaps: [age].').first()).toBeVisible();
    await press('Alt+2');
    await expect(summary).toBeFocused();
    await press('Alt+g');
    await page.keyboard.type('40');
    await expect(summary).toContainText('is a 40 year old female');
  });

  await test.step('a term of the records is offered while it is typed, and its date in the form of the settings', async () => {
    await press('Alt+2');
    await summary.focus();
    await press('Control+End');
    await page.keyboard.type(' Again cervical sp');
    await expect(page.getByText('Tab writes Cervical spine sprain')).toBeAttached();
    await press('Tab');
    await page.keyboard.type(' of 10-23-14.');
    await expect(summary).toContainText('Again Cervical spine sprain of 10-23-14.');
    await page.getByRole('button', { name: 'More about Clinical case summary' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Dates in one form' }).press('Enter');
    await expect(summary).toContainText('Again Cervical spine sprain of 10/23/2014.');
  });
});
