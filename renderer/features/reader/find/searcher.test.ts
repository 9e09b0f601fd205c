import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFindRequest } from './protocol.ts';
import type { FindQuery } from './query.ts';
import { WorkerSearcher } from './searcher.ts';

/** A worker that finds nothing, or hangs in a pattern that says so. Every one that was started is listed. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  isEnded = false;
  listeners = 0;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    const [, , options] = args;
    this.listeners += 1;
    if (typeof options === 'object')
      options.signal?.addEventListener('abort', () => {
        this.listeners -= 1;
      });
    super.addEventListener(...args);
  }

  postMessage(request: unknown): void {
    if (!isFindRequest(request)) throw new TypeError('not a request');
    if (request.query.text === 'hangs') return;
    const data = { kind: 'found', id: request.id, hits: [] };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const query = (text: string): FindQuery => ({ text, matchCase: false, wholeWord: false, regex: true });
const pages = [{ page: 0, text: 'aaaa' }];
const going = (): AbortSignal => new AbortController().signal;

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('WorkerSearcher', () => {
  it('keeps one worker, and listens to it no longer than it waits', async () => {
    const searcher = new WorkerSearcher();
    for (const text of ['one', 'two', 'three']) await searcher.search(query(text), pages, going());
    expect(FakeWorker.started).toHaveLength(1);
    expect(FakeWorker.started[0]?.listeners).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a worker that hangs in a pattern, and says so', async () => {
    const searcher = new WorkerSearcher();
    const asked = searcher.search(query('hangs'), pages, going());
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(asked).resolves.toEqual({ kind: 'too-slow' });
    expect(FakeWorker.started[0]?.isEnded).toBe(true);
  });

  it('looks for what was typed next at once, whatever the pattern before hangs in', async () => {
    const searcher = new WorkerSearcher();
    const typedOn = new AbortController();
    const before = searcher.search(query('hangs'), pages, typedOn.signal);
    typedOn.abort(new Error('typed on'));
    await expect(before).rejects.toThrow('typed on');
    expect(FakeWorker.started[0]?.isEnded).toBe(true);
    await expect(searcher.search(query('pain'), pages, going())).resolves.toEqual({
      kind: 'found',
      hits: [],
    });
    expect(FakeWorker.started).toHaveLength(2);
  });

  it('looks for nothing that nobody waits for', async () => {
    const signal = AbortSignal.abort(new Error('typed on'));
    await expect(new WorkerSearcher().search(query('pain'), pages, signal)).rejects.toThrow('typed on');
    expect(FakeWorker.started).toEqual([]);
  });
});
