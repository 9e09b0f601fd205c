import { browser } from './state.ts';

interface RequestDetails {
  url: string;
  method: string;
  resourceType: string;
}
type BeforeRequest = (details: RequestDetails, callback: (answer: { cancel?: boolean }) => void) => void;
type Ask = (contents: null, permission: string, callback: (granted: boolean) => void) => void;
type Check = (contents: null, permission: string) => boolean;

/** Chromium's names of what a page may ask for, with Electron's. */
const PERMISSIONS: Record<string, string> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'idle-detection': 'idle-detection',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
};

/** `Session`: what the shell decides about requests and permissions, kept for the browser to be ruled by. */
class StandinSession {
  #beforeRequest: BeforeRequest | null = null;
  #ask: Ask | null = null;
  #check: Check | null = null;
  #offline = false;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Ask | null): void {
    this.#ask = handler;
  }

  setPermissionCheckHandler(handler: Check | null): void {
    this.#check = handler;
  }

  /** Devices and screens are behind a chooser that a driven Chromium never shows: nothing is granted anyway. */
  setDevicePermissionHandler(_handler: unknown): void {}

  setDisplayMediaRequestHandler(_handler: unknown): void {}

  /** Playwright's Chromium downloads no dictionaries. */
  setSpellCheckerEnabled(_enabled: boolean): void {}

  enableNetworkEmulation(options: Electron.EnableNetworkEmulationOptions): void {
    this.#offline = options.offline === true;
    void browser.promise.then((context) => context.setOffline(this.#offline));
  }

  /** True when the shell cancels the request. */
  cancels(details: RequestDetails): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return Promise.resolve(false);
    return new Promise((resolve) => listener(details, ({ cancel }) => resolve(cancel === true)));
  }

  /** For each permission by Chromium's name, whether the shell would grant it; Electron grants where none is set. */
  async decisions(): Promise<[string, boolean][]> {
    return Promise.all(
      Object.entries(PERMISSIONS).map(async ([name, permission]): Promise<[string, boolean]> => {
        const checked = this.#check?.(null, permission) ?? true;
        const asked = await new Promise<boolean>((resolve) => {
          if (this.#ask === null) resolve(true);
          else this.#ask(null, permission, resolve);
        });
        return [name, checked && asked];
      }),
    );
  }
}

export const defaultSession = new StandinSession();
export const session = { defaultSession };
