import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { damagedDatabase, fromSqlite } from './errors.ts';
import { type Connection, connect } from './handles.ts';
import { openKeyed } from './keyed.ts';
import { schemaVersion } from './migrate.ts';

const integrityRow = z.looseObject({ integrity_check: z.string() });
const tableRow = z.looseObject({ name: z.string() });
const countRow = z.strictObject({ n: z.int() });

/**
 * Copies an open database, encrypted under the same key, and proves the copy before it gets its name:
 * an interrupted copy opens without an error as an empty database.
 * @throws AppError DiskFull before anything is written; Damaged when the copy does not equal the original
 */
export function writeVerifiedCopy(
  source: { connection: Connection; path: string },
  key: Uint8Array,
  target: string,
): void {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  requireSpace(source.path, target);
  const partial = `${target}.partial`;
  removeDatabase(partial);
  try {
    source.connection.exec(`VACUUM INTO '${partial.replaceAll("'", "''")}'`);
    proveCopy(source.connection, partial, key);
    sync(partial);
    renameSync(partial, target);
    if (process.platform !== 'win32') sync(dirname(target));
  } finally {
    removeDatabase(partial);
  }
}

function proveCopy(source: Connection, path: string, key: Uint8Array): void {
  const copy = fromSqlite(() => connect(openKeyed(path, key, { create: false })));
  try {
    checkIntegrity(copy);
    if (fingerprint(copy) !== fingerprint(source)) throw damagedDatabase();
  } finally {
    copy.close();
  }
}

/** Reads every page. @throws AppError Damaged `damaged-database` */
function checkIntegrity(connection: Connection): void {
  const rows = connection.reader.all('PRAGMA integrity_check').map((row) => integrityRow.parse(row));
  if (rows.length !== 1 || rows[0]?.integrity_check !== 'ok') throw damagedDatabase();
}

/** Version and row counts. */
function fingerprint(connection: Connection): string {
  const tables = connection.reader
    .all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .map((row) => tableRow.parse(row).name);
  const counts = tables.map((name) => {
    const { n } = countRow.parse(
      connection.reader.get(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`),
    );
    return `${name}=${n}`;
  });
  return [schemaVersion(connection), ...counts].join(' ');
}

function requireSpace(source: string, target: string): void {
  const needed = statSync(source).size;
  const { bavail, bsize } = statfsSync(dirname(target));
  if (bavail * bsize > needed * 1.1) return;
  const message = `The backup before the update needs ${Math.ceil(needed / 1e6)} MB of free space. Free some and open the vault again; nothing was changed.`;
  throw new AppError('DiskFull', 'disk-full', message);
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

function sync(path: string): void {
  // Windows flushes only through a handle that may write.
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
