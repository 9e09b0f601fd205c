import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isOurs } from './origin.ts';

/**
 * True for a message from our window's main frame while it shows our own origin.
 * A sub-frame, a second window or a page from elsewhere may hold the same preload and is refused here.
 */
export function isTrusted(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow | null,
): boolean {
  if (window === null || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  // Null: the frame was gone before its message came.
  return frame !== null && frame.parent === null && isOurs(frame.url);
}
