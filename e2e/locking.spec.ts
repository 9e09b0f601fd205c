import { expect, test } from '@playwright/test';
import { firstRun, PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';

// Locking through the whole program: what the fresh page says, and that it is a fresh one.
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
const says = (text: string) => expect(app.page.getByText(text, { exact: true })).toBeVisible();

test('the unlock screen says why the desk is locked, each time anew', async () => {
  app = await launchApp();
  await firstRun(app.page, 'Open the sample case');
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
