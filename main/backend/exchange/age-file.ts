import type { FileHandle } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';
import { readAgeHeader } from './age-header.ts';
import { packageError } from './errors.ts';
import { piecesOf, streamOf } from './streams.ts';

/** For whom a package is encrypted: whoever knows the passphrase, or the holders of keys (`age1…`). */
export type PackageLock = { passphrase: string } | { recipients: readonly string[] };

/** What opens a package: a passphrase, or identities (`AGE-SECRET-KEY-1…`). */
export type PackageKey = { passphrase: string } | { identities: readonly string[] };

const READ_BYTES = 256 * 1024;

/**
 * Encrypts with age, piece by piece.
 * @param workFactor base-2 logarithm of scrypt's cost; age's own when absent. Tests give a small one
 * @throws AppError Invalid `invalid-recipient`
 */
export async function encrypted(
  plain: AsyncIterable<Uint8Array>,
  lock: PackageLock,
  workFactor?: number,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
    // Keyboards compose accents differently; age takes the bytes as they come, and terminals mostly give NFC.
    encrypter.setPassphrase(lock.passphrase.normalize('NFC'));
  } else {
    for (const recipient of lock.recipients) addRecipient(encrypter, recipient);
  }
  return piecesOf(await encrypter.encrypt(streamOf(plain)));
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
): AsyncGenerator<Uint8Array> {
  const { opensWith, contentAt } = await readAgeHeader(file, path);
  if (opensWith === 'passphrase' && !('passphrase' in key))
    throw packageError('package-needs-passphrase', path);
  if (opensWith === 'identity' && !('identities' in key)) throw packageError('package-needs-identity', path);
  const { size } = await file.stat();
  if (size <= contentAt) throw packageError('package-cut-off', path);
  const source = { file, path, size, read: 0 };
  const pieces = await openWith(key, source);
  try {
    yield* pieces;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // The last chunk is marked as such: a file that lacks its end fails there, when everything has been read.
    throw packageError(source.read >= size ? 'package-cut-off' : 'package-tampered', path, thrown);
  }
}

interface Source {
  file: FileHandle;
  path: string;
  size: number;
  /** Bytes read so far. */
  read: number;
}

async function openWith(key: PackageKey, source: Source): Promise<AsyncIterable<Uint8Array>> {
  const { path } = source;
  const tries = 'passphrase' in key ? formsOf(key.passphrase) : [undefined];
  for (const passphrase of tries) {
    const decrypter = new Decrypter();
    if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
    else if ('identities' in key) for (const one of key.identities) decrypter.addIdentity(one);
    try {
      return piecesOf(await decrypter.decrypt(streamOf(contentOf(source))));
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

async function* contentOf(source: Source): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const piece = Buffer.alloc(READ_BYTES);
    const { bytesRead } = await source.file.read(piece, 0, READ_BYTES, position).catch((thrown: unknown) => {
      throw readError(thrown, source.path);
    });
    if (bytesRead === 0) return;
    position += bytesRead;
    // Counted when asked for more: what was given out before has been decrypted by then.
    yield piece.subarray(0, bytesRead);
    source.read = position;
  }
}
