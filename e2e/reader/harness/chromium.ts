import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Quiet, offline, and without a sandbox where the machine's own user forbids one. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The installed Chromium: `IMR_CHROMIUM`, or the first of its names on PATH. Throws when there is none. */
export function findChromium(): string {
  const given = process.env.IMR_CHROMIUM;
  if (given !== undefined && given !== '') return given;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: the next one.
      }
    }
  }
  throw new Error('No Chromium on PATH. Install the package "chromium", or set IMR_CHROMIUM to its program.');
}
