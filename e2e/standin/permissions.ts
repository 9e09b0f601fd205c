import type { BrowserContext } from 'playwright-core';
import { defaultSession } from './session.ts';

/** Puts the shell's decisions about permissions into Chromium, once its handlers are set. */
export async function denyPermissions(context: BrowserContext): Promise<void> {
  // The shell sets its handlers right after `ready`.
  await new Promise((resolve) => setImmediate(resolve));
  const [page] = context.pages();
  if (page === undefined) return;
  const devtools = await context.newCDPSession(page);
  for (const [name, granted] of await defaultSession.decisions()) {
    const setting = granted ? 'prompt' : 'denied';
    await devtools.send('Browser.setPermission', { permission: { name }, setting }).catch(() => undefined);
  }
  // Not detached: Chromium takes the settings back with the session that made them.
}
