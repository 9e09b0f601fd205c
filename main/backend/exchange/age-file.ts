import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';
import { readAgeHeader } from './age-header.ts';
import { hasNativeCipher, openedPayload, sealedPayload, TAG_BYTES } from './age-payload.ts';
import { scryptIdentity, scryptRecipient } from './age-scrypt.ts';
import { packageError } from './errors.ts';
import { piecesOf, streamOf } from './streams.ts';

/** For whom a package is encrypted: whoever knows the passphrase, or the holders of keys (`age1…`). */
export type PackageLock = { passphrase: string } | { recipients: readonly string[] };

/** What opens a package: a passphrase, or identities (`AGE-SECRET-KEY-1…`). */
export type PackageKey = { passphrase: string } | { identities: readonly string[] };

const READ_BYTES = 256 * 1024;
/** What age-encryption writes after the header for no content at all: a nonce and one empty chunk. */
const EMPTY_PAYLOAD_BYTES = 16 + TAG_BYTES;

/** For tests: cheap scrypt (base-2 logarithm of its cost), and the path for a Node without the native cipher. */
export interface AgeOptions {
  workFactor?: number | undefined;
  native?: boolean;
}

/**
 * Encrypts with age, piece by piece.
 * @throws AppError Invalid `invalid-recipient`
 */
export async function encrypted(
  plain: AsyncIterable<Uint8Array>,
  lock: PackageLock,
  { workFactor, native = hasNativeCipher }: AgeOptions = {},
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  if ('recipients' in lock) {
    for (const recipient of lock.recipients) addRecipient(encrypter, recipient);
  } else {
    // Keyboards compose accents differently; age takes the bytes as they come, and terminals mostly give NFC.
    const passphrase = lock.passphrase.normalize('NFC');
    if (native) encrypter.addRecipient(scryptRecipient(passphrase, workFactor));
    else {
      if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
      encrypter.setPassphrase(passphrase);
    }
  }
  if (!native) return piecesOf(await encrypter.encrypt(streamOf(plain)));
  let fileKey = new Uint8Array();
  // Adds nothing to the header: it is told the file key, as every recipient is.
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  return joined(empty.subarray(0, empty.length - EMPTY_PAYLOAD_BYTES), sealedPayload(plain, fileKey));
}

async function* joined(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** @throws AppError Invalid `invalid-recipient` for anything that packages cannot be encrypted to */
export function requireRecipient(recipient: string): void {
  addRecipient(new Encrypter(), recipient);
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    const message = `${recipient} is no age recipient. Recipients begin with "age1" and come whole.`;
    throw new AppError('Invalid', 'invalid-recipient', message, { cause });
  }
}

/**
 * What an age file holds, piece by piece; each piece is authenticated before it is given out. What comes out is the
 * whole only when the iteration ends without an error.
 * @param path the file's name, for messages
 * @throws AppError Invalid when it is no age file or does not open with this key; Damaged `package-cut-off`, `package-tampered`
 */
export async function* decrypted(
  file: FileHandle,
  path: string,
  key: PackageKey,
  { native = hasNativeCipher }: AgeOptions = {},
): AsyncGenerator<Uint8Array> {
  const header = await readAgeHeader(file, path);
  const { opensWith, contentAt } = header;
  if (opensWith === 'passphrase' && !('passphrase' in key))
    throw packageError('package-needs-passphrase', path);
  if (opensWith === 'identity' && !('identities' in key)) throw packageError('package-needs-identity', path);
  const { size } = await file.stat();
  if (size <= contentAt) throw packageError('package-cut-off', path);
  if (native) {
    const opened = await unlocked(key, path, true, (decrypter) => decrypter.decryptHeader(header.bytes));
    yield* openedPayload(file, path, contentAt, opened);
  } else yield* byLibrary(file, path, key, size);
}

/** The way of age-encryption alone, for a Node without the cipher. It cannot tell exactly where a file was changed. */
async function* byLibrary(
  file: FileHandle,
  path: string,
  key: PackageKey,
  size: number,
): AsyncGenerator<Uint8Array> {
  const source = { file, path, read: 0 };
  const pieces = await unlocked(key, path, false, (decrypter) =>
    decrypter.decrypt(streamOf(contentOf(source))),
  );
  try {
    yield* piecesOf(pieces);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // The last chunk is marked as such: a file that lacks its end fails there, when everything has been read.
    throw packageError(source.read >= size ? 'package-cut-off' : 'package-tampered', path, thrown);
  }
}

/** Runs `open` with what the key gives, one form of a passphrase after another. */
async function unlocked<T>(
  key: PackageKey,
  path: string,
  native: boolean,
  open: (decrypter: Decrypter) => Promise<T>,
): Promise<T> {
  const tries = 'passphrase' in key ? formsOf(key.passphrase) : [undefined];
  for (const passphrase of tries) {
    const decrypter = new Decrypter();
    if (passphrase === undefined) {
      if ('identities' in key) for (const one of key.identities) decrypter.addIdentity(one);
    } else if (native) decrypter.addIdentity(scryptIdentity(passphrase));
    else decrypter.addPassphrase(passphrase);
    try {
      return await open(decrypter);
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      const said = thrown instanceof Error ? thrown.message : '';
      if (said.includes('work factor')) throw packageError('package-too-costly', path, thrown);
      if (!said.startsWith('no identity matched')) throw packageError('package-tampered', path, thrown);
    }
  }
  throw packageError('passphrase' in key ? 'package-wrong-passphrase' : 'package-no-identity', path);
}

/** The phrase as typed, and in the forms in which another keyboard or program may have given it. */
function formsOf(passphrase: string): string[] {
  return [...new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFKC')])];
}

async function* contentOf(source: {
  file: FileHandle;
  path: string;
  /** Bytes that have been read and decrypted. */
  read: number;
}): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const piece = Buffer.alloc(READ_BYTES);
    const { bytesRead } = await source.file.read(piece, 0, READ_BYTES, position).catch((thrown: unknown) => {
      throw readError(thrown, basename(source.path));
    });
    if (bytesRead === 0) return;
    position += bytesRead;
    // Counted when asked for more: what was given out before has been decrypted by then.
    yield piece.subarray(0, bytesRead);
    source.read = position;
  }
}
