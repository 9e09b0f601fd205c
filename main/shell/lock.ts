import type { LockReason } from '../../shared/contracts/bridge.ts';
import { contracts } from '../../shared/contracts/registry.ts';
import { toAppError } from '../../shared/errors.ts';
import type { Desk } from './desk.ts';
import { expectPageLoss } from './faults.ts';
import { flushPage, LOCK_FLUSH_MS } from './flush.ts';
import { logFault } from './log.ts';
import { lockedUrl } from './origin.ts';

/** Time for the answer to `vault.lock` and the event to reach the page before its process ends. */
const PAGE_NOTICE_MS = 250;

/**
 * Saves what is unsaved, drops the keys, and throws the page's memory away. Does nothing to a vault that is not open.
 * @param unsaved `hold`: stays open while the page has text that it could not save, or does not answer; `lose`: locks
 *   all the same
 */
export async function lockVault(desk: Desk, reason: LockReason, unsaved: 'hold' | 'lose'): Promise<void> {
  try {
    const { state } = await desk.backend.call(contracts.vault.status, {});
    if (state !== 'open') return;
    const outcome = await flushPage(desk, LOCK_FLUSH_MS);
    const textAtStake = outcome === 'not-saved' || outcome === 'no-answer';
    if (textAtStake && unsaved === 'hold') return;
    await desk.backend.call(contracts.vault.lock, {});
    afterLock(desk, reason, textAtStake);
  } catch (thrown) {
    logFault('lock', toAppError(thrown));
  }
}

/**
 * Tells the page that the vault is locked and gives it a new process: a reload alone would leave case text
 * in the old heap until it happens to be collected. The new page's address says why.
 */
export function afterLock(desk: Desk, reason: LockReason, textLost = false): void {
  // With the lock its letter can no longer be signed.
  desk.confirmation?.end();
  desk.tell({ kind: 'vault-locked', reason });
  const { window } = desk;
  if (window === null || window.isDestroyed()) return;
  setTimeout(() => {
    if (window.isDestroyed()) return;
    expectPageLoss(window.webContents);
    window.webContents.forcefullyCrashRenderer();
    window.webContents
      .loadURL(lockedUrl(reason, textLost))
      .catch((thrown: unknown) => logFault('page', toAppError(thrown)));
  }, PAGE_NOTICE_MS);
}
