import Database from 'better-sqlite3';

/**
 * The cipher and page size of every database of ours (docs/decisions/0002-store-cipher.md).
 * Named on each opening: the library's default may change.
 */
const CIPHER = 'chacha20';
const PAGE_BYTES = 8192;
/** Decrypting a page costs as much as reading it: what a search goes through again stays in memory. */
const CACHE_KIB = 64 * 1024;

/** Opens a database under its key, with the settings that hold for every connection. */
export function openKeyed(path: string, key: Uint8Array, options: { create: boolean }): Database.Database {
  const db = new Database(path, { fileMustExist: !options.create, timeout: 2000 });
  try {
    db.pragma(`cipher = '${CIPHER}'`);
    giveKey(db, key);
    db.pragma(`page_size = ${PAGE_BYTES}`);
    db.pragma('journal_mode = WAL');
    // Survives a power cut, not only a crash of the program: an acknowledged save is on the disk.
    db.pragma('synchronous = FULL');
    // Sorting a large result must not spill plain text into a temporary file.
    db.pragma('temp_store = MEMORY');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** Gives the raw key as bytes: a key that stood in an SQL string could not be overwritten afterwards. */
function giveKey(db: Database.Database, key: Uint8Array): void {
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  db.key(raw);
  raw.fill(0);
}
