import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { wordText } from '../main/backend/letter/docx-text.ts';
import { foldSpace } from '../shared/letter/tree.ts';
import { type RunningApp, root } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// A case is accepted or declined, through the window.
const SHOTS = join(root, 'test-results', 'acceptance');

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-acceptance-'));
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
});
test.afterEach(() => app.kill());

const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const tab = (name: string) => app.page.getByRole('tab', { name }).click();
const stateInTable = async (state: string) => {
  await button('Cases').click();
  await expect(app.page.getByRole('row').nth(1)).toContainText(state);
  await app.page.getByRole('row').nth(1).click();
};

/** The screen in light and dark, and enlarged to 200 % on a small one. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(SHOTS, `${name} ${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 683, height: 384 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(SHOTS, `${name} 200 percent.png`) });
  await page.setViewportSize({ width: 1366, height: 768 });
}

async function addParty(name: string): Promise<void> {
  await button('Add a party').click();
  const parties = app.page.getByRole('region', { name: 'Parties' });
  await parties.getByRole('textbox', { name: 'Name' }).last().fill(name);
}

test('a case is accepted with attestations, and other parties ask for one of them again', async () => {
  const { page } = app;
  await page.getByRole('combobox', { name: 'Treatment category' }).fill('Surgery * Spine *');
  await tab('Case');
  await addParty('Employee E.');

  await test.step('every attestation is ticked for itself, and names whom it is about', async () => {
    await button('Accept').click();
    const dialog = page.getByRole('dialog', { name: 'Accept this case?' });
    await expect(dialog.getByText('Employee E.')).toBeVisible();
    await expect(dialog.getByText(/^Item 1 is Surgery: Spine, usually/)).toBeVisible();
    const boxes = dialog.getByRole('checkbox');
    await expect(boxes).toHaveCount(4);
    const accept = dialog.getByRole('button', { name: 'Accept the case' });
    for (const box of await boxes.all()) {
      await expect(accept).toHaveAttribute('aria-disabled', 'true');
      await box.check();
    }
    await shoot(page, 'accept');
    await accept.click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Not accepted yet')).toBeHidden();
    const section = page.getByRole('region', { name: 'Acceptance' });
    await expect(section.getByText(/^Attested Today/)).toHaveCount(4);
    await shoot(page, 'accepted');
    await stateInTable('Accepted');
  });

  await test.step('writing begins the review; another party voids the word about conflicts alone', async () => {
    await tab('Case');
    await addParty('Provider P.');
    await expect(page.getByText('The parties have changed')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Acceptance' }).getByText('Not attested')).toHaveCount(1);
    await shoot(page, 'changed');
    await button('Attest again').click();
    const dialog = page.getByRole('dialog', { name: 'Still no conflict of interest?' });
    await expect(dialog.getByText('Provider P.')).toBeVisible();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Attest', exact: true }).click();
    await expect(page.getByText('The parties have changed')).toBeHidden();
    await stateInTable('In review');
  });
});

test('a declined case is closed, has a notice, and can be reopened', async () => {
  const { page } = app;
  await tab('Case');
  await page.getByRole('textbox', { name: 'Case number' }).fill('CM15-0000001');

  await test.step('with a reason and a note', async () => {
    await button('Decline').click();
    const dialog = page.getByRole('alertdialog', { name: 'Decline this case?' });
    await dialog.getByRole('radio', { name: 'Not my specialty' }).check();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('A spine surgeon should see this.');
    await shoot(page, 'decline');
    await dialog.getByRole('button', { name: 'Decline the case' }).click();
    await expect(page.getByText(/^Declined on .*: Not my specialty$/)).toBeVisible();
    await shoot(page, 'declined');
  });

  await test.step('nothing in it can be changed', async () => {
    for (const name of ['Case', 'Summary', 'Items']) {
      await tab(name);
      await expect(page.locator('[role="tabpanel"] > [inert]')).toHaveCount(1);
    }
    await tab('Letter');
    await button('Export Word letter').click();
    await expect(page.getByText('This case is closed', { exact: true })).toBeVisible();
  });

  await test.step('the notice says which case, why, and no name', async () => {
    const path = join(folder, 'notice.docx');
    await app.dialogs.answerSave(path);
    await button('Export notice').click();
    await expect(page.getByText('The notice was exported', { exact: true })).toBeVisible();
    const text = foldSpace(wordText(readFileSync(path), path));
    expect(text).toContain('EXPERT REVIEWER DECLINES THE CASE');
    expect(text).toContain('Case Number: CM15-0000001');
    expect(text).toContain('Reason: The disputed treatment is not in the same or a similar specialty');
    expect(text).toContain('A spine surgeon should see this.');
    expect(text).not.toContain('Reviewer R.');
    await stateInTable('Declined');
  });

  await test.step('reopened, it is as it came in, and can be written again', async () => {
    await button('Reopen').click();
    await expect(page.getByText('Not accepted yet')).toBeVisible();
    await tab('Summary');
    await page.getByRole('textbox', { name: 'Clinical case summary' }).fill('Written again.');
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    await stateInTable('Received');
  });
});
