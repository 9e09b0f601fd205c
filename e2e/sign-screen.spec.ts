import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createIdentity, exportIdentity } from '../main/backend/signing/new-identity.ts';
import { completeCase } from '../main/backend/testing/complete-case.ts';
import { decideSample } from './support/decide-sample.ts';
import { PASSPHRASE } from './support/desk.ts';
import { focusIsOn, tabTo, type } from './support/keys.ts';
import { type RunningApp, root } from './support/launch.ts';
import { lookAt } from './support/look.ts';
import { startDesk } from './support/start-desk.ts';

// Signing, versions and verification on the page's own screens. The shell's window has a specification of its own.
const SHOTS = join(root, 'test-results', 'sign-screen');

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-sign-screen-'));
});
test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const press = (key: string) => app.page.keyboard.press(key);
const heading = (name: string) => app.page.getByRole('heading', { name, exact: true });
const card = (name: string) => app.page.getByRole('region', { name });

/** A dialog that goes keeps keys and focus to itself for a moment. */
const noDialog = () => expect(app.page.locator('[role="dialog"]')).toHaveCount(0);

/** Goes to a tab by its key and waits until it has the focus. */
async function toTab(key: string, tab: string): Promise<void> {
  await noDialog();
  await press(key);
  await expect(app.page.locator(`#panel-${tab}`)).toBeFocused();
}

/** Tabs to a control and presses a key on it. */
async function on(name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(app.page, name);
  await press(key);
}

/** Ticks what is attested and signs, the passphrase included: with keys alone, from the Sign tab on. */
async function signByKeys(version: number): Promise<void> {
  await toTab('Alt+6', 'sign');
  await expect(app.page.getByText('The determination is ready to be signed.')).toBeVisible();
  const boxes = await app.page.getByRole('group', { name: 'I attest' }).getByRole('checkbox').all();
  expect(boxes).toHaveLength(5);
  for (const [index, box] of boxes.entries()) {
    await expect(app.page.getByText(`Tick what you attest: ${5 - index} to go.`)).toBeVisible();
    while (!(await box.evaluate((one) => one === document.activeElement))) await press('Tab');
    await press('Space');
  }
  await on('Sign…');
  const window = await app.confirmation();
  await expect(window.getByLabel('Passphrase that unlocks the desk')).toBeFocused();
  await window.keyboard.insertText(PASSPHRASE);
  await window.keyboard.press('Enter');
  await expect(app.page.getByText(`Version ${version} is signed`, { exact: true })).toBeVisible();
}

/** The command palette. */
async function command(name: string): Promise<void> {
  await press('ControlOrMeta+K');
  await focusIsOn(app.page, 'Find a command');
  await type(app.page, name);
  await press('Enter');
  await noDialog();
}

test('a determination is signed, verified, asked about and signed again, by keyboard alone', async () => {
  app = await startDesk('the sample case', { userDataDir: join(folder, 'data') });
  const { page } = app;
  await decideSample(page);

  const reader = page.getByRole('region', { name: 'Reader', exact: true });
  const goTo = async (number: string) => {
    await reader.getByLabel('Page number').fill(number);
    await press('Enter');
    await expect(
      reader.locator(`article[data-page="${Number(number) - 1}"] [data-word]`).first(),
    ).toBeAttached();
  };
  await test.step('a fact of the rationale is cited', async () => {
    await goTo('2');
    await press('F7');
    for (let word = 0; word < 3; word += 1) await press('Control+Shift+ArrowRight');
    await expect(reader.locator('[data-mark="picked"]').first()).toBeAttached();
    const rationale = page.getByRole('textbox', { name: 'Decision rationale' });
    await rationale.focus();
    await press('ControlOrMeta+End');
    await press('ControlOrMeta+e');
    await expect(rationale.locator('[data-evidence]')).toHaveCount(1);
  });

  await test.step('each thing in the way leads to where it is mended', async () => {
    await toTab('Alt+6', 'sign');
    const ways = page.getByRole('region', { name: 'What stands in the way' });
    await expect(ways.getByRole('listitem')).toHaveCount(2);
    await on('Accept the case');
    const dialog = page.getByRole('dialog', { name: 'Accept this case?' });
    await expect(dialog).toBeVisible();
    for (const box of await dialog.getByRole('checkbox').all()) {
      while (!(await box.evaluate((one) => one === document.activeElement))) await press('Tab');
      await press('Space');
    }
    await on('Accept the case');
    await expect(dialog).toBeHidden();
    await expect(ways.getByRole('listitem')).toHaveCount(1);

    await on('Go to the identity');
    await expect(heading('Settings')).toBeVisible();
    await focusIsOn(page, 'Signing identity');
    await on('Make an identity');
    await on('Shown as', 'End');
    await type(page, 'Reviewer 1042');
    await press('Enter');
    await expect(card('Signing identity').getByText('RSA-3072')).toBeVisible();
    await tabTo(page, 'Spinal stabilization', 'Shift+Tab');
    await press('Enter');
    await expect(heading('Sign the determination')).toBeVisible();
  });

  await test.step('every attestation is ticked for itself, and the shell’s window asks', () => signByKeys(1));

  const file = join(folder, 'signed.docx');
  await test.step('nothing can be changed then, and the signed letter is exported', async () => {
    await app.dialogs.answerSave(file);
    await on('Export signed letter');
    await expect(page.getByText('The signed letter was exported', { exact: true })).toBeVisible();
    await press('Alt+2');
    await expect(page.locator('[role="tabpanel"] > [inert]')).toHaveCount(1);
    await press('Alt+6');
  });

  await test.step('the file verifies as version 1 of this vault; one changed byte, and it is not valid', async () => {
    const flipped = join(folder, 'flipped.docx');
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    writeFileSync(join(folder, 'no.docx'), 'no Word file');
    await command('Verify a letter');
    await expect(heading('Verify a letter')).toBeVisible();
    await app.dialogs.answerOpen([file, flipped, join(folder, 'no.docx')]);
    await press('ControlOrMeta+O');
    const valid = card('Valid signed.docx');
    await expect(valid.getByText('The letter is as it was signed.')).toBeVisible();
    await expect(valid.getByText('Reviewer 1042', { exact: true })).toBeVisible();
    await expect(valid.getByText('asserted, not proven')).toBeVisible();
    await expect(valid.getByText('Your own certificate, from this vault.')).toBeVisible();
    await expect(card('Not valid flipped.docx').getByRole('heading', { name: 'What changed' })).toBeVisible();
    await expect(
      card('Not valid flipped.docx').getByText('It is no determination of this vault.'),
    ).toBeVisible();
    await expect(card('Not verified no.docx')).toBeVisible();
    await on('Open version 1');
    await expect(heading('Version 1, as signed')).toBeVisible();
    await expect(page.getByRole('article', { name: 'Letter preview' })).toContainText(
      'CLINICAL CASE SUMMARY',
    );
  });

  await test.step('the version has its evidence, and a citation leads to its page', async () => {
    await goTo('1');
    await heading('Version 1, as signed').focus();
    await on('Show the evidence (1)');
    const evidence = page.getByRole('region', { name: 'Evidence of this version' });
    const chip = evidence.getByRole('button').first();
    await expect(evidence.getByRole('heading', { name: /^Rationale of item 1/ })).toBeVisible();
    await expect(evidence.getByRole('listitem')).toHaveCount(1);
    await chip.press('Enter');
    await expect(reader.getByLabel('Page number')).toHaveValue('2');
    await expect(reader.locator('[data-mark="place"]').first()).toBeAttached();
    await expect(chip).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).include('#panel-sign').analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('a question of QA reopens the case', async () => {
    await tabTo(page, 'QA asks for clarification', 'Shift+Tab');
    await press('Enter');
    await focusIsOn(page, 'Question');
    await type(page, 'Which visits does the guideline allow?');
    await on('Reopen the case');
    await expect(page.getByText(/^QA asks about version 1/)).toBeVisible();
    await expect(page.locator('[role="tabpanel"] > [inert]')).toHaveCount(0);
    await toTab('Alt+3', 'items');
    await tabTo(page, 'Decision rationale');
    await press('ControlOrMeta+End');
    await type(page, ' Six visits are allowed.');
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    await signByKeys(2);
    await expect(page.getByRole('article', { name: 'Version 2' })).toContainText('Which visits does');
    await expect(page.getByRole('article', { name: 'Version 1' })).toContainText('Superseded');
  });

  await test.step('the redline shows what changed between the versions, and F7 goes there', async () => {
    await on('Compare version 2');
    await expect(heading('Compare letters')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^1 change$/ })).toBeVisible();
    await press('F7');
    const change = page.getByRole('insertion');
    await expect(change).toBeFocused();
    await expect(change).toContainText('[inserted: Six visits are allowed.]');
    await expect(page.getByRole('deletion')).toHaveCount(0);
    await tabTo(page, 'Show only changes', 'Shift+Tab');
    await press('Space');
    await expect(page.getByText('Clinical case summary', { exact: false }).last()).toBeHidden();
    await expect(change).toBeVisible();
  });
});

/** Calls a function of the bridge, as the page does, and expects it to go well. */
async function done(domain: string, operation: string, input: unknown) {
  const answer = await app.page.evaluate(
    ([name, one, value]) => Reflect.get(Reflect.get(globalThis, 'imr')[name], one)(value),
    [domain, operation, input] as const,
  );
  expect(answer, `${domain}.${operation}`).toMatchObject({ ok: true });
  return answer.value;
}

/** An accepted case without findings, and an identity that expires within the month. */
async function prepare(): Promise<void> {
  const monthsAgo = new Date();
  monthsAgo.setUTCMonth(monthsAgo.getUTCMonth() - 35);
  const identity = await createIdentity({ commonName: 'Reviewer 1042' }, monthsAgo);
  writeFileSync(join(folder, 'key.p12'), exportIdentity(identity, 'otters'));
  writeFileSync(join(folder, 'case.json'), JSON.stringify(completeCase()));
  await app.dialogs.answerOpen([join(folder, 'key.p12')]);
  await done('identity', 'importKeyFile', { passphrase: 'otters' });
  await app.dialogs.answerOpen([join(folder, 'case.json')]);
  const { caseId } = await done('cases', 'importJson', {});
  await done('acceptance', 'accept', { caseId, parties: [] });
  await app.page.reload();
}

test('what there is to sign, to compare and to verify is whole, in every theme and size', async () => {
  test.setTimeout(360_000);
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
  const { page } = app;
  const look = (screen: string) => lookAt(page, screen, SHOTS);
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  await prepare();

  await expect(page.getByText('Your certificate expires soon')).toBeVisible();
  await look('cases with the expiry bar');
  await button('Not now').click();
  await expect(page.getByText('Your certificate expires soon')).toBeHidden();
  await page.getByRole('row').nth(1).click();
  await page.getByRole('tab', { name: 'Sign' }).click();
  await expect(page.getByText('The determination is ready to be signed.')).toBeVisible();
  await look('ready to sign');

  await signByKeys(1);
  await button('View the letter of version 1').click();
  await button('Show the details').click();
  await look('letter of a version');
  await button('QA asks for clarification…').click();
  await look('clarify dialog');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Reopen the case' }).click();
  await expect(dialog.getByText('Enter what QA asks.')).toBeVisible();
  await dialog.getByLabel('Question').fill('Which of the two knees was examined?\n'.repeat(8));
  await dialog.getByRole('button', { name: 'Reopen the case' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('tab', { name: 'Summary' }).click();
  await page
    .getByRole('textbox', { name: 'Clinical case summary' })
    .fill('A man of 50 with pain in the right knee.');
  await page.getByRole('tab', { name: 'Items' }).click();
  await button(/^Remove item/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the item' }).click();
  await page.getByRole('tab', { name: 'Sign' }).click();
  await button('Compare version 1').click();
  await page.keyboard.press('F7');
  await look('redline');

  await page.getByRole('tab', { name: 'Case' }).click();
  await button('Withdrawn by the organization…').click();
  await look('withdraw dialog');
  await page.getByRole('alertdialog').getByLabel('Reason').fill('The parties settled.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close as withdrawn' }).click();
  await expect(page.getByText(/^Withdrawn on/)).toBeVisible();
  await page.getByRole('tab', { name: 'Sign' }).click();

  const file = join(folder, 'signed.docx');
  await app.dialogs.answerSave(file);
  await button('Export version 1').click();
  await page.getByRole('menuitem', { name: 'Export signed letter' }).click();
  await expect(page.getByText('The signed letter was exported', { exact: true })).toBeVisible();
  await button('Dismiss').click();
  await button('Export version 1').click();
  await page.getByRole('menuitem', { name: 'Export posted copy' }).click();
  const posted = page.getByRole('dialog', { name: 'Export the posted copy' });
  await expect(posted.getByRole('region', { name: 'Against the served copy' })).toContainText('Left out');
  await app.dialogs.answerSave(join(folder, 'posted.docx'));
  await posted.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText('The posted copy was exported', { exact: true })).toBeVisible();
  writeFileSync(join(folder, 'no.docx'), 'no Word file');
  await button('Cases').click();
  await expect(page.getByRole('row').nth(1)).toContainText('Withdrawn');
  await button('Closed 1').click();
  await button('Verify a letter').click();
  await app.dialogs.answerOpen([file, join(folder, 'no.docx')]);
  await button('Choose Word files…').click();
  await expect(card('Valid signed.docx')).toContainText('The case was withdrawn since.');
  await button('Dismiss').click();
  await look('verified');
});
