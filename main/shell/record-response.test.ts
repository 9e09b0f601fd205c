import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { ByteRange } from './byte-range.ts';
import { RECORD_CHUNK_BYTES, serveRecord } from './record-response.ts';

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('app://desk/record/abc', { headers, method });

/** A record of `total` bytes, and the ranges that were asked of it. */
function aRecord(total: number) {
  const asked: ByteRange[] = [];
  const read = (range: ByteRange) => {
    asked.push(range);
    return Promise.resolve({ data: new Uint8Array(range.end - range.start + 1).fill(7), total });
  };
  return { asked, read };
}

const failing = (error: AppError) => () => Promise.reject(error);

afterEach(() => vi.restoreAllMocks());

describe('a record’s answer', () => {
  it('streams a large record in bounded pieces', async () => {
    const { asked, read } = aRecord(RECORD_CHUNK_BYTES * 2 + 10);
    const answer = await serveRecord(ask(), read);
    expect((await answer.arrayBuffer()).byteLength).toBe(RECORD_CHUNK_BYTES * 2 + 10);
    expect(Math.max(...asked.map(({ start, end }) => end - start + 1))).toBe(RECORD_CHUNK_BYTES);
  });

  it('reads nothing ahead of what is taken', async () => {
    const { asked, read } = aRecord(RECORD_CHUNK_BYTES * 5);
    const answer = await serveRecord(ask(), read);
    await answer.body?.getReader().read();
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('sends headers alone for HEAD, and refuses other methods', async () => {
    const { read } = aRecord(50);
    const head = await serveRecord(ask({}, 'HEAD'), read);
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '50', null]);
    expect((await serveRecord(ask({}, 'DELETE'), read)).status).toBe(405);
  });

  it('is 404 for a handle that is unknown or died with the lock', async () => {
    for (const kind of ['NotFound', 'Locked'] as const) {
      const answer = await serveRecord(ask(), failing(new AppError(kind, 'no-such-handle', 'Gone.')));
      expect(answer.status).toBe(404);
    }
  });

  it('is 500 for a damaged record, and logs kind and code without the message', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await serveRecord(
      ask(),
      failing(new AppError('Damaged', 'bad-chunk', 'Smith.pdf is damaged')),
    );
    expect(answer.status).toBe(500);
    expect(log.mock.calls.join()).toContain('Damaged bad-chunk');
    expect(log.mock.calls.join()).not.toContain('Smith');
  });

  it('ends with an error when the record gives less than its size, instead of waiting for ever', async () => {
    const empty = () => Promise.resolve({ data: new Uint8Array(0), total: 10 });
    const answer = await serveRecord(ask(), empty);
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
});
