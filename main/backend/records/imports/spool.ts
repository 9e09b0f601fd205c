import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { writeError } from '../../files/fs-errors.ts';

/** As much is held in memory; more goes to disk. */
const HELD_BYTES = 16 * 1024 * 1024;
const TAG_BYTES = 16;

/**
 * Keeps bytes whose number is known only when all have come, and gives them back in order. What does not fit into memory
 * lies on disk under a key that nobody else has and that is gone with the process.
 */
export class Spool {
  readonly #path: string;
  readonly #key = randomBytes(32);
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #file: FileHandle | undefined;
  /** Lengths of the pieces on disk. */
  readonly #pieces: number[] = [];
  bytes = 0;

  /** @param path of a file that does not exist; it is made when it is needed */
  constructor(path: string) {
    this.#path = path;
  }

  /** @throws AppError DiskFull and the other errors of writing */
  async add(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > HELD_BYTES) await this.#flush();
  }

  /** All bytes in order. Once. */
  async *read(): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (const [index, length] of this.#pieces.entries()) {
      const sealed = Buffer.alloc(length + TAG_BYTES);
      await this.#file?.read(sealed, 0, sealed.length, at);
      at += sealed.length;
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(index));
      decipher.setAuthTag(sealed.subarray(length));
      const plain = decipher.update(sealed.subarray(0, length));
      decipher.final();
      yield plain;
    }
    yield* this.#held;
  }

  async remove(): Promise<void> {
    this.#key.fill(0);
    this.#held = [];
    await this.#file?.close();
    this.#file = undefined;
    await rm(this.#path, { force: true });
  }

  async #flush(): Promise<void> {
    const plain = Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#pieces.length));
    try {
      this.#file ??= await open(this.#path, 'wx+', 0o600);
      await this.#file.writeFile(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    } catch (thrown) {
      throw writeError(thrown, this.#path);
    }
    this.#pieces.push(plain.length);
  }
}

/** A piece's number: the key is used for one spool alone. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}
