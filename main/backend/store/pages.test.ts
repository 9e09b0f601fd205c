import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageWord } from '../../../shared/domain/page-text.ts';
import type { Writer } from './handles.ts';
import {
  enterMorePages,
  enterPages,
  MAX_PAGES_AT_ONCE,
  PAGES_OF_DOCUMENT,
  type ReadPage,
  readPages,
  readPageWords,
  writePageFailure,
  writePageText,
} from './pages.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

let desk: TestStore;
beforeEach(() => {
  desk = testStore();
  desk.store.write((writer) => {
    addCase(writer);
    addDocument(writer, 'd1', 3);
  });
});
afterEach(() => desk.close());

describe('the pages of a document', () => {
  it('have consecutive ids, one document after the other', () => {
    const second = desk.store.write((writer) => {
      const first = enterPages(writer, 'd1', 3);
      addDocument(writer, 'd2', 2);
      return { first, second: enterPages(writer, 'd2', 2) };
    });
    expect(second).toEqual({ first: 1, second: 4 });
    expect(ids('d1')).toEqual([1, 2, 3]);
    expect(ids('d2')).toEqual([4, 5]);
  });

  it('are entered a few hundred at a time, each once however often it is tried', () => {
    const pages = MAX_PAGES_AT_ONCE + 5;
    desk.store.write((writer) => addDocument(writer, 'long', pages));
    const firstPage = desk.store.write((writer) => enterPages(writer, 'long', pages));
    expect(ids('long')).toHaveLength(MAX_PAGES_AT_ONCE);
    const more = () =>
      desk.store.write((writer) =>
        enterMorePages(writer, { documentId: 'long', firstPage, pages }, MAX_PAGES_AT_ONCE),
      );
    expect(more()).toBe(pages);
    expect(more()).toBe(pages);
    expect(ids('long')).toHaveLength(pages);
  });

  it('give their words back, and are found by them', () => {
    enter();
    write(1, read('lumbar', 'sprain'));
    expect(readPageWords(desk.store.reader, 'd1', 1)).toMatchObject({
      page: { text: 'lumbar sprain', state: 'done', source: 'layer', size: { width: 612, height: 792 } },
      words: [{ text: 'lumbar' }, { text: 'sprain' }],
    });
    expect(found('sprain')).toEqual([2]);
  });

  it('are found by their new words alone once they are read again', () => {
    enter();
    write(0, read('garbage'));
    write(0, read('cervical'));
    expect(found('garbage')).toEqual([]);
    expect(found('cervical')).toEqual([1]);
    desk.store.write((writer) => writer.run(`INSERT INTO page_fts (page_fts) VALUES ('integrity-check')`));
  });

  it('keep what was read when a later reading fails', () => {
    enter();
    write(0, read('cervical'));
    desk.store.write((writer) => writePageFailure(writer, 1, 'late'));
    const [page] = readPages(desk.store.reader, 'd1', 0, 1);
    expect(page).toMatchObject({ state: 'failed', error: 'late', text: 'cervical' });
  });

  it('leave the full text with their case', () => {
    enter();
    write(0, read('cervical'));
    desk.store.write((writer) => writer.run(`DELETE FROM case_file WHERE id = 'c1'`));
    expect(found('cervical')).toEqual([]);
    desk.store.write((writer) => writer.run(`INSERT INTO page_fts (page_fts) VALUES ('integrity-check')`));
  });

  it('are refused by name when they are gone', () => {
    expect(() => desk.store.write((writer) => writePageText(writer, 99, read('x')))).toThrow(
      /not in the case/,
    );
    expect(() => readPageWords(desk.store.reader, 'd1', 7)).toThrow(/not in the case/);
  });

  it('are listed by an index', () => {
    const plan = JSON.stringify(desk.store.reader.all(`EXPLAIN QUERY PLAN ${PAGES_OF_DOCUMENT}`, 'd1', 0, 9));
    expect(plan).toContain('USING INDEX');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

function enter(): void {
  desk.store.write((writer) => enterPages(writer, 'd1', 3));
}

function write(index: number, page: ReadPage): void {
  desk.store.write((writer) => writePageText(writer, 1 + index, page));
}

function ids(documentId: string): number[] {
  return readPages(desk.store.reader, documentId, 0, 10_000).map(({ id }) => id);
}

function found(query: string): unknown[] {
  return desk.store.reader
    .all('SELECT rowid AS id FROM page_fts WHERE page_fts MATCH ?', query)
    .map((row) => Reflect.get(row as object, 'id'));
}

function read(...texts: string[]): ReadPage {
  const words = texts.map(
    (text): PageWord => ({ text, left: 0, top: 0, width: 0.1, height: 0.1, direction: 0, ends: 'space' }),
  );
  const size = { width: 612, height: 792 };
  return {
    state: 'done',
    ...size,
    source: 'layer',
    confidence: 1,
    turns: 0,
    skew: 0,
    words,
    extractor: 'test',
  };
}

function addCase(writer: Writer): void {
  writer.run(`INSERT INTO case_file (id, state, created_at, saved_at, profile_id, profile_version, has_case_block,
    parties, credentials, summary, attestations) VALUES ('c1', 'received', 't', 't', 'p', 1, 0, '[]', '{}', '[]', '[]')`);
}

function addDocument(writer: Writer, id: string, pages: number): void {
  writer.run(
    `INSERT INTO document (id, case_id, position, name, sha256, bytes, pages, added_at)
     VALUES (?, 'c1', 0, 'n.pdf', ?, 1, ?, 't')`,
    ...[id, id, pages],
  );
}
