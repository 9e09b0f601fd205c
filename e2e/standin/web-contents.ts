import { EventEmitter } from 'node:events';
import type { Frame, Page } from 'playwright-core';
import { encode } from './codec.ts';
import { toBrowserUrl, toShellUrl } from './origin-map.ts';
import { defaultSession } from './session.ts';
import { StandinFrame } from './web-frame.ts';

interface OpenDetails {
  url: string;
}
type OpenHandler = (details: OpenDetails) => { action: 'deny' | 'allow' };

/** Calls a function that the page keeps under a name of its own; runs in the page. */
const CALL_RECEIVER = ([name, channel, args]: [string, string, string]) => {
  const receive: unknown = Reflect.get(globalThis, name);
  if (typeof receive === 'function') receive(channel, args);
};

/** `WebContents`: the page of a window. Every operation waits for the page, which comes after the constructor. */
export class StandinWebContents extends EventEmitter {
  static #lastId = 0;
  readonly id: number;
  readonly session = defaultSession;
  /** As the window was opened with; Chromium's own zoom is not looked at. */
  zoomFactor = 1;
  readonly #receiver: string;
  readonly #page: Promise<Page>;
  #ready: Page | null = null;
  #destroyed = false;
  #crashed = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  /** The address that the shell itself is loading: no navigation events for it. */
  #loading: string | null = null;

  constructor(page: Promise<Page>, receiver: string) {
    super();
    StandinWebContents.#lastId += 1;
    this.id = StandinWebContents.#lastId;
    this.#receiver = receiver;
    this.#page = page;
    void page.then((one) => {
      this.#ready = one;
    });
  }

  get mainFrame(): StandinFrame | null {
    return this.#ready === null ? null : StandinFrame.of(this.#ready.mainFrame());
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  getURL(): string {
    return this.#ready === null ? '' : toShellUrl(this.#ready.url());
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  /** The page's process ended by itself. */
  markCrashed(): void {
    this.#crashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  markDestroyed(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    this.#loading = url;
    this.#crashed = false;
    await page.goto(toBrowserUrl(url), { waitUntil: 'commit' });
  }

  reload(): void {
    this.#crashed = false;
    void this.#page.then((page) => page.reload({ waitUntil: 'commit' })).catch(() => undefined);
  }

  /** Chromium driven from outside cannot bring a crashed page back: its document is left for an empty one instead. */
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }

  send(channel: string, ...args: unknown[]): void {
    const data = encode(args);
    const page = this.#ready;
    if (page === null || page.isClosed()) return;
    // A page that is just being left never hears it; neither does Electron's.
    page
      .evaluate<void, [string, string, string]>(CALL_RECEIVER, [this.#receiver, channel, data])
      .catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Asks the shell about a new window. The stand-in opens none, whatever the answer. */
  askToOpen(url: string): 'deny' | 'allow' {
    return this.#openHandler({ url: toShellUrl(url) }).action;
  }

  /** Tells the shell that a frame wants to go elsewhere; true when it may. A reload of the same address may. */
  mayNavigate(frame: Frame, address: string): boolean {
    const url = toShellUrl(address);
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && url === this.#loading) {
      this.#loading = null;
      return true;
    }
    if (url === toShellUrl(frame.url())) return true;
    let prevented = false;
    const event = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: StandinFrame.of(frame),
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !prevented;
  }
}
