import { type BrowserWindow, dialog } from 'electron';
import { toAppError } from '../../shared/errors.ts';
import type { Desk } from './desk.ts';
import { CLOSE_FLUSH_MS, type FlushOutcome, flushPage } from './flush.ts';
import { logFault } from './log.ts';

/**
 * Holds a closing window until the page has saved. Where it could not, or does not answer, the reviewer decides;
 * a window that is kept open asks anew at the next try. The end of a Windows session waits for nobody.
 */
export function holdUntilSaved(desk: Desk, window: BrowserWindow): void {
  let closing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void mayClose(desk, window)
      .then((may) => {
        // `destroy` asks nobody again; a page that hangs could otherwise keep the window for good.
        if (may && !window.isDestroyed()) window.destroy();
      })
      .catch((thrown: unknown) => logFault('close', toAppError(thrown)))
      .finally(() => {
        closing = false;
      });
  });
  // Windows only: the session ends whether or not we are ready, so the page saves at the first sign.
  const flush = () => void flushPage(desk, CLOSE_FLUSH_MS);
  window.on('query-session-end', flush);
  window.on('session-end', flush);
}

async function mayClose(desk: Desk, window: BrowserWindow): Promise<boolean> {
  const outcome = await flushPage(desk, CLOSE_FLUSH_MS);
  if (outcome === 'saved' || window.isDestroyed()) return true;
  // Drawn by the shell: a page that cannot save may not be able to ask either.
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...WORDS[outcome],
    buttons: ['Keep the window open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

const NO_ANSWER = {
  message: 'The window does not answer',
  detail: 'What was typed last may not be saved. It may answer again after a moment.',
};

const WORDS: Record<Exclude<FlushOutcome, 'saved'>, { message: string; detail: string }> = {
  'not-saved': {
    message: 'Some text is not saved',
    detail: 'The window says which text, and why it could not be saved. Closing now loses it.',
  },
  'no-answer': NO_ANSWER,
  'page-gone': NO_ANSWER,
};
