import { expect, it, vi } from 'vitest';
import { rest } from './pauses.ts';

it('work that may wait takes a fifth of the time while text is read, and all of it otherwise', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  try {
    const { signal } = new AbortController();
    let isRested = false;
    const rested = vi.fn();
    const resting = rest({ signal, isBusy: () => true, rested }, 10).then(() => {
      isRested = true;
    });
    await vi.advanceTimersByTimeAsync(39);
    expect(isRested).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await resting;
    expect(rested).toHaveBeenCalledExactlyOnceWith(40);
    // No clock goes on for this one.
    await rest({ signal, isBusy: () => false, rested }, 10);
    expect(rested).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

it('work that was stopped while it rested does not go on', async () => {
  const stop = new AbortController();
  const resting = rest({ signal: stop.signal, isBusy: () => true }, 1);
  stop.abort();
  await expect(resting).rejects.toMatchObject({ kind: 'Cancelled' });
});
