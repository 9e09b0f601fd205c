import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { damagedDatabase, fromSqlite } from './errors.ts';
import { type Connection, connect, type Reader, type Writer } from './handles.ts';
import { openKeyed } from './keyed.ts';
import { migrate, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/registry.ts';
import { checkEncrypted } from './self-check.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/** Begins the name of the copy made before an update. */
const UPDATE_COPY = 'before-update-from-';

/** An open, encrypted store of this version. */
export interface Store {
  reader: Reader;
  /** Runs `work` in a transaction; when it returns, all of it is durable. */
  write: <T>(work: (writer: Writer) => T) => T;
  /** Empties the write-ahead log, so that what was deleted is nowhere on disk any more. */
  purge: () => void;
  /** Removes the databases that were kept from before an update: they hold what was deleted since. Gives their number. */
  removeUpdateCopies: () => number;
  close: () => void;
}

/** Makes the store of a new vault. @param fill writes its first rows */
export function createStore(path: string, key: Uint8Array, fill: (writer: Writer) => void): void {
  const connection = fromSqlite(() => connect(openKeyed(path, key, { create: true })));
  try {
    migrate(connection, () => undefined);
    connection.write(fill);
    purge(connection);
    checkEncrypted(path, connection);
  } finally {
    connection.close();
  }
}

/**
 * Opens a store whose key is known to be right, checks that it is encrypted and brings it to this version.
 * @param backups folder for the verified copy that precedes a migration
 * @throws AppError Damaged `damaged-database`; Precondition `newer-database`; Internal `store-not-encrypted`
 */
export function openStore(
  path: string,
  key: Uint8Array,
  backups: string,
  steps?: readonly Migration[],
): Store {
  // SQLite would open a missing or empty file as a new, empty database.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) throw damagedDatabase();
  const connection = fromSqlite(() => connect(openKeyed(path, key, { create: false })));
  try {
    if (schemaVersion(connection) === 0) throw damagedDatabase();
    const copyOf = (version: number): string => join(backups, `${UPDATE_COPY}${version}.db`);
    migrate(connection, (version) => writeVerifiedCopy({ connection, path }, key, copyOf(version)), steps);
    checkEncrypted(path, connection);
    return storeOver(connection, backups);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** @param backups folder of the copies from before updates */
function storeOver(connection: Connection, backups: string): Store {
  let closed = false;
  return {
    reader: connection.reader,
    write: connection.write,
    purge: () => purge(connection),
    removeUpdateCopies: () => removeUpdateCopies(backups),
    close: () => {
      if (closed) return;
      closed = true;
      try {
        purge(connection);
      } catch (thrown) {
        // A full disk must not keep a vault from being locked; the log is read on the next opening.
        if (!(thrown instanceof AppError)) throw thrown;
      } finally {
        connection.close();
      }
    },
  };
}

function removeUpdateCopies(folder: string): number {
  const names = statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder);
  const copies = names.filter((name) => name.startsWith(UPDATE_COPY));
  for (const name of copies) rmSync(join(folder, name));
  return copies.filter((name) => name.endsWith('.db')).length;
}

function purge(connection: Connection): void {
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
