import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { systemCode, writeError } from '../files/fs-errors.ts';
import { sizeOnDisk } from './blob-format.ts';
import { isWhole } from './blob-reader.ts';
import { type PiecesToWrite, writeBlob, writePieces } from './blob-writer.ts';

/** Left free on every import: the database must be able to save what is typed meanwhile. */
const RESERVE_BYTES = 64 * 1024 * 1024;
const PARTIAL = '.partial';

/** Record files on disk, named by a keyed hash of their content. */
export interface BlobStore {
  pathOf: (sha256: string) => string;
  /** Encrypts a file into the store; takes the place of a damaged copy with the same content. Gives the SHA-256. */
  add: (source: { path: string; bytes: number }, signal: AbortSignal) => Promise<string>;
  /** Encrypts a file beside the records, without making it one. `onBytes` is told how many are done. */
  stageFile: (
    source: { path: string; bytes: number },
    signal: AbortSignal,
    onBytes?: (done: number) => void,
  ) => Promise<StagedBlob>;
  /**
   * Encrypts content that comes in pieces into a file beside the records, which is none of them until it is kept.
   * Gives the SHA-256 of what came.
   */
  stage: (source: PiecesToWrite, signal: AbortSignal) => Promise<StagedBlob>;
  /** Path for a file that lies beside the records for a while; what is left of it is swept away. */
  scratch: () => Promise<string>;
  /** Refuses with DiskFull where records of these sizes would not fit. */
  requireSpace: (sizes: readonly number[]) => Promise<void>;
  remove: (sha256: string) => Promise<void>;
  /** Removes what an interrupted import left: partial files, and records that no document refers to. */
  sweep: (referenced: ReadonlySet<string>) => Promise<void>;
}

/** A record that is on disk, encrypted and durable, but not in the store. */
export interface StagedBlob {
  sha256: string;
  path: string;
  /** Makes it a record; takes the place of a stored copy with the same content only where that is damaged. */
  keep: () => Promise<void>;
  /** Removes it, unless it was kept. */
  discard: () => Promise<void>;
}

export interface BlobKeys {
  blobs: Uint8Array;
  blobNames: Uint8Array;
}

/** @param freeBytes free space of a folder; tests give a small one */
export function openBlobStore(folder: string, keys: BlobKeys, freeBytes = freeBytesOf): BlobStore {
  const nameOf = (sha256: string): string =>
    createHmac('sha256', keys.blobNames).update(sha256).digest('hex');
  const pathOf = (sha256: string): string => {
    const name = nameOf(sha256);
    return join(folder, name.slice(0, 2), name);
  };
  /** Writes a new file and, unless that fails, leaves it to the caller. */
  const toPartial = async (
    bytes: number,
    write: (partial: string) => Promise<string>,
  ): Promise<StagedBlob> => {
    const partial = join(folder, `${randomBytes(8).toString('hex')}${PARTIAL}`);
    const orRemove = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (thrown) {
        await rm(partial, { force: true });
        throw thrown instanceof AppError ? thrown : writeError(thrown, partial);
      }
    };
    const sha256 = await orRemove(() => write(partial));
    const path = pathOf(sha256);
    const keep = async (): Promise<void> => {
      // Somebody may be reading the copy that is there: one with another key must not take its place under their hands.
      if (await isWhole({ path, sha256, bytes }, keys.blobs)) {
        await rm(partial, { force: true });
        return;
      }
      await makeFolder(dirname(path));
      await rename(partial, path);
      await syncFolder(dirname(path));
    };
    return { sha256, path: partial, keep: () => orRemove(keep), discard: () => rm(partial, { force: true }) };
  };
  const requireSpaceFor = async (sizes: readonly number[]): Promise<void> => {
    await makeFolder(folder);
    await requireSpace(folder, sizes, freeBytes);
  };
  return {
    pathOf,
    add: async (source, signal) => {
      await requireSpaceFor([source.bytes]);
      const staged = await toPartial(source.bytes, (partial) =>
        writeBlob(source, partial, keys.blobs, signal),
      );
      await staged.keep();
      return staged.sha256;
    },
    stageFile: async (source, signal, onBytes) => {
      await requireSpaceFor([source.bytes]);
      return toPartial(source.bytes, (partial) => writeBlob(source, partial, keys.blobs, signal, onBytes));
    },
    stage: async (source, signal) => {
      await requireSpaceFor([source.bytes]);
      return toPartial(source.bytes, (partial) => writePieces(source, partial, keys.blobs, signal));
    },
    scratch: async () => {
      await makeFolder(folder);
      return join(folder, `${randomBytes(8).toString('hex')}${PARTIAL}`);
    },
    requireSpace: requireSpaceFor,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    sweep: async (referenced) => {
      const kept = new Set([...referenced].map(nameOf));
      for (const name of await namesIn(folder)) {
        if (name.endsWith(PARTIAL)) await rm(join(folder, name), { force: true });
        else if (name.length === 2) await sweepFolder(join(folder, name), kept);
      }
    },
  };
}

async function sweepFolder(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
    await syncFolder(dirname(path));
  } catch (thrown) {
    if (systemCode(thrown) !== 'EEXIST') throw writeError(thrown, path);
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function requireSpace(
  folder: string,
  sizes: readonly number[],
  freeBytes: (folder: string) => Promise<number>,
): Promise<void> {
  const needed = sizes.reduce((sum, bytes) => sum + sizeOnDisk(bytes), RESERVE_BYTES);
  const free = await freeBytes(folder);
  if (free >= needed) return;
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);
  const message = `There is not enough free space: ${megabytes(needed)} MB are needed, ${megabytes(free)} MB are free. Free some space and import it again.`;
  throw new AppError('DiskFull', 'disk-full', message);
}
