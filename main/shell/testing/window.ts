import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import type { Desk } from '../desk.ts';

interface Options {
  /** What the page answers when it is asked to save; null for no answer. */
  answers: boolean | null;
  crashed?: boolean;
}

/** A window whose page answers so; what it was told is in `told`, and `loaded` has the addresses loaded into it. */
export class FakeWindow extends EventEmitter {
  readonly told: AppEvent[] = [];
  readonly loaded: string[] = [];
  readonly webContents;
  #destroyed = false;

  constructor(desk: Desk, options: Options) {
    super();
    this.webContents = {
      isCrashed: () => options.crashed === true,
      getZoomFactor: () => 2,
      send: (_channel: string, event: AppEvent) => {
        this.told.push(event);
        const { answers } = options;
        if (event.kind !== 'flush' || answers === null) return;
        queueMicrotask(() => {
          for (const answer of desk.flushWaiters) answer(answers);
        });
      },
      forcefullyCrashRenderer: () => undefined,
      loadURL: async (url: string) => void this.loaded.push(url),
      reload: () => undefined,
    };
  }

  focus(): void {
    this.emit('focus');
  }

  getNormalBounds() {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
    this.emit('closed');
  }

  /** Asks the window to close, as its user would. */
  close(): void {
    this.emit('close', { preventDefault: () => undefined });
  }
}

/** A fake window, as the desk holds it. */
export function aWindow(desk: Desk, options: Options): FakeWindow & BrowserWindow {
  // Only what the parts under test use of a window is there.
  return new FakeWindow(desk, options) as FakeWindow & BrowserWindow;
}
