import { codecSource } from './codec.ts';

export interface PageNames {
  /** The exposed binding through which the page reaches the stand-in. */
  binding: string;
  /** The function through which the stand-in reaches the page. */
  receiver: string;
}

/**
 * The script that runs in a window's main frame before the page's own: it gives the preload its `electron`
 * (contextBridge and ipcRenderer), then runs it. Unlike Electron's, it shares the page's world; the bridge therefore
 * copies everything that crosses it, and the names that it uses cannot be guessed.
 */
export function pageScript(preload: string | null, names: PageNames): string {
  return `(() => {
    const call = globalThis[${JSON.stringify(names.binding)}];
    if (window !== window.top || typeof call !== 'function') return;
    delete globalThis[${JSON.stringify(names.binding)}];
    ${codecSource}
    const preloadText = ${preload === null ? 'null' : `function (require, module, exports) {${preload}\n}`};
    (${install.toString()})({ call, encode, decode, receiver: ${JSON.stringify(names.receiver)}, preload: preloadText });
  })();`;
}

interface Host {
  call(message: unknown): Promise<{ value: string } | { error: string }>;
  encode(value: unknown): string;
  decode(text: string): unknown;
  receiver: string;
  preload: ((require: (name: string) => unknown, module: object, exports: object) => void) | null;
}

type Listener = (event: object, ...args: unknown[]) => void;

/** Runs in the page. Everything that it needs comes in by its argument. */
function install(host: Host): void {
  const { call, encode, decode } = host;
  const listeners = new Map<string, Set<Listener>>();

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const answer = await call({ kind: 'invoke', channel, args: encode(args) });
      if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return decode(answer.value);
    },
    send(channel: string, ...args: unknown[]) {
      void call({ kind: 'send', channel, args: encode(args) });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  // Chromium tells no page where a dropped file lies: what is about to be dropped is told by the test.
  let dropping: string[] = [];
  const webUtils = {
    getPathForFile(file: File): string {
      return dropping.find((path) => path.split(/[/\\]/).at(-1) === file.name) ?? '';
    },
  };

  // Functions become functions of the other side, promises are awaited there, everything else is a copy.
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross(Reflect.apply(value, undefined, args.map(cross)));
    }
    if (value instanceof Promise) return value.then(cross);
    if (typeof value !== 'object' || value === null) return structuredClone(value);
    const prototype = Object.getPrototypeOf(value);
    if (Array.isArray(value)) return value.map(cross);
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cross(one)])));
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      Object.defineProperty(globalThis, key, { value: cross(api), enumerable: true });
    },
  };

  Object.defineProperty(globalThis, host.receiver, {
    value: (channel: string, args: string) => {
      const list = decode(args);
      if (channel === 'standin-dropping' && Array.isArray(list)) {
        dropping = list.map(String);
        return;
      }
      for (const one of listeners.get(channel) ?? []) one({}, ...(Array.isArray(list) ? list : []));
    },
  });

  // A denied window is null to the page at once; the shell is asked all the same, so that its answer is on record.
  window.open = (url) => {
    void call({ kind: 'window-open', url: new URL(String(url ?? 'about:blank'), location.href).href });
    return null;
  };
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key))) return;
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    void call({ kind: 'key', key, ctrlKey, metaKey, shiftKey, altKey });
  });

  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    host.preload?.(require, module, module.exports);
  } catch (thrown) {
    void call({ kind: 'preload-error', message: String(thrown) });
  }
}
