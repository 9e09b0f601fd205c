import type { BrowserContext } from 'playwright-core';

/** Where the stand-in runs from, as `run.mjs` was told. */
export interface Launch {
  /** The app's folder: the one with its package.json. */
  appPath: string;
  name: string;
  version: string;
  args: readonly string[];
  headless: boolean;
  /** True when a test holds the other end of the control channel. */
  controlled: boolean;
}

let launch: Launch | null = null;

/** Set once, before the app's main bundle is imported. */
export function setLaunch(value: Launch): void {
  launch = value;
}

export function getLaunch(): Launch {
  if (launch === null) throw new Error('the stand-in is started through e2e/standin/run.mjs');
  return launch;
}

/** The running browser, once `ready` is near. */
export const browser = Promise.withResolvers<BrowserContext>();

/** Value of a `--name=value` argument; undefined when it was not given. */
export function argument(name: string): string | undefined {
  const prefix = `--${name}=`;
  return getLaunch()
    .args.find((one) => one.startsWith(prefix))
    ?.slice(prefix.length);
}
