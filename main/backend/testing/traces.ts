import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { connect } from '../store/handles.ts';
import { openKeyed } from '../store/keyed.ts';
import { PASSPHRASE, type TestDesk } from './desk.ts';
import { keysOf } from './keys.ts';

// Where a word of a case could be left. The desk is locked for what looks into the database.

const DATABASE = 'imr.db';
const names = z.array(z.object({ name: z.string() }));

/** Files of the data folder that hold one of the words, as they lie there. */
export function inFiles({ dataDir }: Pick<TestDesk, 'dataDir'>, words: readonly string[]): string[] {
  const holds = (bytes: Buffer) =>
    words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => words.some((word) => path.includes(word)) || holds(readFileSync(path)));
}

/** Tables of the database, opened with its key, that hold the word in any column. */
export async function inTables({ dataDir }: Pick<TestDesk, 'dataDir'>, word: string): Promise<string[]> {
  const { database } = await keysOf(dataDir, PASSPHRASE);
  const connection = connect(openKeyed(join(dataDir, DATABASE), database, { create: false }));
  try {
    const { reader } = connection;
    const tables = names.parse(reader.all("SELECT name FROM sqlite_master WHERE type = 'table'"));
    expect(tables.length).toBeGreaterThan(10);
    return tables
      .map(({ name }) => name)
      .filter((name) => JSON.stringify(reader.all(`SELECT * FROM "${name}"`)).includes(word));
  } finally {
    connection.close();
  }
}

/** True when the pages of the database, decrypted as a whole with those that are free, hold the word. */
export async function inPages(
  { dataDir, folder }: Pick<TestDesk, 'dataDir' | 'folder'>,
  word: string,
): Promise<boolean> {
  const { database } = await keysOf(dataDir, PASSPHRASE);
  const path = join(folder, 'decrypted.db');
  copyFileSync(join(dataDir, DATABASE), path);
  const copy = openKeyed(path, database, { create: false });
  copy.pragma('journal_mode = DELETE');
  copy.pragma("rekey = ''");
  copy.close();
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
  return bytes.includes(word);
}
