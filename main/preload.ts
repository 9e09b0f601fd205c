import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type AppEvent, BRIDGE } from '../shared/contracts/bridge.ts';
import { DROPPED_CHANNEL, EVENT_CHANNEL, FLUSHED_CHANNEL } from './shell/channels.ts';

/** One named function for each operation: the page cannot choose a channel. */
function operations(domain: string, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => ipcRenderer.invoke(`${domain}.${name}`, input)]),
  );
}

const domains = Object.entries(BRIDGE).map(([domain, names]) => [domain, operations(domain, names)]);

contextBridge.exposeInMainWorld('imr', {
  ...Object.fromEntries(domains),
  onEvent(listener: (event: AppEvent) => void): () => void {
    // Electron's own event stays here: it carries the sender, with which a page could reach every channel.
    const forward = (_event: unknown, payload: AppEvent) => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },
  flushed(saved: boolean): void {
    ipcRenderer.send(FLUSHED_CHANNEL, saved);
  },
});

// Files that are dropped anywhere on the window go to the shell by their paths, which the page never sees: it is told
// names, and a token. A file that the page made itself has no path, and an event that it made itself is not trusted.
window.addEventListener(
  'drop',
  (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.isTrusted) return;
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    if (paths.length > 0) ipcRenderer.send(DROPPED_CHANNEL, paths);
  },
  true,
);
window.addEventListener(
  'dragover',
  (event) => {
    // Without this, the window would take no files at all.
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  },
  true,
);
