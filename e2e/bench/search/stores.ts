import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storeWords } from '../../../main/backend/records/packed-words.ts';
import { openStore, type Store } from '../../../main/backend/store/open-store.ts';
import {
  enterMorePages,
  enterPages,
  MAX_PAGES_AT_ONCE,
  writePackedPage,
} from '../../../main/backend/store/pages.ts';
import { PASSPHRASE } from '../../../main/backend/testing/desk.ts';
import { keysOf } from '../../../main/backend/testing/keys.ts';
import { columnsOfPage, makePage, makeVocabulary, randomNumbers } from './corpus.ts';

/** As the reading of records writes them, where pages come faster than they are written. */
const PAGES_A_TRANSACTION = 128;
const OTHER_CASE_PAGES = 500;
/** Texts that differ: a larger store has them again and again, each word as often as in any. Making them would take longer than entering them. */
const DIFFERENT_TEXTS = 20_000;
/** How far it is, on standard error. */
const PAGES_A_REPORT = 50_000;

/** A case with its pages: ids `first` to `last`. */
export interface FilledCase {
  caseId: string;
  documentId: string;
  first: number;
  last: number;
}

/** Milliseconds of the processor that went into writing pages, without making the texts. */
interface Spent {
  ours: number;
  peer: number;
}

export interface Filled {
  large: FilledCase;
  usual: FilledCase;
  /** A case like most of them. */
  small: FilledCase;
  all: Spent;
  /** The first tenth of the pages, and the last. */
  first: Spent;
  last: Spent;
  /** The most memory of this process while it wrote, in MB. */
  memory: number;
}

/**
 * Fills the store of a vault that is locked, and a plain table of FTS5 beside it, with the same pages: a case of
 * `large` pages, one of `usual`, and others of 500 each up to `pages`.
 */
export async function fillStores(
  dataDir: string,
  peer: Database.Database,
  sizes: { pages: number; large: number; usual: number },
): Promise<Filled> {
  const { database } = await keysOf(dataDir, PASSPHRASE);
  const store = openStore(join(dataDir, 'imr.db'), database, join(dataDir, 'backups'));
  const pageOf = madePages();
  const spent: Spent[] = [];
  const insertPage = peer.prepare('INSERT INTO page (id, text) VALUES (?, ?)');
  const insertText = peer.prepare('INSERT INTO page_fts (rowid, text) VALUES (?, ?)');
  let entered = 0;
  let memory = 0;

  const fill = (pages: number): FilledCase => {
    const caseId = `case-${entered}`;
    const documentId = `document-${entered}`;
    const first = enterCase(store, { caseId, documentId, pages });
    for (let from = 0; from < pages; from += PAGES_A_TRANSACTION) {
      const count = Math.min(PAGES_A_TRANSACTION, pages - from);
      const made = Array.from({ length: count }, (_, at) => ({
        id: first + from + at,
        ...pageOf(entered + from + at),
      }));
      const started = processorMs();
      store.write((writer) => {
        for (const { id, text, words } of made) writePackedPage(writer, id, { ...FACTS, text, words });
      });
      const between = processorMs();
      peer.transaction(() => {
        for (const { id, text } of made) {
          insertPage.run(id, text);
          insertText.run(id, text);
        }
      })();
      const tenth = Math.floor(((entered + from) * 10) / sizes.pages);
      const one = spent[tenth] ?? { ours: 0, peer: 0 };
      spent[tenth] = { ours: one.ours + between - started, peer: one.peer + processorMs() - between };
    }
    report(entered, entered + pages, sizes.pages);
    entered += pages;
    memory = Math.max(memory, process.memoryUsage().rss / 1e6);
    return { caseId, documentId, first, last: first + pages - 1 };
  };

  // The large one in the middle: neither the oldest nor the newest pages.
  const rest = sizes.pages - sizes.large - sizes.usual;
  const others = Math.floor(rest / OTHER_CASE_PAGES);
  for (let at = 0; at < others / 2; at += 1) fill(OTHER_CASE_PAGES);
  const large = fill(sizes.large);
  const usual = fill(sizes.usual);
  const small = fill(OTHER_CASE_PAGES);
  for (let at = Math.ceil(others / 2) + 1; at < others; at += 1) fill(OTHER_CASE_PAGES);
  store.close();
  const nothing = { ours: 0, peer: 0 };
  const all = spent.reduce(
    (sum, { ours, peer: theirs }) => ({ ours: sum.ours + ours, peer: sum.peer + theirs }),
    nothing,
  );
  return { large, usual, small, all, first: spent[0] ?? nothing, last: spent[9] ?? nothing, memory };
}

const FACTS = {
  ...({ state: 'done', source: 'layer', extractor: 'bench' } as const),
  ...{ width: 612, height: 792, confidence: 1, turns: 0, skew: 0 },
};

/** A case of one document, whose pages are entered and not read. @returns id of its first page */
function enterCase(
  store: Store,
  { caseId, documentId, pages }: { caseId: string; documentId: string; pages: number },
): number {
  const firstPage = store.write((writer) => {
    writer.run(
      `INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block, parties,
         credentials, summary, attestations) VALUES (?, 'received', 't', 't', 'p', 1, 0, '[]', '{}', '[]', '[]')`,
      caseId,
    );
    writer.run(
      `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
       VALUES (?, ?, 0, 'records.pdf', ?, 1, ?, 't')`,
      ...[documentId, caseId, documentId, pages],
    );
    return enterPages(writer, documentId, pages);
  });
  for (let from = MAX_PAGES_AT_ONCE; from < pages; from += MAX_PAGES_AT_ONCE) {
    store.write((writer) => enterMorePages(writer, { documentId, firstPage, pages }, from));
  }
  return firstPage;
}

/** Pages by their number, as a job process hands them over. */
function madePages(): (at: number) => { text: string; words: Uint8Array<ArrayBuffer> } {
  const vocabulary = makeVocabulary();
  const random = randomNumbers(1);
  const made: { text: string; words: Uint8Array<ArrayBuffer> }[] = [];
  return (at) => {
    const known = made[at % DIFFERENT_TEXTS];
    if (known !== undefined) return known;
    const text = makePage(vocabulary, random);
    const page = { text, words: storeWords(columnsOfPage(text)) };
    made.push(page);
    return page;
  };
}

function report(before: number, entered: number, pages: number): void {
  if (Math.floor(before / PAGES_A_REPORT) === Math.floor(entered / PAGES_A_REPORT)) return;
  console.error(`${entered} of ${pages} pages are entered.`);
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** FTS5 as it comes: a plain database, the same tokenizer, external content, write-ahead log, every commit on the disk. */
export function plainFts(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.exec(`CREATE TABLE IF NOT EXISTS page (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE IF NOT EXISTS page_fts USING fts5 (
      text, content = 'page', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')`);
  return db;
}
