import { join } from 'node:path';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import type { VaultState } from '../../shared/contracts/vault.ts';
import type { Reviewer } from '../../shared/domain/reviewer.ts';
import { AppError, toAppError } from '../../shared/errors.ts';
import { type AuditLog, type Opening, openAuditLog } from './audit/audit-log.ts';
import { appendEntry, lastLink } from './audit/entries.ts';
import { countFailedAttempt } from './audit/failed-attempts.ts';
import { writeHead } from './audit/head-file.ts';
import { type Encounters, openEncounters } from './encounters/encounters.ts';
import { keepShippedProfiles } from './letter/known-profiles.ts';
import { isOfLibrary, openShelf, type Shelf } from './library/shelf.ts';
import { keepShippedSources, loadShipped, type ShippedSource } from './library/shipped-sources.ts';
import type { BackendOptions } from './operations/deps.ts';
import { keepMissingOwn } from './precedents/own.ts';
import { openRecords, type Records } from './records/records.ts';
import { createStore, openStore, type Store } from './store/open-store.ts';
import { writeReviewer } from './store/reviewer.ts';
import { writeSettings } from './store/settings.ts';
import { BLOBS_FOLDER, DATABASE_FILE, folderState } from './vault/folder.ts';
import type { VaultKeys } from './vault/keys.ts';
import {
  changePassphrase,
  createVault,
  type OpenVault,
  provePassphrase,
  recoverVault,
  renewRecoveryKey,
  unlockVault,
} from './vault/vault.ts';

/** What exists only while the vault is open. */
interface Opened {
  vault: OpenVault;
  store: Store;
  records: Records;
  encounters: Encounters;
  shelf: Shelf;
  audit: AuditLog;
}

/** The vault of one backend: locked or open. Changes of that state run one at a time. */
export interface Session {
  state: () => Promise<VaultState>;
  isOpen: () => boolean;
  /** @throws AppError Locked */
  store: () => Store;
  /** @throws AppError Locked */
  records: () => Records;
  /** @throws AppError Locked */
  encounters: () => Encounters;
  /** @throws AppError Locked */
  shelf: () => Shelf;
  /** @throws AppError Locked */
  audit: () => AuditLog;
  create: (input: { passphrase: string; reviewer: Reviewer }) => Promise<string>;
  unlock: (passphrase: string) => Promise<void>;
  recover: (input: { recoveryKey: string; passphrase: string }) => Promise<void>;
  changePassphrase: (input: { current: string; next: string }) => Promise<void>;
  /**
   * Asked before a key of the vault is used; a wrong one is entered in the audit log, with the case that it was for.
   * @throws AppError Locked; Invalid `wrong-passphrase`; Damaged `foreign-key-file`
   */
  provePassphrase: (passphrase: string, caseId?: string) => Promise<void>;
  /** Gives the new recovery key as it is printed. @throws AppError Locked; Invalid `wrong-passphrase` */
  renewRecoveryKey: (passphrase: string) => Promise<string>;
  /** Whether the computer runs on its battery: recognition may wait then. Known through locks. */
  setPower: (onBattery: boolean) => void;
  /** Stops imports, closes the store, zeroes the keys. Does nothing when locked. */
  lock: () => Promise<void>;
}

export function createSession(options: BackendOptions): Session {
  const { dataDir, kdf } = options;
  const database = join(dataDir, DATABASE_FILE);
  let opened: Opened | undefined;
  let onBattery = false;
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
  const guidelines = (): Promise<readonly ShippedSource[]> => loadShipped(options.assetsDir);
  const storeUnder = (key: Uint8Array): Store => openStore(database, key, join(dataDir, 'backups'));
  /** Makes the store of a new vault; the log begins with it. */
  const makeStore = (keys: VaultKeys, reviewer: Reviewer): Store => {
    createStore(database, keys.database, (writer) => {
      writeReviewer(writer, reviewer);
      writeSettings(writer, { recoveryKeyKept: false });
      appendEntry(writer, keys.audit, { kind: 'vault.created', subject: {} }, options.clock().toISOString());
    });
    const made = storeUnder(keys.database);
    try {
      // While the vault is in the making: a crash after it must not leave a log without its head file.
      writeHead(dataDir, keys.audit, lastLink(made.reader));
      return made;
    } catch (thrown) {
      made.close();
      throw thrown;
    }
  };
  const openWith = (
    vault: OpenVault,
    opening: Opening,
    guidelines: readonly ShippedSource[],
    made?: Store,
  ): Opened => {
    let plain: Store | undefined = made;
    try {
      plain ??= storeUnder(vault.keys.database);
      const key = vault.keys.audit;
      const audit = openAuditLog({ store: plain, key, folder: dataDir, clock: options.clock, opening });
      const { store } = audit;
      const folder = join(dataDir, BLOBS_FOLDER);
      const { keys } = vault;
      const encounters = openEncounters({
        store,
        emit: options.emit,
        want: (documentId, pages) => records.reading.want(documentId, pages),
        isReadingText: () => records.reading.isReadingText(),
      });
      const emit = (event: AppEvent): void => {
        options.emit(event);
        if (isOfLibrary(event)) shelf.changed();
        else if (event.kind === 'reading-progress') encounters.changed(event.caseId);
      };
      const records = openRecords({
        ...options,
        emit,
        keys,
        store,
        audit,
        folder,
        onBattery: () => onBattery,
      });
      const shelf = openShelf({ store, emit: options.emit, bookmarks: records.bookmarks });
      keepShippedProfiles(store, options.assetsDir, options.clock());
      keepShippedSources(store, guidelines, options.clock());
      keepMissingOwn(store);
      return { vault, store, records, encounters, shelf, audit };
    } catch (thrown) {
      plain?.close();
      vault.close();
      throw thrown;
    }
  };
  const counted = async (opening: Promise<OpenVault>): Promise<OpenVault> => {
    try {
      return await opening;
    } catch (thrown) {
      await countFailedAttempt(dataDir, thrown, options.clock());
      throw thrown;
    }
  };
  const close = async (): Promise<void> => {
    const closing = opened;
    if (closing === undefined) return;
    opened = undefined;
    try {
      await closing.records.close();
      await closing.encounters.close();
      await closing.shelf.close();
      closing.audit.close();
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
    encounters: () => need().encounters,
    shelf: () => need().shelf,
    audit: () => need().audit,
    create: (input) =>
      oneAtATime(async () => {
        requireClosed();
        const fresh = { passphrase: input.passphrase, now: options.clock(), kdf };
        const made = await createVault(dataDir, fresh, (keys) => makeStore(keys, input.reviewer));
        opened = openWith(made.vault, 'vault.created', await guidelines(), made.filled);
        return made.recoveryKey;
      }),
    unlock: (passphrase) =>
      oneAtATime(async () => {
        if (opened !== undefined) return;
        const vault = await counted(unlockVault(dataDir, passphrase));
        opened = openWith(vault, 'vault.unlocked', await guidelines());
      }),
    recover: (input) =>
      oneAtATime(async () => {
        requireClosed();
        const vault = await counted(recoverVault(dataDir, { ...input, kdf }));
        opened = openWith(vault, 'vault.recovered', await guidelines());
      }),
    changePassphrase: (input) =>
      oneAtATime(async () => {
        const { audit } = need();
        await changePassphrase(dataDir, { ...input, kdf });
        audit.note({ kind: 'passphrase.changed', subject: {} });
      }),
    provePassphrase: (passphrase, caseId) =>
      oneAtATime(async () => {
        const { audit, vault } = need();
        try {
          await provePassphrase(dataDir, passphrase, vault.keys);
        } catch (thrown) {
          const of = caseId === undefined ? {} : { caseId };
          if (toAppError(thrown).code === 'wrong-passphrase')
            audit.note({ kind: 'passphrase.refused', ...of, subject: {} });
          throw thrown;
        }
      }),
    renewRecoveryKey: (passphrase) =>
      oneAtATime(async () => {
        const { store, audit } = need();
        // First: a crash right after the old key stopped working must not leave it counted as kept.
        const notKeptYet = () => store.write((writer) => writeSettings(writer, { recoveryKeyKept: false }));
        const recoveryKey = await renewRecoveryKey(dataDir, passphrase, notKeptYet);
        audit.note({ kind: 'recovery-key.renewed', subject: {} });
        return recoveryKey;
      }),
    setPower: (battery) => {
      onBattery = battery;
      opened?.records.reading.conditionsChanged();
    },
    lock: () => oneAtATime(close),
  };
}

/** The error of everything that needs an open vault. */
export function locked(): AppError {
  return new AppError('Locked', 'locked', 'The vault is locked. Unlock it to go on.');
}
