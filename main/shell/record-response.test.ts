import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { ByteRange } from './byte-range.ts';
import { RECORD_CHUNK_BYTES, serveRecord } from './record-response.ts';

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('app://desk/record/abc', { headers, method });

/** A record of `total` bytes, and the ranges that were asked of it. */
function aRecord(total: number) {
  const asked: ByteRange[] = [];
  const read = async ({ start, end }: ByteRange) => {
    asked.push({ start, end });
    const to = Math.min(end, total - 1);
    if (start > to) throw new AppError('Invalid', 'range', 'Beyond the end.');
    return { data: Uint8Array.from({ length: to - start + 1 }, (_none, at) => (start + at) % 251), total };
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

  it('costs one read for a range, and for a whole record that fits in one piece', async () => {
    for (const [range, length] of [
      ['bytes=10-19', 10],
      ['bytes=4990-', 10],
      ['bytes=4990-9999', 10],
      ['', 5000],
    ] as const) {
      const { asked, read } = aRecord(5000);
      const answer = await serveRecord(ask(range === '' ? {} : { Range: range }), read);
      expect((await answer.arrayBuffer()).byteLength).toBe(length);
      expect(asked).toHaveLength(1);
    }
  });

  it('has the bytes of the range in their order, pieces and suffixes included', async () => {
    const total = RECORD_CHUNK_BYTES * 2 + 300;
    for (const [range, start, end] of [
      [`bytes=5-${RECORD_CHUNK_BYTES + 40}`, 5, RECORD_CHUNK_BYTES + 40],
      ['bytes=-20', total - 20, total - 1],
      ['', 0, total - 1],
    ] as const) {
      const { read } = aRecord(total);
      const answer = await serveRecord(ask(range === '' ? {} : { Range: range }), read);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([end - start + 1, start % 251, end % 251]);
    }
  });

  it('is 416 with the size for a range beyond its end, however large the number', async () => {
    for (const range of ['bytes=50-', 'bytes=60-70', `bytes=${'9'.repeat(30)}-`, 'bytes=-0']) {
      const answer = await serveRecord(ask({ Range: range }), aRecord(50).read);
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */50']);
    }
  });

  it('reads nothing ahead of what is taken', async () => {
    const { asked, read } = aRecord(RECORD_CHUNK_BYTES * 5);
    const answer = await serveRecord(ask(), read);
    await answer.body?.getReader().read();
    expect(asked).toHaveLength(1);
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
