import { afterEach, beforeEach, expect, it } from 'vitest';
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
const shelfOf = (bookmarks: (documentId: string) => Promise<[]> = async () => []): Shelf =>
  openShelf({ store: open.store, bookmarks, emit: () => undefined, waitMs: 0 });
const built = (id: string) => findLibraryDocument(open.store.reader, id)?.built;

it('a document that cannot be looked at does not keep the others out of the library', async () => {
  for (const id of ['first', 'bad', 'last']) addRead(id, 2);
  const shelf = shelfOf(async (id) => {
    if (id === 'bad') throw new Error('unreadable');
    return [];
  });
  await expect(shelf.upToDate()).rejects.toThrow('unreadable');
  expect(['first', 'bad', 'last'].map(built)).toEqual([4, undefined, 4]);
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
