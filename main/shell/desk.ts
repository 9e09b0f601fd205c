import type { BrowserWindow } from 'electron';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import type { BackendProcess } from './backend-process.ts';
import { EVENT_CHANNEL } from './channels.ts';
import type { Confirmation } from './confirmation.ts';
import { DroppedFiles } from './dropped-files.ts';

/** What the parts of the shell share: the one window, the backend, and who waits for the page to have saved. */
export interface Desk {
  window: BrowserWindow | null;
  /** Throws Internal when asked for before `setupBackend`. */
  readonly backend: BackendProcess;
  attachBackend(backend: BackendProcess): void;
  /** Sends an event to the page; nothing happens when there is none. */
  tell(event: AppEvent): void;
  /** Files that were dropped on the window. */
  readonly dropped: DroppedFiles;
  /** The signature that is being confirmed, while its window is open. */
  confirmation: Confirmation | null;
  /** True from the page's asking for a signature until it has its answer. */
  isConfirming: boolean;
  /** Those who wait for the page’s answer to a `flush` event: whether everything is saved. */
  readonly flushWaiters: Set<(saved: boolean) => void>;
}

/** An empty desk: no window, no backend. */
export function createDesk(): Desk {
  let attached: BackendProcess | null = null;
  return {
    window: null,
    confirmation: null,
    isConfirming: false,
    dropped: new DroppedFiles(),
    flushWaiters: new Set(),
    get backend() {
      if (attached === null) throw new AppError('Internal', 'no-backend', 'The program is still starting.');
      return attached;
    },
    attachBackend(backend) {
      attached = backend;
    },
    tell(event) {
      const window: BrowserWindow | null = this.window;
      if (window === null || window.isDestroyed()) return;
      window.webContents.send(EVENT_CHANNEL, event);
    },
  };
}
