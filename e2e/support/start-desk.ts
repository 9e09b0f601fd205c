import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { firstRun, PASSPHRASE, unlock } from './desk.ts';
import { launchApp, type RunningApp } from './launch.ts';

/** What the desk of a spec holds when it begins. */
type Holding = 'the sample case' | 'no cases';

const LAST_STEP = {
  'the sample case': 'Open the sample case',
  'no cases': 'Start with no cases',
} as const;

/** Data folders in which the first run is done, each made when it is first asked for. */
const made = new Map<Holding, Promise<string>>();

async function make(holding: Holding): Promise<string> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'imr-desk-begun-'));
  const app = await launchApp({ userDataDir });
  await firstRun(app.page, LAST_STEP[holding]);
  if (holding === 'the sample case') await expect(app.page.locator('[data-page]').first()).toBeVisible();
  await app.close();
  return userDataDir;
}

/**
 * Starts the app where a reviewer is who has done the first run (with scans left unread), at the sample case or at the
 * empty list of cases: from a copy of a data folder, because the first run takes longer than most tests do.
 * @param userDataDir a folder that is not there yet
 */
export async function startDesk(
  holding: Holding,
  options: { appDir?: string; userDataDir?: string } = {},
): Promise<RunningApp> {
  const begun = made.get(holding) ?? make(holding);
  made.set(holding, begun);
  const userDataDir = options.userDataDir ?? join(mkdtempSync(join(tmpdir(), 'imr-desk-')), 'data');
  cpSync(await begun, userDataDir, { recursive: true });
  const app = await launchApp({ ...options, userDataDir });
  await unlock(app.page, PASSPHRASE);
  if (holding === 'the sample case') {
    await app.page.getByRole('row', { name: /Spinal stabilization program/ }).click();
    await expect(app.page.getByRole('textbox', { name: 'Decision rationale' })).toBeVisible();
  }
  return app;
}
