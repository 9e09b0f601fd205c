import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { readError, writeError } from '../files/fs-errors.ts';
import { CHUNK_BYTES, encodeHeader, partCipher, SALT_BYTES } from './blob-format.ts';

/**
 * Encrypts a file into `target`, chunk by chunk, and makes it durable.
 * @returns SHA-256 of the original, in hex
 * @throws AppError DiskFull; Cancelled; Precondition `file-changed` when the file is written to meanwhile
 */
export async function writeBlob(
  source: { path: string; bytes: number },
  target: string,
  key: Uint8Array,
  signal: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<string> {
  const input = await open(source.path, 'r').catch((thrown: unknown) => {
    throw readError(thrown, basename(source.path));
  });
  try {
    const output = await openNew(target);
    const name = basename(source.path);
    try {
      return await encrypt({
        fill: (into, at) => readFully(input, into, at, name),
        finish: async () => {
          if ((await input.stat()).size !== source.bytes) throw changed(name);
        },
        output,
        bytes: source.bytes,
        name,
        target,
        key,
        signal,
        ...(onBytes !== undefined && { onBytes }),
      });
    } finally {
      await output.close();
    }
  } finally {
    await input.close();
  }
}

/** Content that comes in pieces, its length known. */
export interface PiecesToWrite {
  pieces: AsyncIterable<Uint8Array>;
  bytes: number;
  /** For messages. */
  name: string;
}

/**
 * Encrypts content that comes in pieces into `target`, and makes it durable.
 * @returns SHA-256 of the content, in hex
 * @throws AppError DiskFull; Cancelled; Invalid `wrong-length` when the pieces are not as long as was said
 */
export async function writePieces(
  source: PiecesToWrite,
  target: string,
  key: Uint8Array,
  signal: AbortSignal,
): Promise<string> {
  const iterator = source.pieces[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  const wrongLength = (): AppError =>
    new AppError('Invalid', 'wrong-length', `${source.name} is not as long as was said.`);
  const next = async (): Promise<boolean> => {
    const piece = await iterator.next();
    if (piece.done !== true) held = piece.value;
    return piece.done !== true;
  };
  const fill = async (into: Buffer): Promise<void> => {
    for (let filled = 0; filled < into.length; ) {
      while (held.length === 0) if (!(await next())) throw wrongLength();
      const part = held.subarray(0, into.length - filled);
      into.set(part, filled);
      filled += part.length;
      held = held.subarray(part.length);
    }
  };
  const finish = async (): Promise<void> => {
    while (held.length === 0) if (!(await next())) return;
    throw wrongLength();
  };
  const output = await openNew(target);
  try {
    return await encrypt({
      fill,
      finish,
      output,
      bytes: source.bytes,
      name: source.name,
      target,
      key,
      signal,
    });
  } finally {
    await output.close();
  }
}

async function openNew(target: string): Promise<FileHandle> {
  try {
    return await open(target, 'wx', 0o600);
  } catch (thrown) {
    throw writeError(thrown, target);
  }
}

async function encrypt(work: {
  /** Fills a buffer with what stands at an offset; called in order, without gaps. */
  fill: (into: Buffer, at: number) => Promise<void>;
  /** Checks that there is no more. */
  finish: () => Promise<void>;
  output: FileHandle;
  bytes: number;
  name: string;
  target: string;
  key: Uint8Array;
  signal: AbortSignal;
  onBytes?: (done: number) => void;
}): Promise<string> {
  const { output, bytes: total, name, target } = work;
  const header = { salt: randomBytes(SALT_BYTES), total };
  const cipher = partCipher(work.key, header);
  const hash = createHash('sha256');
  const write = async (bytes: Uint8Array): Promise<void> => {
    try {
      await output.writeFile(bytes);
    } catch (thrown) {
      throw writeError(thrown, target);
    }
  };
  const plain = Buffer.alloc(CHUNK_BYTES);
  try {
    await write(encodeHeader(header));
    let index = 0;
    for (let done = 0; done < total; index += 1) {
      if (work.signal.aborted) throw cancelled(name);
      const wanted = Math.min(CHUNK_BYTES, total - done);
      await work.fill(plain.subarray(0, wanted), done);
      done += wanted;
      hash.update(plain.subarray(0, wanted));
      await write(cipher.seal(index, done === total ? 'last' : 'chunk', plain.subarray(0, wanted)));
      work.onBytes?.(done);
    }
    await work.finish();
    const digest = hash.digest();
    await write(cipher.seal(index, 'seal', digest));
    await output.sync().catch((thrown: unknown) => {
      throw writeError(thrown, target);
    });
    return digest.toString('hex');
  } finally {
    plain.fill(0);
    cipher.dispose();
  }
}

async function readFully(input: FileHandle, into: Buffer, at: number, name: string): Promise<void> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await input
      .read(into, filled, into.length - filled, at + filled)
      .catch((thrown: unknown) => {
        throw readError(thrown, name);
      });
    if (bytesRead === 0) throw changed(name);
    filled += bytesRead;
  }
}

function changed(name: string): AppError {
  const message = `${name} was changed while it was being imported. Import it again when nothing writes to it.`;
  return new AppError('Precondition', 'file-changed', message);
}

/** The error of an import that was stopped, by the lock or on the way out. */
export function cancelled(name: string): AppError {
  return new AppError('Cancelled', 'import-cancelled', `${name} was not imported: the import was stopped.`);
}
