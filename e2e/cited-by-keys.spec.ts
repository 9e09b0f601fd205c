import { expect, type Page, test } from '@playwright/test';
import type { EvidenceStyle, LetterProfile } from '../shared/letter/profile.ts';
import { profileCiting } from '../shared/testing/cited-case.ts';
import { appWithProfiles } from './support/app-with-profiles.ts';
import { focusedName, focusIsOn, tabTo, type } from './support/keys.ts';
import type { RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// The sample case from its records to its letter, once, without the mouse, and every fact of the records with its page.
const STYLES: readonly EvidenceStyle[] = ['none', 'parentheses', 'footnotes'];
const profiles = STYLES.map(
  (style): LetterProfile => ({ ...profileCiting(style), id: `cite-${style}`, name: `Evidence: ${style}` }),
);
const MOST_GAPS = 40;
const MOST_FINDINGS = 30;

let app: RunningApp;
test.afterEach(() => app.kill());

/** Goes from finding to finding until the control with this name has the focus. */
async function toFinding(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < MOST_FINDINGS; pressed += 1) {
    const before = await focusedName(page);
    await page.keyboard.press('F8');
    await expect.poll(() => focusedName(page)).not.toBe(before);
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`F8 does not lead to ${name}.`);
}

test('the sample case is summarised and decided by keyboard alone, every fact cited, and printed in three ways', async () => {
  test.setTimeout(300_000);
  app = await startDesk('the sample case', { appDir: appWithProfiles(profiles) });
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  const summary = page.getByRole('textbox', { name: 'Clinical case summary' });
  const rationale = page.getByRole('textbox', { name: 'Decision rationale' });

  await test.step('the summary is laid out from the records, and its gaps are filled', async () => {
    await press('Alt+d');
    const dialog = page.getByRole('dialog', { name: 'First draft of the summary' });
    await expect(dialog.getByRole('region', { name: 'How it reads' })).toContainText(
      'The injured worker is a 39',
    );
    await tabTo(page, 'Lay it out');
    await press('Enter');
    await expect(dialog).toBeHidden({ timeout: 60_000 });
    await expect(summary).toBeFocused();
    const gap = /\[[^\]]+\]/;
    for (let filled = 0; filled < MOST_GAPS && gap.test(await summary.innerText()); filled += 1) {
      await press('Alt+g');
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/^\[.*\]$/);
      await page.keyboard.type('not recorded');
    }
    await expect(summary).not.toContainText(gap);
    expect(await summary.locator('[data-chip="known"]').count()).toBeGreaterThan(4);
  });

  await test.step('the item is decided', async () => {
    await toFinding(page, /^MTUS/);
    await press('Space');
    await tabTo(page, 'Chapter');
    await type(page, 'Chronic pain');
    await tabTo(page, 'Year');
    await type(page, '2009');
    await tabTo(page, 'Add a section');
    await press('Enter');
    await focusIsOn(page, 'Section');
    await type(page, 'Physical medicine treatment');
    await toFinding(page, /^Upheld/);
    await press('Space');
    await toFinding(page, /^Decision rationale/);
    await page.keyboard.type(
      'The guideline recommends up to 10 visits. The request was for spinal stabilization',
    );
  });

  await test.step('its fact is cited from what is kept, with the cursor where it was', async () => {
    await press('Alt+Shift+e');
    await focusIsOn(page, 'Evidence');
    await press('End');
    await press('Control+e');
    await expect(rationale.locator('[data-chip="known"]')).toHaveCount(1);
    await expect(rationale).toBeFocused();
    await page.keyboard.type('. As such, the request is not medically necessary.');
    await press('Alt+Shift+r');
    await expect(rationale.locator('.rests-on-nothing')).toHaveCount(0);
    await expect(summary.locator('.rests-on-nothing')).toHaveCount(0);
    await press('Alt+4');
    // What is left are pages that nobody opened, which the check names and which block nothing.
    await expect(page.getByRole('heading', { name: /^Nothing is missing\./ })).toBeVisible();
  });

  await test.step('the letter prints the citations in each of the three ways', async () => {
    const preview = page.getByRole('article', { name: 'Letter preview' });
    await press('Alt+5');
    await expect(preview).toBeVisible();
    const choose = async (name: string) => {
      await tabTo(page, 'Letter profile');
      await press('Enter');
      const option = page.getByRole('option', { name, exact: true });
      await expect(option).toBeVisible();
      const id = (await option.getAttribute('id')) ?? 'none';
      const box = page.getByRole('combobox', { name: 'Letter profile' });
      await press('Home');
      while ((await box.getAttribute('aria-activedescendant')) !== id) await press('ArrowDown');
      await press('Enter');
      await expect(option).toBeHidden();
    };
    await choose('Evidence: none');
    await expect(preview).toContainText('was for spinal stabilization. As such');
    await choose('Evidence: parentheses');
    await expect(preview).toContainText(/was for spinal stabilization \([^)]+, p\. \d+\)\. As such/);
    await choose('Evidence: footnotes');
    await expect(
      preview
        .getByRole('listitem')
        .filter({ hasText: /, page \d+/ })
        .first(),
    ).toBeVisible();
  });

  await test.step('its guideline is found from the item, cited, and its criteria are held against the record', async () => {
    await press('Alt+l');
    await focusIsOn(page, 'Search the guidelines');
    await expect(page.getByRole('region', { name: 'Low Back Disorders 2019', exact: true })).toBeVisible();
    const shown = page.getByRole('combobox', { name: 'Search the guidelines' });
    await press('ArrowDown');
    await expect(shown).toHaveAttribute('aria-activedescendant', /-1$/);
    await press('ArrowUp');
    await expect(page.getByRole('region', { name: 'Low Back Disorders 2019', exact: true })).toBeVisible();
    await press('Alt+Shift+c');
    await expect(page.getByText('Cited as your basis', { exact: true })).toBeVisible();
    await type(page, 'caps on visits');
    await expect(page.getByRole('region', { name: '4604.5 Caps on visits' })).toBeVisible();
    await press('Alt+Shift+k');
    const criterion = page.getByRole('group', { name: 'Criterion 1', exact: true });
    await focusIsOn(page, 'Met');
    const physical = page.getByRole('group', { name: 'Criterion 3', exact: true });
    await expect(physical).toContainText('The request: 8 visits. At most 24.');
    await expect(criterion).not.toContainText('The request:');
    await press('Space');
    await expect(criterion.getByRole('radio', { name: 'Met', exact: true })).toBeChecked();
    await press('Tab');
    await focusIsOn(page, 'What the record says of criterion 1');
    await page.keyboard.type('Therapy was of another kind');
    await press('Alt+Shift+e');
    await focusIsOn(page, 'Evidence');
    await press('End');
    await press('Control+e');
    await expect(criterion.locator('[data-chip="known"]')).toHaveCount(1);
    await focusIsOn(page, 'What the record says of criterion 1');
    await press('Alt+l');
    await focusIsOn(page, 'Search the guidelines');
    await press('Alt+l');
    await focusIsOn(page, /^(Met|What the record says)/);
  });

  await test.step('the checklist is laid out in the rationale as one step, its gaps as gaps', async () => {
    await tabTo(page, 'Lay out a first draft', 'Shift+Tab');
    await press('Enter');
    await focusIsOn(page, 'Decision rationale');
    await expect(rationale).toContainText('Criterion 1 is met: Therapy was of another kind');
    await expect(rationale).toContainText(
      'Criterion 2 is [met, not met or not documented]: [fact with its page].',
    );
    await expect(rationale.locator('[data-chip="known"]')).toHaveCount(2);
    await press('Control+z');
    await expect(rationale).not.toContainText('Criterion 1');
    await expect(page.getByText('Low Back Disorders 2019', { exact: false }).first()).toBeVisible();
  });
});
