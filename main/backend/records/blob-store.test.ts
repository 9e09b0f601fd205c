import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/desk.ts';
import { openBlobStore } from './blob-store.ts';

let folder: ReturnType<typeof temporaryFolder>;
const keys = { blobs: randomBytes(32), blobNames: randomBytes(32) };
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('the store of record files', () => {
  const source = () => {
    const path = join(folder.path, 'a.pdf');
    writeFileSync(path, 'content of a record');
    return { path, bytes: 19 };
  };
  const root = () => join(folder.path, 'blobs');

  it('writes nothing when the disk is too full for it', async () => {
    const store = openBlobStore(root(), keys, async () => 1_000_000);
    const attempt = store.add(source(), new AbortController().signal);
    await expect(attempt).rejects.toMatchObject({ kind: 'DiskFull', code: 'disk-full' });
    expect(readdirSync(root())).toEqual([]);
  });

  it('notices a file that is shorter or longer than it was when the import began', async () => {
    const store = openBlobStore(root(), keys);
    for (const bytes of [18, 20]) {
      const attempt = store.add({ ...source(), bytes }, new AbortController().signal);
      await expect(attempt).rejects.toMatchObject({ code: 'file-changed' });
    }
    expect(readdirSync(root())).toEqual([]);
  });

  it('names a file by its content, in a way that shows nothing of it', async () => {
    const store = openBlobStore(root(), keys);
    const sha256 = await store.add(source(), new AbortController().signal);
    expect(existsSync(store.pathOf(sha256))).toBe(true);
    expect(store.pathOf(sha256)).not.toContain(sha256.slice(0, 8));
    const elsewhere = openBlobStore(root(), { ...keys, blobNames: randomBytes(32) });
    expect(elsewhere.pathOf(sha256)).not.toBe(store.pathOf(sha256));
  });
});
