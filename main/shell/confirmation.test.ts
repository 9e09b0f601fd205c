import { EventEmitter } from 'node:events';
import { BrowserWindow, ipcMain } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToBackend } from '../../shared/contracts/rpc.ts';
import { SIGNING_IDS } from '../../shared/domain/signing-attestations.ts';
import { AppError, type Result, toAppError } from '../../shared/errors.ts';
import { type BackendChild, BackendProcess } from './backend-process.ts';
import { confirmSigning } from './confirmation.ts';
import { CONFIRMATION_CHANNELS } from './confirmation-channels.ts';
import { createDesk, type Desk } from './desk.ts';
import { setupIpc } from './ipc.ts';
import { afterLock } from './lock.ts';
import { aWindow, FakeWindow } from './testing/window.ts';

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const ipc = Object.assign(new EventEmitter(), { handlers: new Map(), handle: vi.fn() });
  ipc.handle.mockImplementation((channel: string, handler: unknown) => ipc.handlers.set(channel, handler));
  return {
    app: { getPath: () => '', getAppPath: () => '' },
    dialog: {},
    shell: {},
    nativeTheme: { shouldUseDarkColors: false },
    BrowserWindow: vi.fn(),
    ipcMain: ipc,
  };
});

const HASH = 'ab'.repeat(32);
const SHOWN = {
  caseNumber: 'CM17-0000001',
  version: 2,
  items: [{ title: 'MRI', decision: 'Upheld' }],
  letterSha256: HASH,
  signer: 'Reviewer 1042',
  certificateSha256: HASH,
  warnings: [],
};
const INPUT = { caseId: 'c', attested: [...SIGNING_IDS] };
const wrong = new AppError('Invalid', 'wrong-passphrase', 'The passphrase is not right.');
const changed = new AppError('Conflict', 'letter-changed', 'The letter is another.');
const noTicket = new AppError('NotFound', 'no-ticket', 'Over.');

/** The window that was opened, with what it was opened with. */
class FakeConfirmation extends FakeWindow {
  readonly options: Electron.BrowserWindowConstructorOptions;
  override readonly focus = vi.fn();
  readonly removeMenu = vi.fn();
  readonly show = vi.fn();
  loadURL = vi.fn(async () => undefined);
  constructor(desk: Desk, options: Electron.BrowserWindowConstructorOptions) {
    super(desk, { answers: true });
    this.options = options;
  }
}

let desk: Desk;
let calls: [name: string, input: unknown][];
/** What the backend answers to `signing.complete`, one after the other. */
let completions: (() => Promise<unknown>)[];
let opened: FakeConfirmation[];
let loads: () => Promise<undefined>;
let prepare: () => unknown;

beforeEach(() => {
  desk = createDesk();
  desk.window = aWindow(desk, { answers: true });
  calls = [];
  completions = [];
  opened = [];
  loads = async () => undefined;
  prepare = () => ({ ticket: 'secret ticket', ...SHOWN });
  const answers: Record<string, () => unknown> = {
    'signing.prepare': () => prepare(),
    'settings.get': () => ({ theme: 'dark' }),
    'signing.complete': () => completions.shift()?.(),
    'signing.discard': () => ({}),
  };
  class Child extends EventEmitter implements BackendChild {
    postMessage(message: ToBackend): void {
      if (message.kind !== 'call') return;
      const { id, name, input } = message;
      calls.push([name, input]);
      const reply = (result: Result<unknown>) => this.emit('message', { kind: 'result', id, result });
      void (async () => answers[name]?.())().then(
        (value) => reply({ ok: true, value }),
        (thrown: unknown) => reply({ ok: false, error: toAppError(thrown).toData() }),
      );
    }
    kill = () => true;
  }
  const child = new Child();
  const jobs = { spawn: vi.fn(), kill: vi.fn(), killAll: vi.fn() };
  const backend = new BackendProcess({ fork: () => child, jobs, onEvent: vi.fn(), onRestart: vi.fn() });
  desk.attachBackend(backend);
  backend.start();
  child.emit('message', { kind: 'ready' });
  vi.mocked(BrowserWindow).mockImplementation(function construct(options) {
    const window = new FakeConfirmation(desk, options ?? {});
    window.loadURL = vi.fn(loads);
    opened.push(window);
    return window as FakeConfirmation & BrowserWindow;
  } as (options?: Electron.BrowserWindowConstructorOptions) => BrowserWindow);
});
afterEach(() => {
  vi.mocked(BrowserWindow).mockReset();
});

/** Begins to sign, and gives the open confirmation. */
async function begin() {
  const signing = confirmSigning(desk, INPUT);
  signing.catch(() => undefined);
  await vi.waitFor(() => expect(desk.confirmation).not.toBeNull());
  const { confirmation } = desk;
  const [window] = opened;
  if (confirmation === null || window === undefined) throw new Error('no confirmation');
  return { signing, confirmation, window };
}
const names = () => calls.map(([name]) => name);
const signed = () => Promise.resolve({ version: 2 });

describe('the confirmation', () => {
  it('opens before the desk’s window, as enlarged, without a menu, and with nothing of a case in its title', async () => {
    const { window, confirmation } = await begin();
    expect(window.options).toMatchObject({
      parent: desk.window,
      modal: true,
      title: 'Sign the determination',
      width: 1280,
      height: 768,
      show: false,
      webPreferences: {
        preload: expect.stringMatching(/preload[\\/]confirmation\.cjs$/),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        zoomFactor: 2,
      },
    });
    expect(window.removeMenu).toHaveBeenCalledTimes(process.platform === 'darwin' ? 0 : 1);
    expect(window.loadURL).toHaveBeenCalledWith('app://confirm/');
    expect(confirmation.facts).toEqual({ ...SHOWN, theme: 'dark' });
    expect(JSON.stringify(confirmation.facts)).not.toContain('secret ticket');
  });

  it('comes after the page has saved: what is only on the screen would not be in the letter', async () => {
    for (const answers of [false, true]) {
      desk.window = aWindow(desk, { answers, crashed: answers });
      await expect(confirmSigning(desk, INPUT)).rejects.toMatchObject({ code: 'unsaved-text' });
    }
    expect(calls).toEqual([]);
    expect(opened).toEqual([]);
  });

  it('does not come for a letter that cannot be signed, and another can be tried then', async () => {
    prepare = () => {
      throw new AppError('Precondition', 'blocking-findings', 'One finding blocks the letter.');
    };
    await expect(confirmSigning(desk, INPUT)).rejects.toMatchObject({ code: 'blocking-findings' });
    expect(opened).toEqual([]);
    prepare = () => ({ ticket: 't', ...SHOWN });
    await begin();
  });

  it('is one at a time, also while it is on its way; a second one brings the first to the front', async () => {
    const first = confirmSigning(desk, INPUT);
    await expect(confirmSigning(desk, INPUT)).rejects.toMatchObject({ code: 'confirmation-open' });
    await vi.waitFor(() => expect(desk.confirmation).not.toBeNull());
    await expect(confirmSigning(desk, INPUT)).rejects.toMatchObject({ code: 'confirmation-open' });
    expect(opened[0]?.focus).toHaveBeenCalledTimes(1);
    desk.confirmation?.end();
    await first;
    await begin();
  });

  it('is not opened without the desk’s window', async () => {
    desk.window = null;
    await expect(confirmSigning(desk, INPUT)).rejects.toMatchObject({ kind: 'Precondition' });
  });
});

describe('a passphrase', () => {
  it('that is right signs by the ticket, closes the window and gives the version', async () => {
    const { signing, confirmation, window } = await begin();
    completions = [signed];
    expect(await confirmation.sign('right')).toEqual({ signed: true });
    expect(await signing).toEqual({ version: 2 });
    expect(calls).toContainEqual(['signing.complete', { ticket: 'secret ticket', passphrase: 'right' }]);
    expect(window.isDestroyed()).toBe(true);
    expect(desk.confirmation).toBeNull();
    expect(desk.isConfirming).toBe(false);
  });

  it('that is wrong is said, and another try may sign', async () => {
    const { signing, confirmation, window } = await begin();
    completions = [() => Promise.reject(wrong), signed];
    expect(await confirmation.sign('guess')).toEqual({ signed: false, message: wrong.message });
    expect(window.isDestroyed()).toBe(false);
    expect(await confirmation.sign('right')).toEqual({ signed: true });
    expect(await signing).toEqual({ version: 2 });
  });

  it('may be tried again once there is space on the disk', async () => {
    const { signing, confirmation } = await begin();
    completions = [() => Promise.reject(new AppError('DiskFull', 'disk-full', 'Full.')), signed];
    expect(await confirmation.sign('right')).toEqual({ signed: false, message: 'Full.' });
    await confirmation.sign('right');
    expect(await signing).toEqual({ version: 2 });
  });

  it('for a letter that is another by now ends it, and the page is told why', async () => {
    const { signing, confirmation, window } = await begin();
    completions = [() => Promise.reject(changed)];
    await confirmation.sign('right');
    await expect(signing).rejects.toMatchObject({ kind: 'Conflict', code: 'letter-changed' });
    expect(window.isDestroyed()).toBe(true);
  });

  it('is tried once at a time', async () => {
    const { signing, confirmation } = await begin();
    const first = Promise.withResolvers<unknown>();
    completions = [() => first.promise];
    const trying = confirmation.sign('right');
    expect(await confirmation.sign('right')).toMatchObject({ signed: false });
    first.resolve({ version: 2 });
    await trying;
    await signing;
    expect(names().filter((name) => name === 'signing.complete')).toHaveLength(1);
  });
});

describe('a confirmation that goes', () => {
  it('signs nothing: the page is told that it was cancelled, and the ticket is good for nothing', async () => {
    const { signing, confirmation } = await begin();
    confirmation.end();
    expect(await signing).toEqual({ cancelled: true });
    expect(calls).toContainEqual(['signing.discard', { ticket: 'secret ticket' }]);
    expect(names()).not.toContain('signing.complete');
  });

  it('while it signs tells what came of it: signed all the same, or cancelled', async () => {
    for (const [comes, told] of [
      [signed, { version: 2 }],
      [() => Promise.reject(noTicket), { cancelled: true }],
    ] as const) {
      opened = [];
      const { signing, confirmation, window } = await begin();
      const result = Promise.withResolvers<void>();
      completions = [() => result.promise.then(comes)];
      const trying = confirmation.sign('right');
      window.destroy();
      result.resolve();
      await trying;
      expect(await signing).toEqual(told);
      expect(desk.confirmation).toBeNull();
    }
  });

  it('goes with a lock', async () => {
    const { signing } = await begin();
    afterLock(desk, 'suspend');
    expect(await signing).toEqual({ cancelled: true });
  });

  it('because its page cannot be shown is no cancellation: it is said', async () => {
    loads = () => Promise.reject(new Error('no such file'));
    await expect(confirmSigning(desk, INPUT)).rejects.toMatchObject({ code: 'confirmation-failed' });
    expect(desk.confirmation).toBeNull();
  });
});

describe('the confirmation’s channels', () => {
  const event = (window: FakeWindow | null, url = 'app://confirm/', parent: object | null = null) => ({
    sender: window?.webContents,
    senderFrame: { url, parent },
  });
  const invoke = (channel: string, from: object, ...args: unknown[]) =>
    Reflect.get(ipcMain, 'handlers').get(channel)(from, ...args);
  const { facts, sign, cancel } = CONFIRMATION_CHANNELS;

  it('answer to its own window’s page, and to nobody else', async () => {
    setupIpc(desk);
    const { signing, confirmation, window } = await begin();
    const other = new FakeWindow(desk, { answers: true });
    const strangers = [
      event(desk.window as FakeWindow & BrowserWindow),
      event(desk.window as FakeWindow & BrowserWindow, 'app://desk/'),
      event(other),
      event(window, 'app://desk/'),
      event(window, 'https://example.com/'),
      event(window, 'app://confirm/', {}),
      { sender: window.webContents, senderFrame: null },
    ];
    completions = [signed];
    for (const stranger of strangers) {
      expect(invoke(facts, stranger)).toBeNull();
      expect(await invoke(sign, stranger, 'right')).toMatchObject({ signed: false });
      ipcMain.emit(cancel, stranger);
    }
    expect(names()).not.toContain('signing.complete');
    expect(invoke(facts, event(window))).toBe(confirmation.facts);
    expect(await invoke(sign, event(window), { not: 'text' })).toMatchObject({ signed: false });
    expect(await invoke(sign, event(window), 'right')).toEqual({ signed: true });
    expect(await signing).toEqual({ version: 2 });
    expect(invoke(facts, event(window))).toBeNull();
  });

  it('cancel it', async () => {
    setupIpc(desk);
    const { signing, window } = await begin();
    ipcMain.emit(cancel, event(window));
    expect(await signing).toEqual({ cancelled: true });
  });
});
