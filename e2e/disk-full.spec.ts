import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PASSPHRASE, unlock } from './support/desk.ts';
import { launchApp, type RunningApp } from './support/launch.ts';
import { startDesk } from './support/start-desk.ts';

// A disk that is really full: a small file system of its own, which takes root on Linux. Elsewhere the same errors
// are tried by injection (main/backend/files, main/backend/store).
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
test.skip(!canMount, 'needs root on Linux to mount a small file system');

let app: RunningApp | undefined;
let folder: string;
let disk: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imr-desk-full-'));
  disk = join(folder, 'data', 'vault');
  mkdirSync(disk, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  expect(mounted.status, mounted.stderr.toString()).toBe(0);
});
test.afterEach(async () => {
  await app?.kill();
  spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Leaves not one block free. */
function fill(): string {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  return filler;
}

test('a full disk is said loudly, the text stays, and is saved once there is room', async () => {
  app = await startDesk('no cases', { userDataDir: join(folder, 'data') });
  const { page } = app;
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('tab', { name: 'Summary' }).click();
  const summary = page.getByRole('textbox', { name: 'Clinical case summary' });
  await summary.fill('Saved while there was room.');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  const filler = fill();
  const long = 'Typed while the disk was full. '.repeat(2_000);
  await summary.fill(long);
  await expect(page.getByText('NOT SAVED', { exact: true })).toBeVisible();
  await expect(page.getByText(/disk is full/).first()).toBeVisible();
  await expect(summary).toContainText('Typed while the disk was full.');

  await app.askToClose();
  await expect.poll(app.dialogs.messages).toEqual(['Some text is not saved']);
  await expect(summary).toContainText('Typed while the disk was full.');

  rmSync(filler);
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await app.close();

  app = await launchApp({ userDataDir: join(folder, 'data') });
  await unlock(app.page, PASSPHRASE);
  await app.page.getByRole('row').nth(1).click();
  await app.page.getByRole('tab', { name: 'Summary' }).click();
  await expect(app.page.getByRole('textbox', { name: 'Clinical case summary' })).toHaveText(long.trim());
});
