import { EventEmitter } from 'node:events';
import { powerMonitor } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToBackend } from '../../shared/contracts/rpc.ts';
import type { Result } from '../../shared/errors.ts';
import { type BackendChild, BackendProcess } from './backend-process.ts';
import { createDesk } from './desk.ts';
import { lockVault } from './lock.ts';
import { lockWhenIdle, setupLockTriggers } from './lock-triggers.ts';
import { aWindow } from './testing/window.ts';

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  return { powerMonitor: new EventEmitter(), app: {}, dialog: {} };
});

const LOCKED: Result<unknown> = {
  ok: false,
  error: { kind: 'Locked', code: 'vault-locked', message: 'Locked.' },
};

/** A desk over a backend that answers by this table; what it was asked is in `asked`. */
function aDesk(answers: Record<string, Result<unknown>>) {
  const asked: string[] = [];
  class Child extends EventEmitter implements BackendChild {
    postMessage(message: ToBackend): void {
      if (message.kind !== 'call') return;
      asked.push(message.name);
      this.emit('message', { kind: 'result', id: message.id, result: answers[message.name] });
    }
    kill = () => true;
  }
  const child = new Child();
  const jobs = { spawn: vi.fn(), kill: vi.fn(), killAll: vi.fn() };
  const backend = new BackendProcess({ fork: () => child, jobs, onEvent: vi.fn(), onRestart: vi.fn() });
  const desk = createDesk();
  desk.attachBackend(backend);
  backend.start();
  child.emit('message', { kind: 'ready' });
  return { desk, asked };
}

const open = (lockAfterMinutes: number): Record<string, Result<unknown>> => ({
  'settings.get': { ok: true, value: { theme: 'system', panes: {}, lockAfterMinutes } },
  'vault.status': { ok: true, value: { state: 'open', folder: 'x' } },
  'vault.lock': { ok: true, value: {} },
});

describe('a machine that nobody touches', () => {
  it('locks the vault once the setting’s minutes are over, not before', async () => {
    const { desk, asked } = aDesk(open(15));
    await lockWhenIdle(desk, 14 * 60);
    expect(asked).not.toContain('vault.lock');
    await lockWhenIdle(desk, 15 * 60);
    expect(asked).toContain('vault.lock');
  });

  it('locks nothing when the setting says never, or the vault is locked already', async () => {
    const never = aDesk(open(0));
    await lockWhenIdle(never.desk, 10_000);
    expect(never.asked).not.toContain('vault.lock');
    const locked = aDesk({ 'settings.get': LOCKED });
    await lockWhenIdle(locked.desk, 10_000);
    expect(locked.asked).toEqual(['settings.get']);
  });
});

describe('a desk with text that cannot be saved', () => {
  const due = 15 * 60;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Polls once over a page that answers so; tells whether the vault was locked. */
  async function locksWith(answers: boolean | null, idleS: number, crashed = false): Promise<boolean> {
    const { desk, asked } = aDesk(open(15));
    desk.window = aWindow(desk, { answers, crashed });
    const poll = lockWhenIdle(desk, idleS);
    await vi.advanceTimersByTimeAsync(1_500);
    await poll;
    return asked.includes('vault.lock');
  }

  it('is not locked for want of use at first, and is after five minutes more', async () => {
    expect(await locksWith(false, due)).toBe(false);
    expect(await locksWith(false, due + 4 * 60)).toBe(false);
    expect(await locksWith(false, due + 5 * 60)).toBe(true);
  });

  it('is held as long when its page does not answer', async () => {
    expect(await locksWith(null, due)).toBe(false);
    expect(await locksWith(null, due + 5 * 60)).toBe(true);
  });

  it('is locked at once when the text is saved after all, or went with its page', async () => {
    expect(await locksWith(true, due)).toBe(true);
    expect(await locksWith(null, due, true)).toBe(true);
  });

  it('is locked all the same when the machine falls asleep', async () => {
    const { desk, asked } = aDesk(open(15));
    desk.window = aWindow(desk, { answers: null });
    const locked = lockVault(desk, 'suspend', 'lose');
    await vi.advanceTimersByTimeAsync(1_500);
    await locked;
    expect(asked).toContain('vault.lock');
  });
});

describe('the page after a lock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    powerMonitor.removeAllListeners();
  });

  it.each([
    ['lock-screen', true, 'app://desk/?locked=screen-locked'],
    ['suspend', true, 'app://desk/?locked=suspend'],
    ['suspend', false, 'app://desk/?locked=suspend&unsaved'],
  ] as const)('is told the reason: %s, everything saved: %s', async (event, answers, address) => {
    vi.stubGlobal('process', { ...process, platform: 'darwin' });
    const { desk } = aDesk(open(15));
    const window = aWindow(desk, { answers });
    desk.window = window;
    setupLockTriggers(desk);
    powerMonitor.emit(event);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(window.loaded).toEqual([address]);
  });
});
