import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { enterDocuments } from '../records/reading/enter-documents.ts';
import { type RecordsStore, recordsStore } from '../search/testing/records-store.ts';
import { clearPages, LAST_PAGES, MOST_PAGES } from './clear-pages.ts';
import type { Writer } from './handles.ts';
import type { Store } from './open-store.ts';

const PAGES = 3 * MOST_PAGES + 1;
const doomed = { id: 'doomed', pages: PAGES };
let desk: RecordsStore;
beforeEach(() => {
  const texts = (word: string) => Array.from({ length: PAGES }, (_, at) => `${word} shared ${word}${at}x`);
  desk = recordsStore({ kept: texts('kept'), doomed: texts('doomed') });
});
afterEach(() => desk.close());

const pagesOf = (documentId: string): unknown[] =>
  desk.store.reader.all('SELECT idx FROM page WHERE document_id = ?', documentId);
const found = (word: string): unknown[] =>
  desk.store.reader.all('SELECT rowid FROM page_fts WHERE page_fts MATCH ?', word);
const listed = (): unknown[] =>
  desk.store.reader
    .all('SELECT word FROM page_word ORDER BY word')
    .map((row) => Object.values(Object(row))[0]);

/** The store, with the changes of each transaction. */
function counting(changes: number[]): Store {
  const { store } = desk;
  const write = <T>(work: (writer: Writer) => T): T =>
    store.write((writer) => {
      let changed = 0;
      const run: Writer['run'] = (...statement) => {
        const rows = writer.run(...statement);
        changed += rows;
        return rows;
      };
      const result = work({ ...writer, run });
      changes.push(changed);
      return result;
    });
  return { ...store, write };
}

describe('pages of a document that is about to be deleted', () => {
  it('go with their words, a few in each transaction, and other documents keep theirs', async () => {
    const changes: number[] = [];
    const told: [number, number][] = [];
    const store = counting(changes);
    await clearPages(
      () => store,
      [doomed],
      (done, of) => told.push([done, of]),
    );
    expect(pagesOf('doomed')).toEqual([]);
    expect(found('doomed')).toEqual([]);
    expect(pagesOf('kept')).toHaveLength(PAGES);
    expect(found('shared')).toHaveLength(PAGES);
    expect(listed()).toEqual(
      ['kept', ...Array.from({ length: PAGES }, (_, at) => `kept${at}x`), 'shared'].sort(),
    );
    const pages = changes.slice(0, -1).filter((changed) => changed > 0);
    expect(pages).toEqual([MOST_PAGES, MOST_PAGES, MOST_PAGES, 1]);
    const steps = [MOST_PAGES, 2 * MOST_PAGES, 3 * MOST_PAGES, PAGES, PAGES];
    expect(told).toEqual(steps.map((done) => [done, PAGES]));
  });

  it('are entered again to be read when the deletion was cut off', async () => {
    let writes = 0;
    const store = (): Store => {
      writes += 1;
      if (writes > 2) throw new AppError('Locked', 'locked', 'The vault is locked.');
      return desk.store;
    };
    await expect(clearPages(store, [doomed])).rejects.toMatchObject({ kind: 'Locked' });
    expect(pagesOf('doomed')).toHaveLength(PAGES - 2 * MOST_PAGES);
    await enterDocuments(desk.store, new AbortController().signal);
    expect(pagesOf('doomed')).toHaveLength(PAGES);
    const waiting = desk.store.reader.all(`SELECT id FROM page WHERE state = 'new'`);
    expect(waiting).toHaveLength(2 * MOST_PAGES);
  });

  it('are found from the end of their document, without going through the store', () => {
    const plan = desk.store.reader.all(`EXPLAIN QUERY PLAN ${LAST_PAGES}`, 'doomed', 1);
    expect(JSON.stringify(plan)).toContain('SEARCH page USING INDEX sqlite_autoindex_page_1 (document_id=?)');
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
  });
});
