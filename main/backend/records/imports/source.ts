import { closeSync, openSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { AppError } from '../../../../shared/errors.ts';
import { readError } from '../../files/fs-errors.ts';
import { SNIFF_BYTES } from '../../jobs/sniff.ts';
import type { BlobStore } from '../blob-store.ts';
import { keyOfFile, sealedFile } from '../sealed-file.ts';

/** PDFium counts bytes in 32 bits. */
const MAX_BYTES = 2 ** 32 - 1;

/** Where a file's content is: on this computer, or an encrypted copy with the key that opens it alone. */
export interface Source {
  path: string;
  key: Buffer | undefined;
  bytes: number;
}

/** The size of a file on this computer; `folder` for one. @throws AppError with the reason for which it cannot be imported */
export async function sizeOfFile(path: string, name: string): Promise<number | 'folder'> {
  const found = await stat(path).catch((thrown: unknown) => {
    throw readError(thrown, name);
  });
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) throw new AppError('Invalid', 'not-a-file', `${name} is not a file.`);
  if (found.size === 0) throw new AppError('Invalid', 'empty-file', `${name} is empty. Ask for it again.`);
  if (found.size > MAX_BYTES) {
    throw new AppError('Invalid', 'too-large', `${name} is larger than 4 GB. Split it and import the parts.`);
  }
  return found.size;
}

/** An encrypted copy that waits. @throws AppError Damaged when it is not there any more */
export function keptSource(blobs: BlobStore, blobsKey: Uint8Array, sha256: string, name: string): Source {
  const path = blobs.pathOf(sha256);
  const key = keyOfFile(path, blobsKey);
  if (key === undefined) throw goneCopy(name);
  return { path, key, bytes: withSealed(path, key, name, (file) => file.bytes) };
}

/** The first bytes of a source, as many as it takes to tell what it is. */
export async function beginningOf({ path, key }: Source, name: string): Promise<Buffer> {
  const start = Buffer.alloc(SNIFF_BYTES);
  if (key !== undefined)
    return start.subarray(
      0,
      withSealed(path, key, name, (file) => file.read(start, 0)),
    );
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead } = await file.read(start, 0, SNIFF_BYTES, 0);
      return start.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw readError(thrown, name);
  }
}

function withSealed<T>(
  path: string,
  key: Buffer,
  name: string,
  work: (file: ReturnType<typeof sealedFile>) => T,
): T {
  const descriptor = openSync(path, 'r');
  try {
    return work(sealedFile(descriptor, key));
  } catch (thrown) {
    throw goneCopy(name, thrown);
  } finally {
    closeSync(descriptor);
  }
}

function goneCopy(name: string, cause?: unknown): AppError {
  const message = `The copy of ${name} that was waiting is damaged or missing. Import it again.`;
  return new AppError('Damaged', 'damaged-record', message, { cause });
}
