import { app, type BrowserWindow } from 'electron';
import type { Desk } from './desk.ts';
import { CLOSE_FLUSH_MS, flushPage } from './flush.ts';

/** False for a second instance, which quits; the first comes to the front instead. */
export function setupSingleInstance(desk: Desk): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    if (desk.window === null || desk.window.isDestroyed()) return;
    if (desk.window.isMinimized()) desk.window.restore();
    desk.window.show();
    desk.window.focus();
  });
  return true;
}

/** Ends the backend in good order once the window is gone, on macOS too: there is only the one window. */
export function setupLifecycle(desk: Desk): void {
  app.on('window-all-closed', () => {
    void desk.backend.shutdown().finally(() => app.quit());
  });
}

/** Holds a closing window until the page has saved, at most `CLOSE_FLUSH_MS`; ends of a session included. */
export function holdUntilSaved(desk: Desk, window: BrowserWindow): void {
  let closing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void flushPage(desk, CLOSE_FLUSH_MS).finally(() => {
      // `destroy` asks nobody again; a reload that hangs could otherwise keep the window for good.
      if (!window.isDestroyed()) window.destroy();
    });
  });
  // Windows only: the session ends whether or not we are ready, so the page saves at the first sign.
  const flush = () => void flushPage(desk, CLOSE_FLUSH_MS);
  window.on('query-session-end', flush);
  window.on('session-end', flush);
}
