import type { Desk } from './desk.ts';

/** Before the window closes: what was typed is on disk within 300 ms anyway, so this is a bound, not a wait. */
export const CLOSE_FLUSH_MS = 3_000;
/** Before a lock: a machine that falls asleep leaves little time. */
export const LOCK_FLUSH_MS = 1_000;

/** Asks the page to save what is unsaved. Gives false when it has not answered after `timeoutMs`. */
export function flushPage(desk: Desk, timeoutMs: number): Promise<boolean> {
  if (desk.window === null || desk.window.isDestroyed()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (saved: boolean) => {
      clearTimeout(timer);
      desk.flushWaiters.delete(saidSo);
      resolve(saved);
    };
    const saidSo = () => settle(true);
    const timer = setTimeout(() => settle(false), timeoutMs);
    desk.flushWaiters.add(saidSo);
    desk.tell({ kind: 'flush' });
  });
}
