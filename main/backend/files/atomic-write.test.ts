import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/desk.ts';
import { nodeFs, type WriteFs, writeFileAtomic } from './atomic-write.ts';

let folder: ReturnType<typeof temporaryFolder>;
const target = () => join(folder.path, 'letter.docx');
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** A file system in which one operation fails with a system error. */
function failing(operation: 'open' | 'write' | 'sync' | 'rename', code: string): WriteFs {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...nodeFs,
    open: async (path, flags, mode) => {
      if (operation === 'open') return fail();
      const file = await nodeFs.open(path, flags, mode);
      if (operation === 'write') file.writeFile = fail;
      if (operation === 'sync') file.sync = fail;
      return file;
    },
    rename: operation === 'rename' ? fail : nodeFs.rename,
  };
}

describe('writing a file', () => {
  it('makes it, or takes the place of the one before', async () => {
    await writeFileAtomic(target(), 'first');
    await writeFileAtomic(target(), new Uint8Array([104, 105]));
    expect(readFileSync(target(), 'utf8')).toBe('hi');
    expect(readdirSync(folder.path)).toEqual(['letter.docx']);
  });

  it.each([
    ['open', 'EACCES', 'Precondition', 'unwritable-path'],
    ['open', 'EROFS', 'Precondition', 'unwritable-path'],
    ['open', 'ENOENT', 'NotFound', 'folder-missing'],
    ['write', 'ENOSPC', 'DiskFull', 'disk-full'],
    ['write', 'EDQUOT', 'DiskFull', 'disk-full'],
    ['sync', 'ENOSPC', 'DiskFull', 'disk-full'],
    ['rename', 'EPERM', 'Precondition', 'file-in-use'],
    ['rename', 'EBUSY', 'Precondition', 'file-in-use'],
  ] as const)(
    'that fails at %s with %s says so and leaves the old file alone',
    async (at, code, kind, ours) => {
      writeFileSync(target(), 'old');
      const attempt = writeFileAtomic(target(), 'new', { fs: failing(at, code) });
      await expect(attempt).rejects.toMatchObject({ kind, code: ours });
      await expect(attempt).rejects.toThrow(target());
      expect(readFileSync(target(), 'utf8')).toBe('old');
      expect(readdirSync(folder.path)).toEqual(['letter.docx']);
    },
  );

  it('in a folder that is not there names the folder', async () => {
    const attempt = writeFileAtomic(join(folder.path, 'gone', 'a.docx'), 'x');
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound', code: 'folder-missing' });
  });

  it('over a folder is refused, and the folder stays', async () => {
    mkdirSync(target());
    await expect(writeFileAtomic(target(), 'x')).rejects.toMatchObject({ code: 'target-is-folder' });
    expect(readdirSync(folder.path)).toEqual(['letter.docx']);
  });

  it.skipIf(process.getuid?.() === 0)('in a folder without permission says so', async () => {
    chmodSync(folder.path, 0o500);
    await expect(writeFileAtomic(target(), 'x')).rejects.toMatchObject({ code: 'unwritable-path' });
    chmodSync(folder.path, 0o700);
  });
});
