import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Answer, CommandName, Commands } from '../standin/control-protocol.ts';
import { dropOn } from './drop.ts';
import type { RunningApp } from './types.ts';

interface Launch {
  root: string;
  appDir: string;
  userDataDir: string;
  headless: boolean;
}

const PAGE = 'https://desk.app.localhost/';
const CONFIRMATION = 'https://confirm.app.localhost/';
/** The first page within this time, on a machine that does other things as well. */
const START_LIMIT_MS = 60_000;

function start({ root, appDir, userDataDir, headless }: Launch, controlled: boolean): ChildProcess {
  const args = [join(root, 'e2e', 'standin', 'run.mjs'), appDir, `--user-data-dir=${userDataDir}`];
  const env = { ...process.env, IMR_HEADLESS: headless ? '1' : '0' };
  return spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(controlled ? (['ipc'] as const) : [])],
  });
}

/** Asks a running stand-in. Fails when the process ends before it answers. */
function controlOf(child: ChildProcess) {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  child.on('message', (message: Answer) => {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if ('error' in message) call?.reject(new Error(message.error));
    else call?.resolve(message.value);
  });
  child.once('exit', () => {
    for (const call of waiting.values()) call.reject(new Error('the program ended'));
    waiting.clear();
  });
  return async <N extends CommandName>(
    name: N,
    input: Commands[N]['input'],
  ): Promise<Commands[N]['output']> => {
    lastId += 1;
    const id = lastId;
    // control.ts answers by the same table of commands.
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.send({ id, name, input });
    }) as Promise<Commands[N]['output']>;
  };
}

/** Starts the app on the stand-in, in a process of its own, and joins its Chromium through the debugging port. */
export async function launchOnStandin(launch: Launch): Promise<RunningApp> {
  const child = start(launch, true);
  let log = '';
  child.stdout?.on('data', (text) => (log += String(text)));
  child.stderr?.on('data', (text) => (log += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ask = controlOf(child);

  const port = await ask('debug-port', null).catch((error: Error) => {
    throw new Error(`${error.message}\n${log}`);
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no window');
  const page = await pageAt(
    () => context.pages(),
    PAGE,
    () => log,
  );

  const finish = async () => {
    await ended;
    await browser.close().catch(() => undefined);
  };
  return {
    runtime: 'standin',
    page,
    userDataDir: launch.userDataDir,
    pid: child.pid ?? 0,
    exited: ended,
    get log() {
      return log;
    },
    dialogs: {
      answerOpen: async (paths) => void (await ask('answer-dialog', { kind: 'open', paths })),
      answerSave: async (path) => void (await ask('answer-dialog', { kind: 'save', path })),
      answerMessage: async (response) => void (await ask('answer-dialog', { kind: 'message', response })),
      cancel: async () => void (await ask('answer-dialog', { kind: 'cancel' })),
      messages: async () => (await ask('asked-dialogs', null)).flatMap((one) => one.message ?? []),
    },
    async menu(id) {
      if (!(await ask('menu', id))) throw new Error(`no menu item has the id ${id}`);
    },
    async drop(paths) {
      await ask('dropping', paths);
      await dropOn(page, paths);
    },
    minimize: async () => void (await ask('window', 'minimize')),
    windowState: () => ask('window', 'state'),
    confirmation: () =>
      pageAt(
        () => context.pages(),
        CONFIRMATION,
        () => log,
      ),
    async openForeign(url, preload = 'preload.cjs') {
      const opened = context.waitForEvent('page');
      await ask('open-foreign', { url, preload: join(launch.appDir, 'out', 'preload', preload) });
      return opened;
    },
    invokeFromSubFrame: (channel, value) => ask('invoke-from-sub-frame', { channel, value }),
    suspend: async () => void (await ask('power', { event: 'suspend' })),
    sitIdle: async (seconds) => void (await ask('power', { idleS: seconds })),
    crashBackend: async () => void (await ask('crash-backend', null)),
    async startSecond() {
      const [code] = await once(start(launch, false), 'exit');
      return code;
    },
    askToClose: async () => void (await ask('window', 'close')),
    async close() {
      await ask('window', 'close');
      await finish();
    },
    async kill() {
      child.kill('SIGKILL');
      await finish();
    },
  };
}

async function pageAt(pages: () => Page[], url: string, log: () => string): Promise<Page> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    const page = pages().find((one) => one.url().startsWith(url));
    if (page !== undefined) {
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the page did not come\n${log()}`);
}
