import { expect, type Page, test } from '@playwright/test';
import { PASSPHRASE, toRecoveryKey, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// Locking through the whole program: what the fresh page says, and that it is a fresh one.
const NEXT_PASSPHRASE = 'copper walnut drizzle anchor';

let app: RunningApp;
test.afterEach(() => app.kill());

/** Marks the page, locks by `lock`, and waits for the page that comes after it. */
async function lockedBy(lock: () => Promise<void>): Promise<void> {
  await app.page.evaluate(() => Reflect.set(globalThis, 'caseText', 'in the old heap'));
  await lock();
  await expect
    .poll(() => app.page.evaluate(() => 'caseText' in globalThis).catch(() => true), { timeout: 30_000 })
    .toBe(false);
  await expect(app.page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
}
/** The recovery key on screen, with its hyphens. */
const printedKey = async (page: Page) => {
  const groups = page.getByTestId('recovery-key').locator('span');
  await expect(groups).toHaveCount(9);
  return (await groups.allTextContents()).join('-');
};
const says = (text: string) => expect(app.page.getByText(text, { exact: true })).toBeVisible();

test('the unlock screen says why the desk is locked, each time anew', async () => {
  app = await startDesk('the sample case');
  const address = app.page.url();

  await lockedBy(() => app.page.getByRole('button', { name: 'Lock', exact: true }).click());
  await says('The desk is locked.');
  expect(app.page.url()).toBe(address);

  await unlock(app.page, PASSPHRASE);
  await lockedBy(() => app.suspend());
  await says('The desk locked itself when the computer went to sleep.');

  await unlock(app.page, PASSPHRASE);
  await lockedBy(() => app.sitIdle(15 * 60));
  await says('The desk locked itself after a time without use.');
});

test('a recovery key that was on screen when the desk locked is asked after, and can be replaced', async () => {
  app = await launchApp();
  const { page } = app;
  await toRecoveryKey(page);
  const lost = await printedKey(page);
  await lockedBy(() => app.suspend());
  await unlock(page, PASSPHRASE);
  await expect(page.getByText('Is the recovery key kept?')).toBeVisible();

  const key = await test.step('a new key takes its place', async () => {
    await page.getByRole('button', { name: 'New recovery key' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel(/^Passphrase/).fill('not the passphrase');
    await dialog.getByRole('button', { name: 'Make a new key' }).click();
    await expect(dialog.getByText(/passphrase is not right/)).toBeVisible();
    await dialog.getByLabel(/^Passphrase/).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Make a new key' }).click();
    // Neither while the key is being made nor once it is shown.
    await page.keyboard.press('Escape');
    const shown = await printedKey(page);
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('checkbox')).toBeFocused();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Is the recovery key kept?')).toBeHidden();
    return shown;
  });

  await test.step('the new key opens the desk, the lost one does not', async () => {
    await lockedBy(() => page.getByRole('button', { name: 'Lock', exact: true }).click());
    await page.getByRole('button', { name: 'Use the recovery key' }).click();
    await page.getByLabel('New passphrase').fill(NEXT_PASSPHRASE);
    await page.getByLabel('The same passphrase again').fill(NEXT_PASSPHRASE);
    await page.getByLabel(/^Recovery key/).fill(lost);
    await page.getByRole('button', { name: 'Open and set the passphrase' }).click();
    await expect(page.getByText(/does not open this vault/)).toBeVisible();
    await page.getByLabel(/^Recovery key/).fill(key);
    await page.getByRole('button', { name: 'Open and set the passphrase' }).click();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByText('Is the recovery key kept?')).toBeHidden();
  });
});

test('the settings offer a new recovery key to a reviewer whose printed one is lost', async () => {
  app = await launchApp();
  const { page } = app;
  await toRecoveryKey(page);
  const first = await printedKey(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Start with no cases' }).click();
  await expect(page.getByText('Is the recovery key kept?')).toBeHidden();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'New recovery key' }).click();
  await page
    .getByRole('alertdialog')
    .getByLabel(/^Passphrase/)
    .fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  expect(await printedKey(page)).not.toBe(first);
  await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
});
