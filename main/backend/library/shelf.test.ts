import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { insertDocument } from '../store/documents.ts';
import { findLibraryDocument, readLibraryReading } from '../store/library/documents.ts';
import { keepLibraryHolder } from '../store/library-holder.ts';
import { enterPages } from '../store/pages.ts';
import { type TestStore, testStore } from '../store/testing/test-store.ts';
import { findQuotation } from './phrases.ts';
import { openShelf, type Shelf } from './shelf.ts';

const NOW = '2026-06-01T12:00:00.000Z';
/** As a page of its own: no word comes twice. */
const textOf = (name: string) => Array.from({ length: 60 }, (_, at) => `${name}word${at}`).join(' ');

let open: TestStore;
beforeEach(() => {
  open = testStore();
  open.store.write((writer) => keepLibraryHolder(writer, NOW));
});
afterEach(() => open.close());

/** A document whose pages are all read; each says the same. */
function addRead(id: string, pages: number): void {
  open.store.write((writer) => {
    insertDocument(writer, LIBRARY_HOLDER, {
      ...{ id, name: `${id}.pdf`, importedAs: `${id}.pdf`, kind: 'pdf', sha256: id.padEnd(64, '0') },
      ...{ bytes: 10, pages, addedAt: NOW, shown: null, partOf: null, origin: '' },
    });
    enterPages(writer, id, pages);
    writer.run(`UPDATE page SET state = 'done', text = ? WHERE document_id = ?`, textOf(id), id);
  });
}
const shelfOf = (
  bookmarks: (documentId: string) => Promise<[]> = async () => [],
  pausesMs: number[] = [],
): Shelf => openShelf({ store: open.store, bookmarks, emit: () => undefined, waitMs: 0, pausesMs });
/** Bookmarks that cannot be had the first times, but of the document “other”. */
const failing = (times: number) => {
  const failed = { tries: 0 };
  const bookmarks = async (id: string): Promise<[]> => {
    if (id === 'other') return [];
    failed.tries += 1;
    if (failed.tries <= times) throw new Error('unreadable');
    return [];
  };
  return { failed, bookmarks };
};
/** A busy computer takes its time. */
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
/** Long enough for tries that do not come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 30));
const built = (id: string) => findLibraryDocument(open.store.reader, id)?.built;

it('a document that cannot be looked at does not keep the others out of the library', async () => {
  for (const id of ['first', 'bad', 'last']) addRead(id, 2);
  const shelf = shelfOf(async (id) => {
    if (id === 'bad') throw new Error('unreadable');
    return [];
  });
  await expect(shelf.upToDate()).rejects.toMatchObject({
    ...{ kind: 'Internal', code: 'document-not-taken' },
    message: expect.stringContaining('“bad.pdf” could not be taken into the library. '),
  });
  expect(['first', 'bad', 'last'].map(built)).toEqual([4, undefined, 4]);
  await shelf.close();
});

it('a document that fails is tried again after each pause, and then no more: until it is asked for', async () => {
  const { failed, bookmarks } = failing(3);
  const shelf = shelfOf(bookmarks, [1, 1]);
  addRead('bad', 2);
  shelf.changed();
  await waitFor(() => expect(shelf.failures()[0]?.isRetried).toBe(false));
  expect([failed.tries, shelf.failures()]).toMatchObject([3, [{ documentId: 'bad' }]]);
  // Whatever else comes in.
  addRead('other', 2);
  shelf.changed();
  await waitFor(() => expect(built('other')).toBe(4));
  await aWhile();
  expect(failed.tries).toBe(3);
  expect(shelf.failures()).toMatchObject([{ documentId: 'bad' }]);
  await expect(shelf.takeAgain('other')).resolves.toBeUndefined();
  await expect(shelf.takeAgain('none')).rejects.toMatchObject({ code: 'no-document' });
  await shelf.takeAgain('bad');
  expect([built('bad'), shelf.failures()]).toEqual([4, []]);
  await shelf.close();
});

it('a fault that passes leaves nothing behind', async () => {
  const { bookmarks } = failing(2);
  const shelf = shelfOf(bookmarks, [1, 1]);
  addRead('late', 2);
  shelf.changed();
  await waitFor(() => expect(built('late')).toBe(4));
  expect(shelf.failures()).toEqual([]);
  await shelf.close();
});

it('what could not be taken in before the vault was opened is tried once', async () => {
  addRead('bad', 2);
  const { failed, bookmarks } = failing(9);
  const shelf = shelfOf(bookmarks, [1, 1]);
  await waitFor(() => expect(shelf.failures()).toMatchObject([{ documentId: 'bad', isRetried: false }]));
  await aWhile();
  expect(failed.tries).toBe(1);
  await expect(shelf.takeAgain('bad')).rejects.toMatchObject({ code: 'document-not-taken' });
  expect([failed.tries, shelf.failures()]).toMatchObject([2, [{ isRetried: false }]]);
  await shelf.close();
});

it('a document whose text cannot be taken in says so of the text: it is in the library without it', async () => {
  addRead('bad', 2);
  open.store.write((writer) =>
    writer.run(
      `CREATE TRIGGER broken BEFORE INSERT ON library_phrase BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    ),
  );
  const shelf = shelfOf();
  await expect(shelf.upToDate()).rejects.toMatchObject({
    message: expect.stringContaining('The text of “bad.pdf” could not be taken into the library. '),
  });
  expect([built('bad'), shelf.failures().length]).toEqual([0, 1]);
  open.store.write((writer) => writer.run('DROP TRIGGER broken'));
  await shelf.upToDate();
  expect([built('bad'), shelf.failures()]).toEqual([4, []]);
  await shelf.close();
});

it('a lock breaks off what is taken in of a long document; with the next opening all of it is', async () => {
  addRead('long', 200);
  const shelf = shelfOf();
  const done = shelf.upToDate();
  // Up to what finds quotations on its first pages.
  while (open.store.reader.get('SELECT 1 AS found FROM library_phrase LIMIT 1') === undefined)
    await new Promise((resolve) => setImmediate(resolve));
  await shelf.close();
  await done;
  const pagesWithPhrases = () =>
    open.store.reader.get('SELECT count(DISTINCT page) AS n FROM library_phrase');
  expect([built('long'), pagesWithPhrases()]).toEqual([0, { n: 100 }]);
  const again = shelfOf();
  await again.upToDate();
  expect([built('long'), pagesWithPhrases()]).toEqual([400, { n: 200 }]);
  expect(findQuotation(open.store.reader, textOf('long'))).toMatchObject({ words: 60 });
  await again.close();
});

it('a page that is read counts two, one that has some text and waits for recognition one, one of which nothing is known none', () => {
  addRead('half', 4);
  const turn = (page: number, state: string, text: string) =>
    open.store.write((writer) =>
      writer.run('UPDATE page SET state = ?, text = ? WHERE idx = ?', state, text, page),
    );
  turn(1, 'needs-ocr', 'some');
  turn(2, 'needs-ocr', '');
  turn(3, 'new', '');
  expect(readLibraryReading(open.store.reader)).toEqual([
    { documentId: 'half', built: undefined, known: 3, unseen: 1, needsOcr: 2 },
  ]);
});
