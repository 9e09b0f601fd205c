import type { Desk } from './desk.ts';

/** Before the window closes: what was typed is on disk within 300 ms anyway, so this is a bound, not a wait. */
export const CLOSE_FLUSH_MS = 3_000;
/** Before a lock: a machine that falls asleep leaves little time. */
export const LOCK_FLUSH_MS = 1_000;
/** A page that is just being loaded hears nothing yet: it is asked again this often. */
const ASK_AGAIN_MS = 400;

/**
 * What became of the page's text. `not-saved`: it could not be written, and the page says why.
 * `no-answer`: the page hangs, so nobody knows. `page-gone`: its process ended, and what it had not saved with it.
 */
export type FlushOutcome = 'saved' | 'not-saved' | 'no-answer' | 'page-gone';

/** Asks the page to save what is unsaved, and waits for its answer, at most `timeoutMs`. */
export function flushPage(desk: Desk, timeoutMs: number): Promise<FlushOutcome> {
  const { window } = desk;
  if (window === null || window.isDestroyed()) return Promise.resolve('saved');
  if (window.webContents.isCrashed()) return Promise.resolve('page-gone');
  return new Promise((resolve) => {
    const settle = (outcome: FlushOutcome) => {
      clearTimeout(timer);
      clearInterval(again);
      desk.flushWaiters.delete(answer);
      resolve(outcome);
    };
    const answer = (saved: boolean) => settle(saved ? 'saved' : 'not-saved');
    const timer = setTimeout(() => settle('no-answer'), timeoutMs);
    const again = setInterval(() => desk.tell({ kind: 'flush' }), ASK_AGAIN_MS);
    desk.flushWaiters.add(answer);
    desk.tell({ kind: 'flush' });
  });
}
