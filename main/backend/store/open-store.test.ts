import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { sortSqliteError } from './errors.ts';
import { connect } from './handles.ts';
import { openKeyed } from './keyed.ts';
import { schemaVersion } from './migrate.ts';
import { type Migration, migrations } from './migrations/registry.ts';
import { openStore } from './open-store.ts';
import { writeReviewer } from './reviewer.ts';
import { checkEncrypted } from './self-check.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let test: TestStore;
const backups = () => join(test.folder, 'backups');
const reopen = (steps?: readonly Migration[]) => openStore(test.path, test.key, backups(), steps);
beforeEach(() => {
  test = testStore();
});
afterEach(() => test.close());

describe('an encrypted store', () => {
  it('shows neither a header nor a word of its content on disk, also in the log', () => {
    const name = 'Reviewer Plainly Readable';
    const reviewer = { name, reviewerNumber: '', licences: [], specialties: [] };
    test.store.write((writer) => writeReviewer(writer, reviewer));
    for (const file of readdirSync(test.folder)) {
      const bytes = readFileSync(join(test.folder, file));
      expect(bytes.includes(name), file).toBe(false);
      expect(bytes.includes('SQLite format 3'), file).toBe(false);
    }
    expect(readFileSync(`${test.path}-wal`).length).toBeGreaterThan(0);
  });

  it('is refused when the database is plain: the self-check can fail', () => {
    const path = join(test.folder, 'plain.db');
    const plain = connect(new Database(path));
    for (const step of migrations) step.up(plain.exec);
    expect(() => checkEncrypted(path, plain)).toThrow(
      expect.objectContaining({ code: 'store-not-encrypted' }),
    );
    plain.close();
  });

  it('does not open under another key', () => {
    test.store.close();
    expect(() => openStore(test.path, Buffer.alloc(32), backups())).toThrow(
      expect.objectContaining({ kind: 'Damaged' }),
    );
  });

  it('keeps reading and writing apart', () => {
    expect(() => test.store.reader.all("INSERT INTO setting VALUES ('a', '1') RETURNING key")).toThrow(
      expect.objectContaining({ code: 'write-by-reader' }),
    );
  });

  it('takes back all of a transaction that fails', () => {
    expect(() =>
      test.store.write((writer) => {
        writer.run("INSERT INTO setting VALUES ('theme', '\"dark\"')");
        throw new AppError('Conflict', 'test', 'stop');
      }),
    ).toThrow('stop');
    expect(test.store.reader.all('SELECT * FROM setting')).toEqual([]);
  });
});

describe('a migration', () => {
  const later: Migration = {
    version: 9990,
    name: 'later',
    up: (exec) => exec("CREATE TABLE later (x TEXT) STRICT; INSERT INTO later VALUES ('made')"),
  };
  const failing: Migration = {
    version: 9990,
    name: 'failing',
    up: (exec) => {
      exec('CREATE TABLE half (x TEXT) STRICT');
      exec('CREATE TABLE half (x TEXT) STRICT');
    },
  };

  it('is preceded by a copy that opens with the same key and holds the same', () => {
    test.store.write((writer) => writer.run("INSERT INTO setting VALUES ('theme', '\"dark\"')"));
    test.store.close();
    const migrated = reopen([...migrations, later]);
    expect(migrated.reader.get('SELECT x FROM later')).toEqual({ x: 'made' });
    migrated.close();
    const [copy, ...others] = readdirSync(backups());
    expect(others).toEqual([]);
    const path = join(backups(), copy ?? '');
    expect(readFileSync(path).includes('SQLite format 3')).toBe(false);
    const backup = connect(openKeyed(path, test.key, { create: false }));
    expect(schemaVersion(backup)).toBe(migrations.at(-1)?.version);
    expect(backup.reader.all('SELECT * FROM setting')).toEqual([{ key: 'theme', value: '"dark"' }]);
    backup.close();
  });

  it('that fails leaves the version before, whole', () => {
    test.store.close();
    expect(() => reopen([...migrations, failing])).toThrow(AppError);
    const store = reopen();
    expect(store.reader.get("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'")).toEqual({ n: 0 });
    store.close();
  });

  it('is not needed twice: no second copy on the next opening', () => {
    test.store.close();
    reopen().close();
    expect(readdirSync(test.folder)).not.toContain('backups');
  });

  it('refuses a database from the future and leaves it alone', () => {
    test.store.close();
    reopen([...migrations, later]).close();
    const before = readFileSync(test.path);
    expect(() => reopen()).toThrow(expect.objectContaining({ kind: 'Precondition', code: 'newer-database' }));
    expect(readFileSync(test.path).equals(before)).toBe(true);
  });

  it('numbers its steps upwards', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions[0]).toBeGreaterThan(0);
  });
});

describe("SQLite's errors", () => {
  it.each([
    ['SQLITE_FULL', 'DiskFull', 'disk-full'],
    ['SQLITE_CORRUPT_INDEX', 'Damaged', 'damaged-database'],
    ['SQLITE_NOTADB', 'Damaged', 'damaged-database'],
    ['SQLITE_READONLY_DIRECTORY', 'Precondition', 'read-only-vault'],
    ['SQLITE_BUSY', 'Precondition', 'vault-in-use'],
    ['SQLITE_IOERR_WRITE', 'Damaged', 'drive-error'],
    ['SQLITE_CONSTRAINT', 'Internal', 'store'],
  ])('%s becomes %s', (code, kind, ours) => {
    expect(sortSqliteError(new Database.SqliteError('x', code))).toMatchObject({ kind, code: ours });
  });

  it('of a full disk leave what was acknowledged in place', () => {
    const { store } = test;
    store.write((writer) => writer.run("INSERT INTO setting VALUES ('kept', '1')"));
    const pages = store.reader.get('PRAGMA page_count');
    const count = Number(Object.values(Object(pages))[0]);
    store.reader.get(`PRAGMA max_page_count = ${count}`);
    expect(() =>
      store.write((writer) => writer.run("INSERT INTO setting VALUES ('big', ?)", 'x'.repeat(1e6))),
    ).toThrow(expect.objectContaining({ kind: 'DiskFull' }));
    expect(store.reader.all('SELECT key FROM setting')).toEqual([{ key: 'kept' }]);
  });
});
