import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConvertSink } from '../../jobs/convert-runner.ts';
import { type TestStore, testStore } from '../../store/testing/test-store.ts';
import { openBlobStore } from '../blob-store.ts';
import { type Part, unpackFile } from './convert-file.ts';
import type { FileToTake, TakeTools } from './take-file.ts';

const ARCHIVE: FileToTake = {
  caseId: 'case',
  name: 'records.zip',
  origin: '',
  partOf: null,
  source: { path: '/records.zip', key: undefined, bytes: 1 },
  sha256: undefined,
};

let stored: TestStore;
let parts: Part[];
beforeEach(() => {
  stored = testStore();
  parts = [];
});
afterEach(() => stored.close());

/** Tools with which an archive turns out to hold what `send` says. */
function tools(send: (sink: ConvertSink) => Promise<void>, more: Partial<TakeTools> = {}): TakeTools {
  const never = async () => Promise.reject(new Error('not asked for'));
  return {
    store: stored.store,
    audit: { record: () => 0 },
    blobs: openBlobStore(join(stored.folder, 'blobs'), {
      blobs: randomBytes(32),
      blobNames: randomBytes(32),
    }),
    blobsKey: randomBytes(32),
    probe: { pages: never, bookmarks: never, close: () => undefined },
    convert: {
      identify: never,
      convert: async (_file, sink) => {
        await send(sink);
        return { kind: 'done', is: 'zip', pages: 0, converter: 'zip/1' };
      },
      close: () => undefined,
    },
    clock: () => new Date(),
    signal: new AbortController().signal,
    passwords: [],
    progress: () => undefined,
    mayTake: () => undefined,
    onPart: (part) => parts.push(part),
    ...more,
  };
}
const blobs = () =>
  readdirSync(join(stored.folder, 'blobs'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );

describe('what an archive holds', () => {
  it('is not entered any more once the import was cancelled, however far its copy was', async () => {
    const abort = new AbortController();
    const made = tools(
      async (sink) => {
        await sink.part({ name: 'a.txt', folder: '', bytes: 1 });
        await sink.bytes(Uint8Array.of(65));
        await sink.partEnd(null);
      },
      { signal: abort.signal },
    );
    const stage: TakeTools['blobs']['stage'] = async (...args) => {
      const blob = await made.blobs.stage(...args);
      return { ...blob, keep: () => blob.keep().finally(() => abort.abort()) };
    };
    const attempt = unpackFile({ ...made, blobs: { ...made.blobs, stage } }, ARCHIVE);
    await expect(attempt).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(parts).toEqual([]);
    expect(blobs()).toEqual([]);
  });

  it('counts towards its limits also where nothing of it is of use', async () => {
    let asked = 0;
    const made = tools(
      async (sink) => {
        for (let at = 0; at < 5; at += 1)
          sink.partRefused({ name: `${at}`, folder: '' }, { reason: 'empty' });
      },
      { mayTake: () => (++asked > 3 ? 'parts' : undefined) },
    );
    await expect(unpackFile(made, ARCHIVE)).rejects.toMatchObject({ kind: 'Invalid', code: 'too-large' });
    expect(parts).toHaveLength(3);
  });
});
