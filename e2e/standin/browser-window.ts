import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { openPage } from './page-host.ts';
import { StandinWebContents } from './web-contents.ts';

type Options = Pick<
  Electron.BrowserWindowConstructorOptions,
  'width' | 'height' | 'x' | 'y' | 'show' | 'modal' | 'webPreferences'
> & { parent?: StandinBrowserWindow | null };

const windows = new Set<StandinBrowserWindow>();

/**
 * `BrowserWindow`: one page. Size and place are kept as told; Chromium's own window frame is not the app's to move.
 * A child goes with its parent. A modal one lies in front of it as a tab of its own: that the parent takes no input
 * meanwhile is the window system's doing, and left out.
 */
export class StandinBrowserWindow extends EventEmitter {
  readonly webContents: StandinWebContents;
  readonly #page: Promise<Page>;
  readonly #parent: StandinBrowserWindow | null;
  readonly #modal: boolean;
  #bounds: Electron.Rectangle;
  #destroyed = false;
  #minimized = false;
  #maximized = false;
  #visible: boolean;

  static getAllWindows(): StandinBrowserWindow[] {
    return [...windows];
  }

  constructor(options: Options = {}) {
    super();
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#visible = options.show !== false;
    this.#parent = options.parent ?? null;
    this.#modal = options.modal === true;
    const opened = openPage(options.webPreferences?.preload ?? null, () => this.webContents);
    this.#page = opened.page;
    this.webContents = new StandinWebContents(opened.page, opened.receiver);
    this.webContents.zoomFactor = options.webPreferences?.zoomFactor ?? 1;
    windows.add(this);
    app.emit('browser-window-created', {}, this);
    app.emit('web-contents-created', {}, this.webContents);
    void this.#page.then((page) => this.#follow(page));
  }

  #follow(page: Page): void {
    page.on('domcontentloaded', () => {
      if (page.url().startsWith('https:')) this.emit('ready-to-show');
    });
    page.on('crash', () => {
      this.webContents.markCrashed();
      app.emit('render-process-gone', {}, this.webContents, { reason: 'crashed', exitCode: 1 });
    });
    // Closed by its user: Chromium does not ask, so nothing can be held back here.
    page.on('close', () => this.#gone());
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  getParentWindow(): StandinBrowserWindow | null {
    return this.#parent;
  }

  getChildWindows(): StandinBrowserWindow[] {
    return [...windows].filter((one) => one.#parent === this);
  }

  isModal(): boolean {
    return this.#modal;
  }

  /** There is no menu bar to take away. */
  removeMenu(): void {}

  show(): void {
    this.#visible = true;
    this.#minimized = false;
    this.emit('show');
  }

  focus(): void {
    void this.#page.then((page) => page.bringToFront()).catch(() => undefined);
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.#visible && !this.#minimized;
  }

  minimize(): void {
    this.#minimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.#minimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Asks first: a listener may hold the window back. */
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    void this.#page.then((page) => page.close()).catch(() => undefined);
    this.#gone();
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    for (const child of this.getChildWindows()) child.destroy();
    this.webContents.markDestroyed();
    this.emit('closed');
    if (windows.size > 0) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }
}

StandinBrowserWindow satisfies new (
  options: Pick<Electron.BrowserWindowConstructorOptions, 'width' | 'height' | 'modal' | 'webPreferences'>,
) => Pick<Electron.BrowserWindow, 'removeMenu' | 'isModal' | 'show' | 'focus' | 'close' | 'destroy'>;

app.closeWindows = () => {
  for (const one of [...windows]) one.close();
  return windows.size === 0;
};
