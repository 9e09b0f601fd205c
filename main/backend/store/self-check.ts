import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { Connection } from './handles.ts';

/** Stands in a row of every store. Where it shows on disk, the store is not encrypted. */
const CANARY = 'imr-desk canary 5c0f1d: this sentence must never be readable on disk';
const SQLITE_HEADER = 'SQLite format 3\0';
/** The canary lies in the first pages (a table made by the first migration) or in the write-ahead log. */
const LOOK_AT_BYTES = 1024 * 1024;

/** Plants the canary. For migrations, once. */
export function plantCanary(exec: (sql: string) => void): void {
  exec(`CREATE TABLE canary (sentence TEXT NOT NULL) STRICT;
        INSERT INTO canary (sentence) VALUES ('${CANARY}');`);
}

/**
 * Checks on disk that the store is really encrypted: a library without ciphers takes a key without complaint
 * and writes plain text.
 * @throws AppError Internal `store-not-encrypted`
 */
export function checkEncrypted(path: string, connection: Connection): void {
  const row = connection.reader.get('SELECT sentence FROM canary');
  const planted = JSON.stringify(row ?? null).includes(CANARY);
  const start = readStart(path);
  const readable = start.subarray(0, 16).toString('latin1') === SQLITE_HEADER;
  if (!planted || readable || start.includes(CANARY) || readStart(`${path}-wal`).includes(CANARY)) {
    const message =
      'The store is not encrypted on this computer, so it was not opened. Install IMR Desk again.';
    throw new AppError('Internal', 'store-not-encrypted', message);
  }
}

function readStart(path: string): Buffer {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const start = Buffer.alloc(Math.min(size, LOOK_AT_BYTES));
  if (start.length === 0) return start;
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, start.length, 0);
    return start;
  } finally {
    closeSync(file);
  }
}
