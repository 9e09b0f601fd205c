import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import {
  CHUNK_BYTES,
  chunkCount,
  chunkOffset,
  decodeHeader,
  HEADER_BYTES,
  type PartCipher,
  partCipher,
  SEAL_BYTES,
  sizeOnDisk,
  TAG_BYTES,
} from './blob-format.ts';

/** A read for each chunk would cost more than deciphering it; a MB of sealed chunks is little memory. */
const CHUNKS_AT_ONCE = 16;
const CHECKED_AT_ONCE = 4 * 1024 * 1024;

/** A record as the store knows it. */
export interface StoredRecord {
  path: string;
  /** SHA-256 of the original in hex, its size in bytes, and its name, for messages. */
  sha256: string;
  bytes: number;
  name: string;
}

/**
 * Bytes `start` to `end` (both included) of a record; reads and checks only the chunks that hold them.
 * @throws AppError Damaged `damaged-record`, naming the document
 */
export async function readRange(
  record: StoredRecord,
  key: Uint8Array,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(record.path, 'r').catch((thrown: unknown) => {
    throw damagedRecord(record.name, thrown);
  });
  let cipher: PartCipher | undefined;
  try {
    const header = decodeHeader(await readAt(file, 0, HEADER_BYTES));
    const { size } = await file.stat();
    if (header?.total !== record.bytes || size !== sizeOnDisk(record.bytes)) {
      throw damagedRecord(record.name);
    }
    cipher = partCipher(key, header);
    await checkSeal(file, cipher, record);
    return await readChunks(file, cipher, record, start, end);
  } finally {
    cipher?.dispose();
    await file.close();
  }
}

/** Whether a record is there, and every part of it is as it was written. */
export async function isWhole(record: Omit<StoredRecord, 'name'>, key: Uint8Array): Promise<boolean> {
  const named = { ...record, name: '' };
  try {
    for (let start = 0; start < record.bytes; start += CHECKED_AT_ONCE) {
      await readRange(named, key, start, Math.min(start + CHECKED_AT_ONCE, record.bytes) - 1);
    }
    return true;
  } catch {
    return false;
  }
}

async function checkSeal(file: FileHandle, cipher: PartCipher, record: StoredRecord): Promise<void> {
  const count = chunkCount(record.bytes);
  const sealed = await readAt(file, sizeOnDisk(record.bytes) - SEAL_BYTES, SEAL_BYTES);
  if (cipher.open(count, 'seal', sealed)?.toString('hex') !== record.sha256) throw damagedRecord(record.name);
}

async function readChunks(
  file: FileHandle,
  cipher: PartCipher,
  record: StoredRecord,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const first = Math.floor(start / CHUNK_BYTES);
  const last = Math.floor(end / CHUNK_BYTES);
  const final = chunkCount(record.bytes) - 1;
  // A new buffer of its own, not a view of Node's pool: it is sent to another process whole.
  const out = new Uint8Array(end - start + 1);
  for (let index = first; index <= last; index += CHUNKS_AT_ONCE) {
    const until = Math.min(index + CHUNKS_AT_ONCE - 1, last);
    const span = Math.min((until + 1) * CHUNK_BYTES, record.bytes) - index * CHUNK_BYTES;
    const sealed = await readAt(file, chunkOffset(index), span + (until - index + 1) * TAG_BYTES);
    for (let one = index; one <= until; one += 1) {
      const chunkStart = one * CHUNK_BYTES;
      const length = Math.min(CHUNK_BYTES, record.bytes - chunkStart);
      const at = (one - index) * (CHUNK_BYTES + TAG_BYTES);
      const part = sealed.subarray(at, at + length + TAG_BYTES);
      const plain = cipher.open(one, one === final ? 'last' : 'chunk', part);
      if (plain?.length !== length) throw damagedRecord(record.name);
      const from = Math.max(start - chunkStart, 0);
      const to = Math.min(end - chunkStart + 1, length);
      out.set(plain.subarray(from, to), chunkStart + from - start);
    }
  }
  return out;
}

/** Up to `length` bytes; fewer at the end of a cut-off file, which the checks then notice. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function damagedRecord(name: string, cause?: unknown): AppError {
  const message = `The stored copy of ${name} is damaged or missing. Import the original file into the case again; that replaces it.`;
  return new AppError('Damaged', 'damaged-record', message, { cause });
}
