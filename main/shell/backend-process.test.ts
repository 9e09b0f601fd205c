import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contracts } from '../../shared/contracts/registry.ts';
import type { FromBackend, ToBackend } from '../../shared/contracts/rpc.ts';
import { type BackendChild, BackendProcess } from './backend-process.ts';

/** A backend that the test answers for. */
class FakeChild extends EventEmitter implements BackendChild {
  readonly got: ToBackend[] = [];
  postMessage(message: ToBackend): void {
    this.got.push(message);
  }
  kill(): boolean {
    return this.emit('exit', 1);
  }
  say(message: FromBackend): void {
    this.emit('message', message);
  }
}

const children: FakeChild[] = [];
const jobs = { spawn: vi.fn(), kill: vi.fn(), killAll: vi.fn() };
const onRestart = vi.fn();

function aBackend() {
  const fork = () => {
    const child = new FakeChild();
    children.push(child);
    return child;
  };
  const backend = new BackendProcess({ fork, jobs, onEvent: vi.fn(), onRestart });
  backend.start();
  return backend;
}
const last = () => {
  const child = children.at(-1);
  if (child === undefined) throw new Error('no backend was started');
  return child;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  children.length = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

describe('the backend’s process', () => {
  it('gets calls only once it is ready, in their order', () => {
    const backend = aBackend();
    void backend.forward('cases.list', {});
    void backend.forward('cases.open', {});
    expect(last().got).toEqual([]);
    last().say({ kind: 'ready' });
    expect(last().got.map((one) => one.kind === 'call' && one.name)).toEqual(['cases.list', 'cases.open']);
  });

  it('answers each call by its id, whatever the order of the answers', async () => {
    const backend = aBackend();
    last().say({ kind: 'ready' });
    const [first, second] = [backend.forward('a.b', {}), backend.forward('c.d', {})];
    last().say({ kind: 'result', id: 2, result: { ok: true, value: 'second' } });
    last().say({ kind: 'result', id: 1, result: { ok: true, value: 'first' } });
    expect([await first, await second]).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('throws the backend’s own error from a typed call', async () => {
    const backend = aBackend();
    last().say({ kind: 'ready' });
    const call = backend.call(contracts.cases.open, { caseId: 'x' });
    const error = { kind: 'NotFound', code: 'no-such-case', message: 'There is no such case.' } as const;
    last().say({ kind: 'result', id: 1, result: { ok: false, error } });
    await expect(call).rejects.toMatchObject({ kind: 'NotFound', code: 'no-such-case' });
  });

  it('gives up a call that is never answered, and drops the answer that comes too late', async () => {
    const backend = aBackend();
    last().say({ kind: 'ready' });
    const call = backend.forward('vault.status', {});
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await call).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(() => last().say({ kind: 'result', id: 1, result: { ok: true, value: 1 } })).not.toThrow();
  });

  it('fails what waits when it crashes, starts again and says so', async () => {
    const backend = aBackend();
    last().say({ kind: 'ready' });
    const call = backend.forward('cases.list', {});
    last().emit('exit', 9);
    expect(await call).toMatchObject({ ok: false, error: { code: 'backend-stopped' } });
    expect(children).toHaveLength(2);
    expect(onRestart).toHaveBeenCalledOnce();
    expect(jobs.killAll).toHaveBeenCalledOnce();
  });

  it('is left alone when it crashes over and over', async () => {
    const backend = aBackend();
    for (let crash = 0; crash < 6; crash += 1) last().emit('exit', 1);
    expect(children).toHaveLength(4);
    expect(await backend.forward('cases.list', {})).toMatchObject({ ok: false });
  });

  it('ends on shutdown without being started again, by force when it takes too long', async () => {
    const backend = aBackend();
    last().say({ kind: 'ready' });
    const ended = backend.shutdown();
    expect(last().got).toEqual([{ kind: 'shutdown' }]);
    await vi.advanceTimersByTimeAsync(5_000);
    await ended;
    expect(children).toHaveLength(1);
  });
});
