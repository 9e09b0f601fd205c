import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isReaderRequest,
  isStartMessage,
  type ReaderAnswer,
  type ReaderRequest,
} from '../worker/protocol.ts';
import { ReaderClient } from './client.ts';

vi.mock('./engine-module.ts', () => ({ engineModule: async () => ({}) }));

/** A worker that answers by a function; undefined means that it hangs. Every one that was started is listed. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  static answer: (request: ReaderRequest) => ReaderAnswer | undefined = () => undefined;
  terminated = false;
  asked: string[] = [];

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(request: unknown): void {
    if (isStartMessage(request)) return;
    if (!isReaderRequest(request)) throw new TypeError('not a request');
    this.asked.push(request.kind);
    const data = FakeWorker.answer(request);
    if (data !== undefined) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.terminated = true;
  }
}

const SIZE = { width: 612, height: 792 };
const source = { id: 'd', name: 'notes.pdf', bytes: 1000, url: 'record/x' };

/** Opens and reads text; page 1 is given to `onPageOne`. */
function answers(onPageOne: (id: number) => ReaderAnswer | undefined) {
  return (request: ReaderRequest): ReaderAnswer | undefined => {
    const { id } = request;
    if (request.kind === 'open') return { kind: 'opened', id, pages: 3, page: 0, size: SIZE };
    if (request.kind === 'text') return request.page === 1 ? onPageOne(id) : { kind: 'text', id, words: [] };
    return undefined;
  };
}

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('document', { baseURI: 'https://desk.example/' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('ReaderClient', () => {
  it('replaces a worker whose engine broke on a page, and reads the other pages with the new one', async () => {
    const error = { kind: 'Damaged', code: 'page-damaged', message: 'Page 2 cannot be shown.' } as const;
    FakeWorker.answer = answers((id) => ({ kind: 'failed', id, error, fatal: true }));
    const client = new ReaderClient(source);
    await client.open(0);
    await expect(client.text(1)).rejects.toMatchObject({ data: { code: 'page-damaged' } });
    expect(await client.text(2)).toEqual([]);
    expect(FakeWorker.started.map((worker) => worker.terminated)).toEqual([true, false]);
    expect(FakeWorker.started[1]?.asked).toEqual(['open', 'text']);
  });

  it('gives up a page that hangs the engine, and only that page', async () => {
    vi.useFakeTimers();
    FakeWorker.answer = answers(() => undefined);
    const client = new ReaderClient(source);
    await client.open(0);
    const hanging = expect(client.text(1)).rejects.toMatchObject({ data: { code: 'page-damaged' } });
    await vi.advanceTimersByTimeAsync(20_000);
    await hanging;
    expect(await client.text(0)).toEqual([]);
    expect(FakeWorker.started[0]?.terminated).toBe(true);
  });

  it('names the file when opening it never ends', async () => {
    vi.useFakeTimers();
    FakeWorker.answer = () => undefined;
    const client = new ReaderClient(source);
    const opening = expect(client.open(0)).rejects.toMatchObject({
      data: { kind: 'Damaged', message: expect.stringContaining('notes.pdf') },
    });
    await vi.advanceTimersByTimeAsync(61_000);
    await opening;
  });

  it('starts no worker again once it is closed', async () => {
    FakeWorker.answer = answers(() => undefined);
    const client = new ReaderClient(source);
    await client.open(0);
    const asked = expect(client.text(1)).rejects.toMatchObject({ data: { kind: 'Cancelled' } });
    client.close();
    await asked;
    await expect(client.text(0)).rejects.toMatchObject({ data: { kind: 'Cancelled' } });
    expect(FakeWorker.started).toHaveLength(1);
  });
});
