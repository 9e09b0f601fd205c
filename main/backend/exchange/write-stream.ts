import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { nodeFs, syncFolder } from '../files/atomic-write.ts';
import { isFolder, writeError } from '../files/fs-errors.ts';

/** A write for each piece of 64 KiB would cost more than encrypting it. */
const WRITE_BYTES = 1024 * 1024;

/**
 * Writes a file from pieces so that a reader finds the old content or the new, never a part; the temporary file is
 * gone whatever happens. Gives the number of bytes.
 * @throws AppError as `writeFileAtomic` does; Cancelled when the signal stops it; what the pieces throw
 */
export async function writeStreamAtomic(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  const temporary = join(dirname(path), `.imr-${randomBytes(6).toString('hex')}.partial`);
  try {
    if (basename(path) === '' || (await nodeFs.isDirectory(path))) throw isFolder(path);
    const bytes = await write(temporary, pieces, signal, path);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return bytes;
  } catch (thrown) {
    await unlink(temporary).catch(() => undefined);
    throw writeError(thrown, path);
  }
}

async function write(
  temporary: string,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  path: string,
): Promise<number> {
  const file = await open(temporary, 'wx', 0o600);
  try {
    let bytes = 0;
    let held: Uint8Array[] = [];
    let heldBytes = 0;
    for await (const piece of pieces) {
      if (signal.aborted) throw stopped(basename(path));
      held.push(piece);
      heldBytes += piece.length;
      if (heldBytes < WRITE_BYTES) continue;
      bytes += await writeAll(file, held, heldBytes);
      held = [];
      heldBytes = 0;
    }
    bytes += await writeAll(file, held, heldBytes);
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

/** Writes all pieces by one call; the system may take fewer bytes than it is given. */
async function writeAll(file: FileHandle, pieces: Uint8Array[], bytes: number): Promise<number> {
  if (bytes === 0) return 0;
  const { bytesWritten } = await file.writev(pieces);
  if (bytesWritten < bytes) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
  return bytes;
}

/** The error of a package that was stopped while it was being written. */
export function stopped(name: string): AppError {
  return new AppError('Cancelled', 'export-cancelled', `${name} was not written: it was stopped.`);
}
