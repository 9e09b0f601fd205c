import { randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import {
  clearPartials,
  clearUnfinished,
  createMarker,
  folderState,
  prepareNewFolder,
  requireWritable,
  vaultExists,
} from './folder.ts';
import { KDF, type KdfParams } from './kdf.ts';
import {
  type KeyFile,
  newKeyFile,
  openWithPassphrase,
  openWithRecoveryKey,
  readKeyFile,
  replaceKeyFile,
  rewrap,
  rewrapRecovery,
  settleKeyFiles,
} from './key-file.ts';
import { keysFrom, type VaultKeys, zeroKeys } from './keys.ts';
import { checkNewPassphrase } from './passphrase.ts';
import { newRecoveryKey, printRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { lockVault } from './vault-lock.ts';

/** A vault whose keys are in memory. */
export interface OpenVault {
  keys: VaultKeys;
  /** Zeroes the keys and lets other processes in. */
  close: () => void;
}

/** What a new vault's owner gets: the open vault, and the recovery key, printed once and kept nowhere. */
export interface NewVault<T> {
  vault: OpenVault;
  /** What `fill` made. */
  filled: T;
  recoveryKey: string;
}

/**
 * Makes a vault in an empty or missing folder. `fill` makes and opens the store. A crash or an error before all is done
 * leaves nothing that counts as a vault: nobody was shown its recovery key.
 * @throws AppError Precondition `vault-exists`; Invalid for the passphrase; the folder's errors
 */
export async function createVault<T extends { close: () => void }>(
  folder: string,
  options: { passphrase: string; now: Date; kdf?: KdfParams },
  fill: (keys: VaultKeys) => T,
): Promise<NewVault<T>> {
  checkNewPassphrase(options.passphrase, 'passphrase');
  await prepareNewFolder(folder);
  const lock = lockVault(folder);
  const dataKey = randomBytes(32);
  const recovery = newRecoveryKey();
  let filled: T | undefined;
  try {
    // Asked again under the lock: another process may have made a vault here meanwhile.
    if ((await folderState(folder)) === 'present') throw vaultExists(folder);
    await clearUnfinished(folder);
    const marker = await createMarker(folder);
    const kdf = options.kdf ?? KDF;
    const { passphrase, now: createdAt } = options;
    const file = await newKeyFile({ dataKey, passphrase, recoveryKey: recovery, kdf, createdAt });
    const keys = keysFrom(dataKey, file.vaultId);
    filled = fill(keys);
    await replaceKeyFile(folder, file, async (written) =>
      sameKey(openWithRecoveryKey(written, recovery), dataKey),
    );
    await marker.remove();
    return { vault: opened(keys, lock.release), filled, recoveryKey: printRecoveryKey(recovery) };
  } catch (thrown) {
    filled?.close();
    lock.release();
    throw thrown;
  } finally {
    dataKey.fill(0);
    recovery.fill(0);
  }
}

/** Opens a vault. @throws AppError Invalid `wrong-passphrase`; Damaged `damaged-key-file`; Precondition `vault-in-use` */
export function unlockVault(folder: string, passphrase: string): Promise<OpenVault> {
  return withKeyFile(folder, async (file) => {
    const dataKey = await openWithPassphrase(file, passphrase);
    if (dataKey === undefined) throw wrongPassphrase('passphrase');
    return dataKey;
  });
}

/**
 * Opens a vault with its printed key and sets a new passphrase.
 * @throws AppError Invalid `recovery-key-mistyped`, `wrong-recovery-key`, or the new passphrase's
 */
export function recoverVault(
  folder: string,
  options: { recoveryKey: string; passphrase: string; kdf?: KdfParams },
): Promise<OpenVault> {
  checkNewPassphrase(options.passphrase, 'passphrase');
  const recovery = readRecoveryKey(options.recoveryKey);
  return withKeyFile(folder, async (file) => {
    const dataKey = openWithRecoveryKey(file, recovery);
    recovery.fill(0);
    if (dataKey === undefined) {
      const message =
        'This recovery key does not open this vault: it belongs to another, or a newer one took its place. Use the one printed last for this vault.';
      throw new AppError('Invalid', 'wrong-recovery-key', message, { path: 'recoveryKey' });
    }
    await setPassphrase(folder, file, dataKey, options);
    return dataKey;
  });
}

/**
 * Whether it is the vault's owner who asks, of a vault that is open already: at the full cost of the derivation, and
 * opening nothing. The key file alone would not do: one of another vault, put in its place, brings its own passphrase.
 * @param keys those of the open vault
 * @throws AppError Invalid `wrong-passphrase`; Damaged `foreign-key-file`, `damaged-key-file`
 */
export async function provePassphrase(folder: string, passphrase: string, keys: VaultKeys): Promise<void> {
  const file = await requireKeyFile(folder);
  const dataKey = await openWithPassphrase(file, passphrase);
  if (dataKey === undefined) throw wrongPassphrase('passphrase');
  const proven = keysFrom(dataKey, file.vaultId);
  dataKey.fill(0);
  const same = timingSafeEqual(proven.database, keys.database);
  zeroKeys(proven);
  if (same) return;
  const message =
    'The key file of this vault was replaced while the vault was open. Lock the desk and restore the key file.';
  throw new AppError('Damaged', 'foreign-key-file', message);
}

/** Sets another passphrase: re-wraps the data key, touches no data. @throws AppError Invalid `wrong-passphrase` */
export async function changePassphrase(
  folder: string,
  options: { current: string; next: string; kdf?: KdfParams },
): Promise<void> {
  checkNewPassphrase(options.next, 'next');
  const file = await requireKeyFile(folder);
  const dataKey = await openWithPassphrase(file, options.current);
  if (dataKey === undefined) throw wrongPassphrase('current');
  try {
    await setPassphrase(folder, file, dataKey, { ...options, passphrase: options.next });
  } finally {
    dataKey.fill(0);
  }
}

/**
 * Makes another recovery key: re-wraps the data key under it, touches no data. The one before opens nothing any more.
 * @param beforeChange runs once the passphrase is proven, before anything is changed
 * @returns the new key as it is printed, kept nowhere
 * @throws AppError Invalid `wrong-passphrase`
 */
export async function renewRecoveryKey(
  folder: string,
  passphrase: string,
  beforeChange: () => void,
): Promise<string> {
  const file = await requireKeyFile(folder);
  const dataKey = await openWithPassphrase(file, passphrase);
  if (dataKey === undefined) throw wrongPassphrase('passphrase');
  const recovery = newRecoveryKey();
  try {
    beforeChange();
    await replaceKeyFile(folder, rewrapRecovery(file, dataKey, recovery), async (written) =>
      sameKey(openWithRecoveryKey(written, recovery), dataKey),
    );
    return printRecoveryKey(recovery);
  } finally {
    dataKey.fill(0);
    recovery.fill(0);
  }
}

async function setPassphrase(
  folder: string,
  file: KeyFile,
  dataKey: Buffer,
  options: { passphrase: string; kdf?: KdfParams },
): Promise<void> {
  const next = await rewrap(file, dataKey, options.passphrase, options.kdf ?? KDF);
  await replaceKeyFile(folder, next, async (written) =>
    sameKey(await openWithPassphrase(written, options.passphrase), dataKey),
  );
}

async function withKeyFile(folder: string, open: (file: KeyFile) => Promise<Buffer>): Promise<OpenVault> {
  await requireWritable(folder);
  const file = await requireKeyFile(folder);
  const lock = lockVault(folder);
  try {
    const dataKey = await open(file);
    const keys = keysFrom(dataKey, file.vaultId);
    dataKey.fill(0);
    await settleKeyFiles(folder);
    await clearPartials(folder);
    return opened(keys, lock.release);
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

async function requireKeyFile(folder: string): Promise<KeyFile> {
  if ((await folderState(folder)) === 'none') {
    throw new AppError('NotFound', 'no-vault', `There is no vault in ${folder}.`);
  }
  const file = await readKeyFile(folder);
  if (file !== undefined) return file;
  const message = `The key file of the vault in ${folder} is missing. Restore it from a backup; the cases cannot be read without it.`;
  throw new AppError('Damaged', 'damaged-key-file', message);
}

function opened(keys: VaultKeys, release: () => void): OpenVault {
  return {
    keys,
    close: () => {
      zeroKeys(keys);
      release();
    },
  };
}

function sameKey(read: Buffer | undefined, expected: Buffer): boolean {
  const same = read?.equals(expected) ?? false;
  read?.fill(0);
  return same;
}

function wrongPassphrase(path: string): AppError {
  const message = 'The passphrase is not right. Capital letters and spaces count.';
  return new AppError('Invalid', 'wrong-passphrase', message, { path });
}
