import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOnElectron } from './on-electron.ts';
import { launchOnStandin } from './on-standin.ts';
import type { LaunchOptions, RunningApp } from './types.ts';

export type { LaunchOptions, RunningApp } from './types.ts';

/** The repository's root. */
export const root = join(import.meta.dirname, '..', '..');

/** Path of Electron's binary, or null where it was never downloaded. Requiring `electron` to find out would download it. */
export function electronBinary(): string | null {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
    process.platform as string
  ];
  const file = join(root, 'node_modules', 'electron', 'dist', name ?? 'electron');
  return existsSync(file) ? file : null;
}

/** Which runtime the app runs on here: `IMR_RUNTIME`, or Electron wherever its binary is. */
export function chooseRuntime(): RunningApp['runtime'] {
  const wanted = process.env.IMR_RUNTIME;
  if (wanted === 'electron' || wanted === 'standin') return wanted;
  return electronBinary() === null ? 'standin' : 'electron';
}

/**
 * Starts the built app (`npm run build` first; the end-to-end suite does it by itself) and waits for its page.
 * Throws with the program's output when it does not come.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const launch = {
    root,
    appDir: options.appDir ?? root,
    userDataDir: options.userDataDir ?? mkdtempSync(join(tmpdir(), 'imr-desk-')),
    headless: options.headless ?? process.env.IMR_HEADLESS !== '0',
  };
  if (chooseRuntime() === 'standin') return launchOnStandin(launch);
  const binary = electronBinary();
  if (binary === null)
    throw new Error('IMR_RUNTIME=electron, but Electron’s binary is not there: run install-electron');
  return launchOnElectron({ ...launch, binary });
}
