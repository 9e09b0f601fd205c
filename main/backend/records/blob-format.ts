import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * A record on disk: header, chunks, seal. All chunks but the last hold CHUNK_BYTES of plain text, so that a byte
 * range maps to chunks. Header: magic, chunk size, salt, total length. Seal: the original's SHA-256, which ties the
 * file to its document. The header, a part's number and its role are authenticated with every part, so that parts
 * cannot be swapped, left out, or taken from another record.
 */
const MAGIC = Buffer.from('IMRBLOB1', 'latin1');
export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const SALT_BYTES = 32;
export const HEADER_BYTES = MAGIC.length + 4 + SALT_BYTES + 8;
export const SEAL_BYTES = 32 + TAG_BYTES;

export interface BlobHeader {
  salt: Buffer;
  /** Size of the original, in bytes. */
  total: number;
}

export function encodeHeader(header: BlobHeader): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(bytes);
  bytes.writeUInt32BE(CHUNK_BYTES, MAGIC.length);
  header.salt.copy(bytes, MAGIC.length + 4);
  bytes.writeBigUInt64BE(BigInt(header.total), MAGIC.length + 4 + SALT_BYTES);
  return bytes;
}

/** Undefined when these are not the first bytes of a record. */
export function decodeHeader(bytes: Buffer): BlobHeader | undefined {
  if (bytes.length !== HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  if (bytes.readUInt32BE(MAGIC.length) !== CHUNK_BYTES) return undefined;
  const salt = Buffer.from(bytes.subarray(MAGIC.length + 4, MAGIC.length + 4 + SALT_BYTES));
  const total = Number(bytes.readBigUInt64BE(MAGIC.length + 4 + SALT_BYTES));
  return Number.isSafeInteger(total) ? { salt, total } : undefined;
}

export function chunkCount(total: number): number {
  return Math.max(1, Math.ceil(total / CHUNK_BYTES));
}

/** Size on disk of a record of `total` bytes. */
export function sizeOnDisk(total: number): number {
  return HEADER_BYTES + total + chunkCount(total) * TAG_BYTES + SEAL_BYTES;
}

/** Where chunk `index` begins on disk. */
export function chunkOffset(index: number): number {
  return HEADER_BYTES + index * (CHUNK_BYTES + TAG_BYTES);
}

/** Seals and opens the parts of one record under a key of its own. */
export interface PartCipher {
  seal: (index: number, role: PartRole, plain: Uint8Array) => Buffer;
  /** Undefined when the part is damaged or not in its place. */
  open: (index: number, role: PartRole, sealed: Buffer) => Buffer | undefined;
  /** Overwrites the key. */
  dispose: () => void;
}
type PartRole = 'chunk' | 'last' | 'seal';

const ROLES: Record<PartRole, number> = { chunk: 0, last: 1, seal: 2 };

/**
 * The key of one record: it opens that record and nothing else. A random salt gives every record its own, so that a
 * part's number may serve as the nonce.
 */
export function recordKey(blobsKey: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', blobsKey, salt, Buffer.from('imr-desk/1 record'), 32));
}

export function partCipher(blobsKey: Uint8Array, header: BlobHeader): PartCipher {
  return cipherUnder(recordKey(blobsKey, header.salt), header);
}

/** @param key the record's own, see `recordKey`; overwritten by `dispose` */
export function cipherUnder(key: Buffer, header: BlobHeader): PartCipher {
  const head = encodeHeader(header);
  const nonce = (index: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeBigUInt64BE(BigInt(index), 4);
    return bytes;
  };
  const context = (role: PartRole): Buffer => Buffer.concat([head, Buffer.from([ROLES[role]])]);
  return {
    seal: (index, role, plain) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(index));
      cipher.setAAD(context(role));
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (index, role, sealed) => {
      if (sealed.length < TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(index));
      decipher.setAAD(context(role));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
      try {
        // GCM holds nothing back: this only checks the tag.
        decipher.final();
        return plain;
      } catch {
        return undefined;
      }
    },
    dispose: () => void key.fill(0),
  };
}
