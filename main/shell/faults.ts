import { app, dialog, type WebContents } from 'electron';
import { confirmationFailed } from './confirmation.ts';
import type { Desk } from './desk.ts';
import { logFault } from './log.ts';

const expected = new WeakSet<WebContents>();

/** Says that the page's process is about to end on purpose: no dialog then. */
export function expectPageLoss(contents: WebContents): void {
  expected.add(contents);
}

/** Shows what went wrong with a process of ours, and offers the way out; the log gets kind and code only. */
export function setupFaults(desk: Desk): void {
  const isConfirmation = (contents: WebContents): boolean =>
    contents === desk.confirmation?.window.webContents;
  app.on('render-process-gone', (_event, contents, details) => {
    if (isConfirmation(contents)) {
      logFault('confirmation', { kind: 'Internal', code: `page-${details.reason}` });
      desk.confirmation?.end(confirmationFailed());
      return;
    }
    // Who asked for the signature is not there any more to be told of it.
    if (contents === desk.window?.webContents) desk.confirmation?.end();
    if (expected.delete(contents) || details.reason === 'clean-exit') return;
    logFault('page', { kind: 'Internal', code: `page-${details.reason}` });
    void offerReload(desk, 'The window stopped working.', 'What you typed was saved as you typed it.');
  });
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') {
      logFault(details.type, { kind: 'Internal', code: `process-${details.reason}` });
    }
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('unresponsive', () => {
      logFault('page', { kind: 'Internal', code: 'page-unresponsive' });
      if (isConfirmation(contents)) return;
      void offerReload(desk, 'The window does not answer.', 'Waiting may be enough.', 'Wait');
    });
    contents.on('preload-error', () => {
      logFault('preload', { kind: 'Internal', code: 'preload-failed' });
      if (isConfirmation(contents)) {
        desk.confirmation?.end(confirmationFailed());
        return;
      }
      void offerReload(
        desk,
        'The window could not be set up.',
        'If it happens again, install the program anew.',
      );
    });
  });
}

async function offerReload(desk: Desk, message: string, detail: string, other = 'Close'): Promise<void> {
  const { window } = desk;
  if (window === null || window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: ['Reload', other],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else if (other === 'Close') window.destroy();
}
