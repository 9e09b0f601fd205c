import { isOurs } from './origin.ts';

/** What is looked at of Electron's event, and of its window. */
interface Message {
  sender: unknown;
  senderFrame: { parent: unknown; url: string } | null;
}
interface Receiver {
  webContents: unknown;
  isDestroyed(): boolean;
}

/**
 * True for a message from our window's main frame while it shows our own origin.
 * A sub-frame, a second window or a page from elsewhere may hold the same preload and is refused here.
 * @param isItsOwn whether an address is on the origin that this window shows
 */
export function isTrusted(
  event: Message,
  window: Receiver | null,
  isItsOwn: (address: string) => boolean = isOurs,
): boolean {
  if (window === null || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  // Null: the frame was gone before its message came.
  return frame !== null && frame.parent === null && isItsOwn(frame.url);
}
