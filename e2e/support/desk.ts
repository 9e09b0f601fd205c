import { expect, type Page } from '@playwright/test';

/** Long enough, and on no list of common ones. */
export const PASSPHRASE = 'lantern orbit violet kettle';

/** A control that does not come within this time is not there. */
const ACTION_TIMEOUT_MS = 30_000;

/** The first run up to its last step, where the recovery key is on screen. */
export async function toRecoveryKey(page: Page): Promise<void> {
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Name').fill('Reviewer R.');
  await page.getByRole('combobox', { name: /Specialties/ }).fill('Pain Management');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByTestId('recovery-key')).toBeVisible();
}

/** Leaves scans unread: recognition keeps both processors busy behind tests that are about something else. */
export async function recogniseNothing(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.get(globalThis, 'imr').settings.save({ ocr: 'never' }));
}

/**
 * The first run, as a new reviewer does it.
 * @param last the button of the last step
 * @param scans whether pages without text are recognised in the background
 */
export async function firstRun(
  page: Page,
  last: 'Open the sample case' | 'Start with no cases',
  scans: 'recognised' | 'left' = 'left',
): Promise<void> {
  await toRecoveryKey(page);
  if (scans === 'left') await recogniseNothing(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: last }).click();
  await expect(page.getByRole('banner')).toBeVisible();
}

/** Opens a locked desk. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  await page.getByLabel(/^Passphrase/).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('banner')).toBeVisible();
}
