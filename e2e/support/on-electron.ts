import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { dropOn } from './drop.ts';
import type { RunningApp } from './types.ts';

interface Launch {
  appDir: string;
  userDataDir: string;
  headless: boolean;
  binary: string;
}

/** A window that does not come within this time is not coming. */
const WINDOW_LIMIT_MS = 15_000;

type DialogAnswer =
  | { kind: 'open'; paths: string[] }
  | { kind: 'save'; path: string }
  | { kind: 'message'; response: number }
  | { kind: 'cancel' };

/** Starts the app on Electron itself. `headless` has no meaning there: CI brings a virtual screen. */
export async function launchOnElectron({ appDir, userDataDir, binary }: Launch): Promise<RunningApp> {
  const args = [appDir, `--user-data-dir=${userDataDir}`];
  const application = await _electron.launch({ executablePath: binary, args });
  const child = application.process();
  let log = '';
  child.stdout?.on('data', (text) => (log += String(text)));
  child.stderr?.on('data', (text) => (log += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await stubDialogs(application);
  const page = await application.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  const answer = async (one: DialogAnswer) => {
    await application.evaluate((_electron_, queued) => {
      Reflect.get(globalThis, 'dialogAnswers').push(queued);
    }, one);
  };

  return {
    runtime: 'electron',
    page,
    userDataDir,
    pid: child.pid ?? 0,
    exited: ended,
    get log() {
      return log;
    },
    dialogs: {
      answerOpen: (paths) => answer({ kind: 'open', paths }),
      answerSave: (path) => answer({ kind: 'save', path }),
      answerMessage: (response) => answer({ kind: 'message', response }),
      cancel: () => answer({ kind: 'cancel' }),
      messages: () => application.evaluate(() => Reflect.get(globalThis, 'dialogMessages')),
    },
    async menu(id) {
      await application.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item) throw new Error(`no menu item has the id ${wanted}`);
        item.click();
      }, id);
    },
    minimize: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()),
    windowState: () =>
      application.evaluate(({ BrowserWindow }) => {
        const all = BrowserWindow.getAllWindows();
        return { count: all.length, minimized: all[0]?.isMinimized() ?? false };
      }),
    async confirmation() {
      // Not by the event: a window that just came has no address yet.
      for (const until = Date.now() + WINDOW_LIMIT_MS; Date.now() < until; ) {
        const page = application.windows().find((one) => one.url().startsWith('app://confirm/'));
        if (page !== undefined) {
          await page.waitForLoadState('domcontentloaded');
          return page;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the confirmation did not come');
    },
    async openForeign(url, file = 'preload.cjs') {
      const opened = application.waitForEvent('window');
      await application.evaluate(
        ({ BrowserWindow }, { address, preload }) => {
          void new BrowserWindow({ webPreferences: { preload, sandbox: true } }).loadURL(address);
        },
        { address: url, preload: join(appDir, 'out', 'preload', file) },
      );
      return opened;
    },
    suspend: async () => {
      await application.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
    },
    sitIdle: async (seconds) => {
      await application.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle;
      }, seconds);
    },
    crashBackend: async () => {
      const pid = await application.evaluate(
        ({ app }) =>
          app
            .getAppMetrics()
            .find((one) => one.serviceName === 'IMR Desk backend' || one.name === 'IMR Desk backend')?.pid,
      );
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    async startSecond() {
      const [code] = await once(spawn(binary, args, { stdio: 'ignore' }), 'exit');
      return code;
    },
    drop: (paths) => dropOn(page, paths),
    askToClose: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    async close() {
      await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Replaces the system's dialogs by a queue of answers; an empty queue cancels, as on the stand-in. */
async function stubDialogs(application: ElectronApplication): Promise<void> {
  await application.evaluate(({ dialog }) => {
    const queue: DialogAnswer[] = [];
    Reflect.set(globalThis, 'dialogAnswers', queue);
    const next = (kind: string) => {
      const at = queue.findIndex((one) => one.kind === kind || one.kind === 'cancel');
      return at === -1 ? undefined : queue.splice(at, 1)[0];
    };
    dialog.showOpenDialog = () => {
      const given = next('open');
      const filePaths = given?.kind === 'open' ? given.paths : [];
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
    dialog.showSaveDialog = () => {
      const given = next('save');
      const filePath = given?.kind === 'save' ? given.path : '';
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
    const messages: string[] = [];
    Reflect.set(globalThis, 'dialogMessages', messages);
    dialog.showMessageBox = (...args: readonly unknown[]) => {
      const options = args.at(-1) as Electron.MessageBoxOptions;
      messages.push(options.message);
      const given = next('message');
      return Promise.resolve({
        response: given?.kind === 'message' ? given.response : (options.cancelId ?? 0),
        checkboxChecked: false,
      });
    };
  });
}
