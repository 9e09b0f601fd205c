import { join } from 'node:path';
import Database from 'better-sqlite3';
import { deflateWords } from '../../../main/backend/records/packed-words.ts';
import { openStore } from '../../../main/backend/store/open-store.ts';
import {
  enterMorePages,
  enterPages,
  MAX_PAGES_AT_ONCE,
  writePackedPage,
} from '../../../main/backend/store/pages.ts';
import { PASSPHRASE } from '../../../main/backend/testing/desk.ts';
import { keysOf } from '../../../main/backend/testing/keys.ts';
import { columnsOfPage, makePage, makeVocabulary, randomNumbers } from './corpus.ts';

/** As the reading of records writes them. */
const PAGES_A_TRANSACTION = 64;
const OTHER_CASE_PAGES = 500;

/** A case with its pages: ids `first` to `last`. */
export interface FilledCase {
  caseId: string;
  documentId: string;
  first: number;
  last: number;
}

export interface Filled {
  large: FilledCase;
  usual: FilledCase;
  /** Milliseconds of the processor that went into writing, without making the texts. */
  ours: number;
  peer: number;
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
  const vocabulary = makeVocabulary();
  const random = randomNumbers(1);
  const spent = { ours: 0, peer: 0 };
  const insertPage = peer.prepare('INSERT INTO page (id, text) VALUES (?, ?)');
  const insertText = peer.prepare('INSERT INTO page_fts (rowid, text) VALUES (?, ?)');
  let entered = 0;

  const fill = (pages: number): FilledCase => {
    const caseId = `case-${entered}`;
    const documentId = `document-${entered}`;
    const first = store.write((writer) => {
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
      store.write((writer) => enterMorePages(writer, { documentId, firstPage: first, pages }, from));
    }
    for (let from = 0; from < pages; from += PAGES_A_TRANSACTION) {
      const texts = Array.from({ length: Math.min(PAGES_A_TRANSACTION, pages - from) }, () =>
        makePage(vocabulary, random),
      );
      const packed = texts.map((text) => deflateWords(columnsOfPage(text)));
      const started = processorMs();
      store.write((writer) => {
        for (const [at, text] of texts.entries()) {
          const facts = {
            width: 612,
            height: 792,
            source: 'layer',
            confidence: 1,
            turns: 0,
            skew: 0,
          } as const;
          const words = packed[at] ?? new Uint8Array();
          writePackedPage(writer, first + from + at, {
            state: 'done',
            ...facts,
            extractor: 'bench',
            text,
            words,
          });
        }
      });
      const between = processorMs();
      peer.transaction(() => {
        for (const [at, text] of texts.entries()) {
          insertPage.run(first + from + at, text);
          insertText.run(first + from + at, text);
        }
      })();
      spent.ours += between - started;
      spent.peer += processorMs() - between;
    }
    entered += pages;
    return { caseId, documentId, first, last: first + pages - 1 };
  };

  // The large one in the middle: neither the oldest nor the newest pages.
  const rest = sizes.pages - sizes.large - sizes.usual;
  const others = Math.floor(rest / OTHER_CASE_PAGES);
  for (let at = 0; at < others / 2; at += 1) fill(OTHER_CASE_PAGES);
  const large = fill(sizes.large);
  const usual = fill(sizes.usual);
  for (let at = Math.ceil(others / 2); at < others; at += 1) fill(OTHER_CASE_PAGES);
  store.close();
  return { large, usual, ...spent };
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
  db.exec(`CREATE TABLE page (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE page_fts USING fts5 (
      text, content = 'page', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')`);
  return db;
}
