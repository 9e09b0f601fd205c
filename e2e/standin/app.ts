import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleInstance } from './single-instance.ts';
import { argument, browser, getLaunch } from './state.ts';

/** `app`: paths, switches, readiness, quitting. */
class StandinApp extends EventEmitter {
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #instance: SingleInstance | null = null;
  #quitting = false;
  readonly switches = new Map<string, string | null>();
  /** Closes all windows for `quit`; false when one of them refused. Set by the window module. */
  closeWindows: () => boolean = () => true;

  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.set(name, value ?? null);
    },
    hasSwitch: (name: string): boolean => this.switches.has(name),
  };

  /** Chromium's own sandbox is on wherever it can be; see `startChromium`. */
  enableSandbox(): void {}

  getName(): string {
    return getLaunch().name;
  }

  getVersion(): string {
    return getLaunch().version;
  }

  getAppPath(): string {
    return getLaunch().appPath;
  }

  getPath(name: 'home' | 'appData' | 'userData' | 'temp' | 'documents'): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    switch (name) {
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      case 'documents':
        return process.env.XDG_DOCUMENTS_DIR ?? join(homedir(), 'Documents');
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
      case 'userData':
        return argument('user-data-dir') ?? join(this.getPath('appData'), this.getName());
    }
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    this.#instance ??= new SingleInstance(this.getPath('userData'), () =>
      this.emit('second-instance', {}, [], process.cwd(), null),
    );
    return this.#instance.acquire();
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Called by `run.mjs` once the browser is there. */
  becomeReady(): void {
    this.#isReady = true;
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  quit(): void {
    if (this.#quitting) return;
    this.emit('before-quit', { preventDefault() {} });
    if (!this.closeWindows()) return;
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.#quitting) return;
    this.#quitting = true;
    this.#instance?.release();
    const end = () => process.exit(code);
    // A second instance quits before there is any browser.
    if (!this.#isReady) return void setImmediate(end);
    void browser.promise.then((context) => context.close()).then(end, end);
  }
}

export const app = new StandinApp();

app satisfies Pick<
  Electron.App,
  'getName' | 'getVersion' | 'getAppPath' | 'setPath' | 'requestSingleInstanceLock' | 'isReady' | 'isPackaged'
> &
  Pick<Electron.App, 'whenReady' | 'quit' | 'exit' | 'enableSandbox'>;
app.commandLine satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'>;
