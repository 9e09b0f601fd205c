import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isFolder, systemCode, writeError } from './fs-errors.ts';

/** The few file operations that writing needs, so that tests can let any of them fail. */
export interface WriteFs {
  open: (path: string, flags: string, mode?: number) => Promise<FileHandle>;
  rename: (from: string, to: string) => Promise<void>;
  unlink: (path: string) => Promise<void>;
  isDirectory: (path: string) => Promise<boolean>;
}

export const nodeFs: WriteFs = {
  open,
  rename,
  unlink,
  isDirectory: async (path) => {
    try {
      return (await stat(path)).isDirectory();
    } catch (thrown) {
      if (systemCode(thrown) === 'ENOENT') return false;
      throw thrown;
    }
  },
};

/**
 * Writes a file so that a reader finds the old content or the new, never a part: temporary file in the same
 * folder, fsync, rename, fsync of the folder. The temporary file is gone whatever happens.
 * @param mode permission bits of the new file
 * @throws AppError DiskFull; NotFound `folder-missing`; Precondition `unwritable-path`, `file-in-use`, `target-is-folder`
 */
export async function writeFileAtomic(
  path: string,
  data: Uint8Array | string,
  options: { fs?: WriteFs; mode?: number } = {},
): Promise<void> {
  const fs = options.fs ?? nodeFs;
  // Short and unrelated to the target's name, which may already be as long as the file system allows.
  const temporary = join(dirname(path), `.imr-${randomBytes(6).toString('hex')}.partial`);
  try {
    if (basename(path) === '' || (await fs.isDirectory(path))) throw isFolder(path);
    await writeAndSync(fs, temporary, data, options.mode ?? 0o666);
    await fs.rename(temporary, path);
    await syncFolder(dirname(path), fs);
  } catch (thrown) {
    await fs.unlink(temporary).catch(() => undefined);
    throw writeError(thrown, path);
  }
}

async function writeAndSync(
  fs: WriteFs,
  path: string,
  data: Uint8Array | string,
  mode: number,
): Promise<void> {
  const file = await fs.open(path, 'wx', mode);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename or a removal in `folder` durable. Windows cannot open folders, and needs no such thing. */
export async function syncFolder(folder: string, fs: Pick<WriteFs, 'open'> = nodeFs): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    // Network shares refuse to sync a folder, and a folder may be writable but not readable; the file itself is safe by then.
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES'].includes(systemCode(thrown) ?? '')) throw thrown;
  }
}
