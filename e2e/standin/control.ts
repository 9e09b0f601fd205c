import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StandinBrowserWindow } from './browser-window.ts';
import { decode, encode } from './codec.ts';
import type { Answer, Ask, CommandName, Commands } from './control-protocol.ts';
import { dialogQueue } from './dialog.ts';
import { StandinMenu } from './menu.ts';
import { bindingOf } from './page-host.ts';
import { browser } from './state.ts';
import { powerMonitor, revealedPaths } from './system.ts';
import { running } from './utility-process.ts';

type Handlers = {
  [N in CommandName]: (input: Commands[N]['input']) => Commands[N]['output'] | Promise<Commands[N]['output']>;
};

/** Serves a test's commands. `profile` is where Chromium writes its debugging port. */
export function serveControl(profile: string): void {
  const handlers: Handlers = {
    'debug-port': async () => {
      await browser.promise;
      return Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    },
    'answer-dialog': (answer) => {
      dialogQueue.add(answer);
      return null;
    },
    'asked-dialogs': () => dialogQueue.asked(),
    menu: (id) => {
      const item = StandinMenu.getApplicationMenu()?.getMenuItemById(id) ?? null;
      item?.click();
      return item !== null;
    },
    window: (what) => {
      const [first] = StandinBrowserWindow.getAllWindows();
      if (what === 'close') first?.close();
      if (what === 'minimize') first?.minimize();
      const count = StandinBrowserWindow.getAllWindows().length;
      return { count, minimized: first?.isMinimized() ?? false };
    },
    'open-foreign': async ({ url, preload }) => {
      await new StandinBrowserWindow({ webPreferences: { preload } }).loadURL(url);
      return null;
    },
    'invoke-from-sub-frame': ({ channel, value }) => invokeFromSubFrame(channel, value),
    power: (input) => {
      if ('event' in input) {
        if (input.event !== 'suspend') powerMonitor.onBattery = input.event === 'on-battery';
        powerMonitor.emit(input.event);
      }
      if ('idleS' in input) powerMonitor.idleS = input.idleS;
      return null;
    },
    dropping: (paths) => {
      StandinBrowserWindow.getAllWindows()[0]?.webContents.send('standin-dropping', ...paths);
      return null;
    },
    'crash-backend': () => running.values().next().value?.crash() ?? false,
    revealed: () => revealedPaths(),
  };
  // The other end is launch.ts, which is typed by the same table.
  process.on('message', (message) => void answer(handlers, message as Ask));
}

async function answer(handlers: Handlers, ask: Ask): Promise<void> {
  const reply = (message: Answer) => process.send?.(message, () => undefined);
  const handler = handlers[ask.name] as (input: unknown) => unknown;
  try {
    reply({ id: ask.id, value: await handler(ask.input) });
  } catch (thrown) {
    reply({ id: ask.id, error: String(thrown) });
  }
}

async function invokeFromSubFrame(channel: string, value: unknown): Promise<unknown> {
  const page = (await browser.promise).pages().find((one) => bindingOf(one) !== undefined);
  const binding = page === undefined ? undefined : bindingOf(page);
  if (page === undefined || binding === undefined) throw new Error('no page has the bridge');
  const inside = page.frames().find((one) => one.parentFrame() !== null);
  // The page knows of its new frame before its driver does.
  const frame = inside ?? (await page.waitForEvent('frameattached'));
  const answered = await frame.evaluate(([name, message]) => Reflect.get(globalThis, name)(message), [
    binding,
    { kind: 'invoke', channel, args: encode([value]) },
  ] as const);
  return 'value' in answered ? decode(answered.value) : answered;
}
