import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { ToBackend } from '../../shared/contracts/rpc.ts';
import type { Result } from '../../shared/errors.ts';
import { type BackendChild, BackendProcess } from './backend-process.ts';
import { createDesk } from './desk.ts';
import { lockWhenIdle } from './lock-triggers.ts';

vi.mock('electron', () => ({ powerMonitor: {}, app: {}, dialog: {} }));

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
