import { contextBridge, ipcRenderer } from 'electron';
import { type AppEvent, BRIDGE } from '../shared/contracts/bridge.ts';
import { EVENT_CHANNEL, FLUSHED_CHANNEL } from './shell/channels.ts';

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
