import { createCipheriv, createDecipheriv, getCiphers, hkdfSync, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { readError } from '../files/fs-errors.ts';
import { NONCE_BYTES } from './age-header.ts';
import { packageError } from './errors.ts';

/** ChaCha20-Poly1305 of the system's library: ten times as fast as in JavaScript, but not in every build of Node. */
export const CIPHER = 'chacha20-poly1305';
export const hasNativeCipher = getCiphers().includes(CIPHER);

export const TAG_BYTES = 16;
const CHUNK_BYTES = 64 * 1024;
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;
/** Chunks that are read at once. */
const READ_CHUNKS = 16;

/**
 * The content of an age file (C2SP age, "Payload"): a random nonce, then chunks of 64 KiB, each sealed under a key of
 * file key and nonce, with its number and whether it is the last as its own nonce.
 */
export async function* sealedPayload(
  plain: AsyncIterable<Uint8Array>,
  fileKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES);
  yield nonce;
  const key = payloadKey(fileKey, nonce);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  const seal = (last: boolean): Buffer[] => {
    const cipher = createCipheriv(CIPHER, key, chunkNonce(index, last), { authTagLength: TAG_BYTES });
    index += 1;
    const sealed = cipher.update(chunk.subarray(0, filled));
    cipher.final();
    return [sealed, cipher.getAuthTag()];
  };
  for await (const piece of plain) {
    for (let at = 0; at < piece.length; ) {
      // A full chunk waits until there is more: only then it is known not to be the last.
      if (filled === CHUNK_BYTES) {
        yield* seal(false);
        filled = 0;
      }
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield* seal(true);
  chunk.fill(0);
  key.fill(0);
}

/**
 * What an age file holds, chunk by chunk.
 * @param contentAt where the first chunk begins, right after the nonce
 * @throws AppError Damaged `package-cut-off` when the end is not the end that was written, `package-tampered`
 */
export async function* openedPayload(
  file: FileHandle,
  path: string,
  contentAt: number,
  fileKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const { size } = await file.stat();
  if (size <= contentAt) throw packageError('package-cut-off', path);
  const nonce = await readAt(file, path, contentAt - NONCE_BYTES, NONCE_BYTES);
  const key = payloadKey(fileKey, nonce);
  const lastChunk = Math.ceil((size - contentAt) / SEALED_BYTES) - 1;
  for (let index = 0; index <= lastChunk; index += READ_CHUNKS) {
    const begin = contentAt + index * SEALED_BYTES;
    const bytes = await readAt(file, path, begin, Math.min(READ_CHUNKS * SEALED_BYTES, size - begin));
    for (let at = 0, one = index; at < bytes.length; at += SEALED_BYTES, one += 1) {
      const last = one === lastChunk;
      const plain = open(key, chunkNonce(one, last), bytes.subarray(at, at + SEALED_BYTES));
      // Only the first chunk may be empty: a file that ends on a whole chunk has no other way of being written.
      if (plain === undefined || (plain.length === 0 && one > 0)) {
        throw packageError(last ? 'package-cut-off' : 'package-tampered', path);
      }
      yield plain;
    }
  }
  key.fill(0);
}

function open(key: Uint8Array, nonce: Uint8Array, sealed: Buffer): Buffer | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}

function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/** Exactly these bytes; fewer where the file has become shorter, which the seals then notice. */
async function readAt(file: FileHandle, path: string, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await file
      .read(bytes, filled, length - filled, position + filled)
      .catch((thrown: unknown) => {
        throw readError(thrown, basename(path));
      });
    if (bytesRead === 0) return bytes.subarray(0, filled);
    filled += bytesRead;
  }
  return bytes;
}
