import { app } from 'electron';

/** Every page of the program runs in Chromium's sandbox, whatever a window's own preferences say. */
export function setupSandbox(): void {
  app.enableSandbox();
}
