import { join } from 'node:path';
import type { VaultState } from '../../shared/contracts/vault.ts';
import type { Reviewer } from '../../shared/domain/reviewer.ts';
import { AppError } from '../../shared/errors.ts';
import type { BackendOptions } from './operations/deps.ts';
import { openRecords, type Records } from './records/records.ts';
import { createStore, openStore, type Store } from './store/open-store.ts';
import { writeReviewer } from './store/reviewer.ts';
import { writeSettings } from './store/settings.ts';
import { BLOBS_FOLDER, DATABASE_FILE, folderState } from './vault/folder.ts';
import {
  changePassphrase,
  createVault,
  type OpenVault,
  recoverVault,
  renewRecoveryKey,
  unlockVault,
} from './vault/vault.ts';

/** What exists only while the vault is open. */
interface Opened {
  vault: OpenVault;
  store: Store;
  records: Records;
}

/** The vault of one backend: locked or open. Changes of that state run one at a time. */
export interface Session {
  state: () => Promise<VaultState>;
  isOpen: () => boolean;
  /** @throws AppError Locked */
  store: () => Store;
  /** @throws AppError Locked */
  records: () => Records;
  create: (input: { passphrase: string; reviewer: Reviewer }) => Promise<string>;
  unlock: (passphrase: string) => Promise<void>;
  recover: (input: { recoveryKey: string; passphrase: string }) => Promise<void>;
  changePassphrase: (input: { current: string; next: string }) => Promise<void>;
  /** Gives the new recovery key as it is printed. @throws AppError Locked; Invalid `wrong-passphrase` */
  renewRecoveryKey: (passphrase: string) => Promise<string>;
  /** Stops imports, closes the store, zeroes the keys. Does nothing when locked. */
  lock: () => Promise<void>;
}

export function createSession(options: BackendOptions): Session {
  const { dataDir, kdf } = options;
  const database = join(dataDir, DATABASE_FILE);
  let opened: Opened | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const need = (): Opened => {
    if (opened !== undefined) return opened;
    throw locked();
  };
  const storeUnder = (key: Uint8Array): Store => openStore(database, key, join(dataDir, 'backups'));
  const openWith = (vault: OpenVault, made?: Store): Opened => {
    try {
      const store = made ?? storeUnder(vault.keys.database);
      const records = openRecords({
        ...options,
        keys: vault.keys,
        store,
        folder: join(dataDir, BLOBS_FOLDER),
      });
      return { vault, store, records };
    } catch (thrown) {
      vault.close();
      throw thrown;
    }
  };
  const close = async (): Promise<void> => {
    const closing = opened;
    if (closing === undefined) return;
    opened = undefined;
    try {
      await closing.records.close();
      closing.store.close();
    } finally {
      closing.vault.close();
    }
  };
  const requireClosed = (): void => {
    if (opened !== undefined) throw new AppError('Precondition', 'vault-open', 'The vault is open already.');
  };

  return {
    state: async () => {
      if (opened !== undefined) return 'open';
      return (await folderState(dataDir)) === 'none' ? 'none' : 'locked';
    },
    isOpen: () => opened !== undefined,
    store: () => need().store,
    records: () => need().records,
    create: (input) =>
      oneAtATime(async () => {
        requireClosed();
        const fresh = { passphrase: input.passphrase, now: options.clock(), kdf };
        const made = await createVault(dataDir, fresh, (keys) => {
          createStore(database, keys.database, (writer) => {
            writeReviewer(writer, input.reviewer);
            writeSettings(writer, { recoveryKeyKept: false });
          });
          return storeUnder(keys.database);
        });
        opened = openWith(made.vault, made.filled);
        return made.recoveryKey;
      }),
    unlock: (passphrase) =>
      oneAtATime(async () => {
        if (opened === undefined) opened = openWith(await unlockVault(dataDir, passphrase));
      }),
    recover: (input) =>
      oneAtATime(async () => {
        requireClosed();
        opened = openWith(await recoverVault(dataDir, { ...input, kdf }));
      }),
    changePassphrase: (input) =>
      oneAtATime(async () => {
        need();
        await changePassphrase(dataDir, { ...input, kdf });
      }),
    renewRecoveryKey: (passphrase) =>
      oneAtATime(async () => {
        const { store } = need();
        // First: a crash right after the old key stopped working must not leave it counted as kept.
        const notKeptYet = () => store.write((writer) => writeSettings(writer, { recoveryKeyKept: false }));
        return renewRecoveryKey(dataDir, passphrase, notKeptYet);
      }),
    lock: () => oneAtATime(close),
  };
}

/** The error of everything that needs an open vault. */
export function locked(): AppError {
  return new AppError('Locked', 'locked', 'The vault is locked. Unlock it to go on.');
}
