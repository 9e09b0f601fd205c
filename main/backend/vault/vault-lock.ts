import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { fromSqlite, sortSqliteError } from '../store/errors.ts';

const LOCK_FILE = 'vault.lock';

/** Holds a vault for this process alone until it is released. */
export interface VaultLock {
  release: () => void;
}

/**
 * Takes a vault for this process: one writer at a time, also across two sessions of the system.
 * The lock is the operating system's (an exclusive lock on an empty file, through SQLite's portable locking): it goes
 * with the process that held it, so that a crash leaves nothing stale. A process number written to a file can
 * belong to another program by the time it is read.
 * @throws AppError Precondition `vault-in-use`
 */
export function lockVault(folder: string): VaultLock {
  const db = fromSqlite(() => new Database(join(folder, LOCK_FILE), { timeout: 0 }));
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    db.close();
    if (thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY')) throw inUse(folder);
    throw sortSqliteError(thrown);
  }
  return { release: () => db.close() };
}

/** True when another process (or another backend in this one) has the vault open. */
export function isVaultInUse(folder: string): boolean {
  if (!existsSync(join(folder, LOCK_FILE))) return false;
  try {
    lockVault(folder).release();
    return false;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-in-use') return true;
    throw thrown;
  }
}

function inUse(folder: string): AppError {
  const message = `The vault in ${folder} is already open in another window or program. Close it there first.`;
  return new AppError('Precondition', 'vault-in-use', message);
}
