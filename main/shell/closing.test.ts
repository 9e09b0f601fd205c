import { dialog } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdUntilSaved } from './closing.ts';
import { createDesk } from './desk.ts';
import { aWindow } from './testing/window.ts';

vi.mock('electron', () => ({ dialog: { showMessageBox: vi.fn() } }));
const ask = vi.mocked(dialog.showMessageBox);

/** A window over a page that answers so, closed once; the box is answered by this button. */
async function closed(answers: boolean | null, button: number, crashed = false) {
  const desk = createDesk();
  const window = aWindow(desk, { answers, crashed });
  desk.window = window;
  holdUntilSaved(desk, window);
  ask.mockResolvedValue({ response: button, checkboxChecked: false });
  window.close();
  await vi.advanceTimersByTimeAsync(3_500);
  return window;
}
const shown = () => ask.mock.calls.map((call) => call.at(-1));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  ask.mockReset();
});

describe('a closing window', () => {
  it('goes without a word once everything is saved', async () => {
    expect((await closed(true, 0)).isDestroyed()).toBe(true);
    expect(shown()).toEqual([]);
  });

  it('asks when text is not saved; to keep it open is the default, and what Escape means', async () => {
    expect((await closed(false, 0)).isDestroyed()).toBe(false);
    expect(shown()).toMatchObject([
      {
        message: 'Some text is not saved',
        buttons: ['Keep the window open', 'Close without saving'],
        defaultId: 0,
        cancelId: 0,
      },
    ]);
    expect((await closed(false, 1)).isDestroyed()).toBe(true);
  });

  it('asks once while it waits, and anew at the next try', async () => {
    const window = await closed(false, 0);
    window.close();
    window.close();
    await vi.advanceTimersByTimeAsync(3_500);
    expect(shown()).toHaveLength(2);
  });

  it('says that it does not answer when its page hangs, or is gone, and can be closed then', async () => {
    for (const crashed of [false, true]) {
      expect((await closed(null, 1, crashed)).isDestroyed()).toBe(true);
    }
    expect(shown().map((one) => one && 'message' in one && one.message)).toEqual([
      'The window does not answer',
      'The window does not answer',
    ]);
  });

  it('asks a page that is still loading again, until it hears', async () => {
    const window = await closed(null, 0);
    expect(window.told.length).toBeGreaterThan(3);
  });

  it('stays when the box itself fails, and can be asked again', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const desk = createDesk();
    const window = aWindow(desk, { answers: false });
    desk.window = window;
    holdUntilSaved(desk, window);
    ask
      .mockRejectedValueOnce(new Error('no screen'))
      .mockResolvedValue({ response: 1, checkboxChecked: false });
    window.close();
    await vi.advanceTimersByTimeAsync(100);
    expect(window.isDestroyed()).toBe(false);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    window.close();
    await vi.advanceTimersByTimeAsync(100);
    expect(window.isDestroyed()).toBe(true);
  });
});
