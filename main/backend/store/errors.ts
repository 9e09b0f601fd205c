import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** Runs a piece of database work; what SQLite throws leaves sorted into our kinds. */
export function fromSqlite<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw sortSqliteError(thrown);
  }
}

/** Sorts SQLite's errors by what a person can do about them; anything else stays as it is. */
export function sortSqliteError(thrown: unknown): unknown {
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const cause = thrown;
  const code = thrown.code;
  if (code === 'SQLITE_FULL') {
    const message = 'The disk is full, so nothing could be saved. Free some space and try again.';
    return new AppError('DiskFull', 'disk-full', message, { cause });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damagedDatabase(cause);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) {
    const message = 'The vault cannot be written to: its folder or drive is read-only.';
    return new AppError('Precondition', 'read-only-vault', message, { cause });
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    const message = 'The vault cannot be opened: its folder is not there or does not allow it.';
    return new AppError('Precondition', 'unwritable-folder', message, { cause });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const message = 'The vault is open in another program. Close it there first.';
    return new AppError('Precondition', 'vault-in-use', message, { cause });
  }
  if (code.startsWith('SQLITE_IOERR')) {
    const message = 'The drive that holds the vault reports an error, so nothing was saved. Check the drive.';
    return new AppError('Damaged', 'drive-error', message, { cause });
  }
  return new AppError('Internal', 'store', 'Something went wrong in the store.', { cause });
}

/** The key is right, the database is not readable. */
export function damagedDatabase(cause?: unknown): AppError {
  const message =
    'The passphrase is right, but the database of this vault is damaged. It was left as it is; restore it from a backup.';
  return new AppError('Damaged', 'damaged-database', message, { cause });
}
