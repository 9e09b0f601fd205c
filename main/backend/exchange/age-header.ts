import type { FileHandle } from 'node:fs/promises';
import { packageError } from './errors.ts';

const VERSION_LINE = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE';
const ZIP = 'PK\x03\x04';
/** Room for some hundred recipients; a header that is longer would only fill memory. */
const MAX_HEADER_BYTES = 64 * 1024;
/** The random salt between header and content. */
export const NONCE_BYTES = 16;

/** What can be seen of an encrypted package from outside. */
export interface AgeHeader {
  /** The header itself, up to and with its MAC. */
  bytes: Uint8Array;
  /** How the file opens: age allows a passphrase or recipients, never both. */
  opensWith: 'passphrase' | 'identity';
  /** Where the encrypted content begins. */
  contentAt: number;
}

/**
 * Reads the header of an age file (age-encryption.org/v1), which names the kinds of its recipients.
 * @throws AppError Invalid `not-a-package`, `package-armored`, `package-not-encrypted`; Damaged `package-cut-off`
 */
export async function readAgeHeader(file: FileHandle, path: string): Promise<AgeHeader> {
  const bytes = Buffer.alloc(MAX_HEADER_BYTES);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  const text = bytes.subarray(0, bytesRead).toString('latin1');
  if (text.startsWith(ARMOR)) throw packageError('package-armored', path);
  if (text.startsWith(ZIP)) throw packageError('package-not-encrypted', path);
  if (text !== '' && VERSION_LINE.startsWith(text)) throw packageError('package-cut-off', path);
  if (!text.startsWith(VERSION_LINE)) throw packageError('not-a-package', path);
  const end = /\n--- [^\n]*\n/.exec(text);
  if (end === null) {
    throw packageError(bytesRead < MAX_HEADER_BYTES ? 'package-cut-off' : 'not-a-package', path);
  }
  const length = end.index + end[0].length;
  return {
    opensWith: text.includes('\n-> scrypt ') ? 'passphrase' : 'identity',
    bytes: bytes.subarray(0, length),
    contentAt: length + NONCE_BYTES,
  };
}
