import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  CHUNK_BYTES,
  chunkCount,
  chunkOffset,
  cipherUnder,
  decodeHeader,
  HEADER_BYTES,
  recordKey,
  sizeOnDisk,
  TAG_BYTES,
} from './blob-format.ts';

/** A few chunks: a reader of PDF goes back and forth between a table and what it names. */
const CACHED_CHUNKS = 16;

/** Bytes of a file at any place, as a process that reads it synchronously sees them. */
export interface RandomAccess {
  bytes: number;
  /** Fills `into` with what stands at `position`; gives the number of bytes, fewer at the end. */
  read: (into: Uint8Array, position: number) => number;
}

/** An open file as it is. A reader of PDF asks for 512 bytes at a time: it gets them from the last stretch that was read. */
export function plainFile(descriptor: number): RandomAccess {
  const { size: bytes } = fstatSync(descriptor);
  const stretch = Buffer.alloc(Math.min(bytes, CHUNK_BYTES));
  let from = 0;
  let to = 0;
  return {
    bytes,
    read: (into, position) => {
      if (into.length > stretch.length) return readSync(descriptor, into, 0, into.length, position);
      if (position < from || position + into.length > to) {
        from = position;
        to = position + readSync(descriptor, stretch, 0, stretch.length, position);
      }
      const part = stretch.subarray(position - from, Math.min(to - from, position - from + into.length));
      into.set(part);
      return part.length;
    },
  };
}

/** What opens one encrypted record, and nothing else: the first bytes of its file give the salt. */
export function keyOfRecord(blobsKey: Uint8Array, header: Uint8Array): Buffer {
  const salt = decodeHeader(Buffer.from(header))?.salt;
  if (salt === undefined) throw new Error('These are not the first bytes of a record.');
  return recordKey(blobsKey, salt);
}

/** The same for the record in a file; undefined when there is no such record. */
export function keyOfFile(path: string, blobsKey: Uint8Array): Buffer | undefined {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const start = Buffer.alloc(HEADER_BYTES);
      readSync(descriptor, start, 0, HEADER_BYTES, 0);
      return keyOfRecord(blobsKey, start);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/**
 * An encrypted record, decrypted as it is read: the original is never on disk in the clear.
 * @param key the record's own
 * @throws Error when the file is not such a record, or was changed
 */
export function sealedFile(descriptor: number, key: Uint8Array): RandomAccess {
  const start = Buffer.alloc(HEADER_BYTES);
  readSync(descriptor, start, 0, HEADER_BYTES, 0);
  const header = decodeHeader(start);
  if (header === undefined || fstatSync(descriptor).size !== sizeOnDisk(header.total)) {
    throw new Error('This is not a whole record.');
  }
  const { total } = header;
  const cipher = cipherUnder(Buffer.from(key), header);
  const last = chunkCount(total) - 1;
  const cached = new Map<number, Buffer>();
  const chunk = (index: number): Buffer => {
    const known = cached.get(index);
    if (known !== undefined) return known;
    const sealed = Buffer.alloc(Math.min(CHUNK_BYTES, total - index * CHUNK_BYTES) + TAG_BYTES);
    readSync(descriptor, sealed, 0, sealed.length, chunkOffset(index));
    const plain = cipher.open(index, index === last ? 'last' : 'chunk', sealed);
    if (plain === undefined) throw new Error('A part of this record was changed.');
    const oldest = cached.keys().next();
    if (cached.size >= CACHED_CHUNKS && oldest.done !== true) cached.delete(oldest.value);
    cached.set(index, plain);
    return plain;
  };
  return {
    bytes: total,
    read: (into, position) => {
      let done = 0;
      while (done < into.length && position + done < total) {
        const index = Math.floor((position + done) / CHUNK_BYTES);
        const part = chunk(index)
          .subarray(position + done - index * CHUNK_BYTES)
          .subarray(0, into.length - done);
        into.set(part, done);
        done += part.length;
      }
      return done;
    },
  };
}
