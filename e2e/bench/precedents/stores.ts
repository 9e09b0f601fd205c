import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../../main/backend/store/open-store.ts';
import { startImport } from '../../../main/backend/store/precedent-imports.ts';
import { insertPrecedents } from '../../../main/backend/store/precedents.ts';
import { PASSPHRASE } from '../../../main/backend/testing/desk.ts';
import { keysOf } from '../../../main/backend/testing/keys.ts';
import { madePrecedents } from './corpus.ts';

/** As importing enters them; more at a time fill a large store sooner. */
const LETTERS_A_WRITE = Number(process.env.IMR_BENCH_LETTERS_A_WRITE ?? 20);
/** How far it is, on standard error. */
const LETTERS_A_REPORT = 20_000;

/** Milliseconds of the processor, without making the texts; the longest transaction on the clock. */
export interface Entered {
  items: number;
  ours: number;
  peer: number;
  first: number;
  last: number;
  longest: number;
}

/** Fills the store of a vault that is locked, and a plain table of FTS5 beside it, with the same requests. */
export async function fillPrecedents(
  dataDir: string,
  peer: Database.Database,
  letters: number,
): Promise<Entered> {
  const { database } = await keysOf(dataDir, PASSPHRASE);
  const store = openStore(join(dataDir, 'imr.db'), database, join(dataDir, 'backups'));
  const importId = store.write((writer) => startImport(writer, '/letters', new Date().toISOString()));
  const precedentOf = madePrecedents();
  const insert = peer.prepare('INSERT INTO item (request, cited, rationale) VALUES (?, ?, ?)');
  const index = peer.prepare('INSERT INTO item_fts (rowid, request, cited, rationale) VALUES (?, ?, ?, ?)');
  const entered: Entered = { items: 0, ours: 0, peer: 0, first: 0, last: 0, longest: 0 };
  for (let from = 0; from < letters; from += LETTERS_A_WRITE) {
    const made = Array.from({ length: Math.min(LETTERS_A_WRITE, letters - from) }, (_, at) => ({
      source: { importId },
      says: `letter ${from + at}`,
      precedent: precedentOf(from + at),
    }));
    const items = made.flatMap(({ precedent }) => precedent.items);
    const started = processorMs();
    const clock = performance.now();
    store.write((writer) => insertPrecedents(writer, made));
    entered.longest = Math.max(entered.longest, performance.now() - clock);
    const between = processorMs();
    peer.transaction(() => {
      for (const { content } of items) {
        const texts = [content.request, `${content.administrator}\n${content.reviewer}`, content.rationale];
        index.run(insert.run(...texts).lastInsertRowid, ...texts);
      }
    })();
    const ours = between - started;
    entered.ours += ours;
    entered.peer += processorMs() - between;
    entered.items += items.length;
    if (from < letters / 10) entered.first += ours;
    if (from >= (letters * 9) / 10) entered.last += ours;
    if (from > 0 && from % LETTERS_A_REPORT === 0)
      console.error(`${from} of ${letters} letters are entered.`);
  }
  store.close();
  return entered;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** FTS5 as it comes: a plain database, the same tokenizer, external content. */
export function plainItems(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.exec(`CREATE TABLE IF NOT EXISTS item (
      id INTEGER PRIMARY KEY, request TEXT NOT NULL, cited TEXT NOT NULL, rationale TEXT NOT NULL);
    CREATE VIRTUAL TABLE IF NOT EXISTS item_fts USING fts5 (request, cited, rationale,
      content = 'item', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')`);
  return db;
}
