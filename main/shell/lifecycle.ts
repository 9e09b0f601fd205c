import { app } from 'electron';
import type { Desk } from './desk.ts';

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
