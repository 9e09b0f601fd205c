import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of an installed Chromium: `IMR_CHROMIUM`, or the first found on PATH. Throws with what to do when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  if (env.IMR_CHROMIUM !== undefined && env.IMR_CHROMIUM !== '') return env.IMR_CHROMIUM;
  const folders = (env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (found === undefined) {
    throw new Error('No Chromium found. Install the package "chromium", or name one in IMR_CHROMIUM.');
  }
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface ChromiumOptions {
  /** Profile folder. */
  profile: string;
  headless: boolean;
  /** The app's own switches, as `--name` or `--name=value`. */
  switches: readonly string[];
  /** Opens a debugging port on 127.0.0.1, through which a test drives the page. */
  debug: boolean;
  size: { width: number; height: number };
}

/** What a visible window shows before the app's page; `about:blank` would open a window with an address bar. */
export const EMPTY_PAGE = 'data:text/html,';

/** Starts Chromium with one empty window. */
export function startChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const root = process.getuid?.() === 0;
  return chromium.launchPersistentContext(options.profile, {
    executablePath: findChromium(),
    headless: options.headless,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    // Chromium refuses to run its own sandbox as root; anyone else keeps it.
    chromiumSandbox: !root,
    // Without the last: playwright's own empty tab, in place of which a visible window gets no address bar.
    ignoreDefaultArgs: ['--enable-automation', ...(options.headless ? [] : ['about:blank'])],
    args: [
      ...(options.headless ? ['--disable-gpu'] : [`--app=${EMPTY_PAGE}`, '--test-type']),
      ...(options.debug ? ['--remote-debugging-port=0'] : []),
      `--window-size=${options.size.width},${options.size.height}`,
      '--no-first-run',
      ...options.switches,
    ],
  });
}
