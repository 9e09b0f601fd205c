import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TYPES_OF_CASE } from './count-types.ts';
import { authorsOf, pagesOfRecords } from './record-filters.ts';
import { RECORD_OF_PAGE } from './records-of-pages.ts';
import { searchedCase, searchedStore } from './scope.ts';
import { searchAll } from './search-all.ts';
import { searchCase } from './search-case.ts';
import { enterRecords } from './testing/enter-records.ts';
import { type RecordsStore, recordsStore } from './testing/records-store.ts';
import { understand } from './understand.ts';

let desk: RecordsStore;
beforeEach(() => {
  desk = recordsStore({ a: Array.from({ length: 6 }, () => 'lumbar mri'), b: ['lumbar mri'] }, (id) =>
    id === 'a' ? 'c1' : 'c2',
  );
  enterRecords(desk.store, 'c1', [
    { documentId: 'a', first: 0, count: 6, type: 'other', author: 'Other O.' },
  ]);
  enterRecords(desk.store, 'c1', [
    { documentId: 'a', first: 0, count: 2, type: 'ur-decision', date: '2015-02-05', author: 'Reviewer R.' },
    { documentId: 'a', first: 2, count: 1, type: 'imaging', date: '2014-06-30' },
    {
      ...{ documentId: 'a', first: 3, count: 2, type: 'therapy-note', date: '2013-10-02' },
      ...{ author: 'Therapist T.', furtherDates: ['2014-01-07'] },
    },
    { documentId: 'a', first: 5, count: 1, type: 'other' },
  ]);
  enterRecords(desk.store, 'c2', [
    { documentId: 'b', first: 0, count: 1, type: 'imaging', date: '2014-01-01' },
  ]);
});
afterEach(() => desk.close());

const asking = (query: string) => ({ query, typing: false, spelling: true, switches: {} });

function inCase(query: string) {
  const { reader } = desk.store;
  return searchCase(reader, understand(reader, searchedCase(reader, 'c1'), asking(query)), {
    limit: 50,
    after: undefined,
  });
}
const pages = (query: string) => inCase(query).hits.map(({ page }) => page);

describe('a search by records', () => {
  it.each([
    ['mri type:ur', [0, 1]],
    ['mri type:imaging,therapy', [2, 3, 4]],
    ['mri -type:ur -type:imaging', [3, 4, 5]],
    ['type:imaging', [2]],
    ['mri author:reviewer', [0, 1]],
    ['mri author:r', [0, 1]],
    ['mri -author:therapist', [0, 1, 2, 5]],
    ['mri date:2015', [0, 1]],
    ['mri date:2014', [2, 3, 4]],
    ['mri date:2014 type:imaging', [2]],
    ['mri date:<2014', [3, 4]],
    ['mri date:2013,2015', [0, 1, 3, 4]],
    ['mri -date:2014', [0, 1, 5]],
    ['mri author:nobody', []],
  ])('%s finds pages %j', (query, found) => {
    expect(pages(query)).toEqual(found);
  });

  it('says which type there is not, and goes on without it', () => {
    const { hits, understood } = inCase('mri type:sonnet');
    expect(understood.notes).toEqual(['type:sonnet is left out: no type of record is called so.']);
    expect(hits).toHaveLength(6);
    expect(pages('type:sonnet')).toEqual([]);
  });

  it('goes over all cases as well', () => {
    const { reader } = desk.store;
    const understood = understand(reader, searchedStore(reader), asking('mri type:imaging'));
    const { hits } = searchAll(reader, understood, { limit: 50, after: undefined });
    expect(hits.map(({ documentId, page }) => `${documentId}/${page}`).sort()).toEqual(['a/2', 'b/0']);
  });
});

describe('a page that was found', () => {
  it('names the record that is shown for it, not one of before', () => {
    expect(inCase('mri').hits.map(({ record }) => [record?.type, record?.date])).toEqual([
      ['ur-decision', '2015-02-05'],
      ['ur-decision', '2015-02-05'],
      ['imaging', '2014-06-30'],
      ['therapy-note', '2013-10-02'],
      ['therapy-note', '2013-10-02'],
      ['other', null],
    ]);
  });

  it('names none while the index does not know its page', () => {
    enterRecords(desk.store, 'c1', [{ documentId: 'a', first: 4, count: 2, type: 'other' }]);
    expect(inCase('mri').hits.map(({ record }) => record?.type)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...['other', 'other'],
    ]);
  });
});

describe('the types of records with hits', () => {
  it('are counted in pages, the most first, and narrowed down with the pages', () => {
    expect(inCase('mri').types).toEqual([
      { type: 'ur-decision', pages: 2 },
      { type: 'therapy-note', pages: 2 },
      { type: 'imaging', pages: 1 },
      { type: 'other', pages: 1 },
    ]);
    expect(inCase('mri date:2014').types).toEqual([
      { type: 'therapy-note', pages: 2 },
      { type: 'imaging', pages: 1 },
    ]);
  });

  it('leave out pages that the index does not know', () => {
    enterRecords(desk.store, 'c1', [{ documentId: 'a', first: 4, count: 1, type: 'other' }]);
    expect(inCase('mri').types).toEqual([{ type: 'other', pages: 1 }]);
  });
});

describe('the queries of records', () => {
  it.each<[string, string, (string | number)[]]>([
    ['pages of records of a case', pagesOfRecords('c1', 'e.type = ?'), ['c1', 'imaging']],
    ['authors of a case', authorsOf('c1'), ['c1']],
    ['types of a case', TYPES_OF_CASE, ['c1']],
    ['the record of a page', RECORD_OF_PAGE, ['a', 0]],
  ])('%s go by an index and sort nothing', (_, sql, values) => {
    const rows = desk.store.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values);
    const details = rows.map((row) => String(Reflect.get(row as object, 'detail')));
    expect(details.filter((detail) => /^SCAN|TEMP B-TREE/.test(detail))).toEqual([]);
  });
});
