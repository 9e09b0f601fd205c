import { afterEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../shared/contracts/search.ts';
import type { Store } from '../store/open-store.ts';
import { TEXTS_OF_DOCUMENT } from '../store/page-words.ts';
import { WORDS_OF_PAGES } from '../store/pages.ts';
import { RECENT_SEARCHES } from '../store/recent-searches.ts';
import { PAGES_BY_ID } from './page-hits.ts';
import { COUNT_IN_SPAN, idsOfSpan, RANKED_IDS } from './page-index.ts';
import { markPages } from './page-marks.ts';
import { ALL_DOCUMENTS, DOCUMENTS_BY_ID, DOCUMENTS_OF_CASE, searchedCase, searchedStore } from './scope.ts';
import { COUNT_UNREAD, NAMES_OF_CASES, searchAll } from './search-all.ts';
import { searchCase } from './search-case.ts';
import { type RecordsStore, recordsStore } from './testing/records-store.ts';
import { type Asked, QueryReader, understand } from './understand.ts';
import { knownWords, nextWord, wordsFrom } from './vocabulary.ts';

let records: RecordsStore;
afterEach(() => records.close());

const asking = (query: string, more: Partial<Asked> = {}): Asked => ({
  query,
  typing: false,
  spelling: true,
  switches: {},
  ...more,
});

function inCase(
  query: string,
  { limit = 50, after, caseId = 'c1' }: { limit?: number; after?: number; caseId?: string } = {},
) {
  const { reader } = records.store;
  return searchCase(reader, understand(reader, searchedCase(reader, caseId), asking(query)), {
    limit,
    after,
  });
}

function inAll(query: string, limit = 50, after?: number) {
  const { reader } = records.store;
  return searchAll(reader, understand(reader, searchedStore(reader), asking(query)), { limit, after });
}

const places = (hits: readonly SearchHit[]) => hits.map(({ documentId, page }) => `${documentId}/${page}`);

describe('a search within a case', () => {
  it('gives its pages in the order of the file, whatever the order in which they were read', () => {
    records = recordsStore({ a: ['mri', '', 'an mri'], other: ['mri'], b: ['mri'] }, (id) =>
      id === 'other' ? 'c2' : 'c1',
    );
    const found = inCase('mri');
    expect(places(found.hits)).toEqual(['a/0', 'a/2', 'b/0']);
    expect(found.total).toEqual({ pages: 3, is: 'exact' });
    expect(found.documents).toEqual([
      { documentId: 'a', name: 'a.pdf', pages: 2 },
      { documentId: 'b', name: 'b.pdf', pages: 1 },
    ]);
  });

  it('goes on where it stopped', () => {
    records = recordsStore({ a: Array.from({ length: 7 }, (_, at) => `mri ${at}`), b: ['mri', 'mri'] });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const found = inCase('mri', { limit: 2, ...(after === undefined ? {} : { after: Number(after) }) });
      seen.push(...places(found.hits));
      after = found.next;
    }
    expect(seen).toEqual([...[0, 1, 2, 3, 4, 5, 6].map((at) => `a/${at}`), 'b/0', 'b/1']);
  });

  it('counts pages on which capitals count by looking at them', () => {
    records = recordsStore({ a: ['Pt. is well', 'PT helped', 'Pt. had PT', 'pt'] });
    const found = inCase('PT', { limit: 1 });
    expect(places(found.hits)).toEqual(['a/1']);
    expect(found.total).toEqual({ pages: 2, is: 'exact' });
    expect(found.documents).toMatchObject([{ pages: 2 }]);
    expect(places(inCase('PT', { limit: 1, after: Number(found.next) }).hits)).toEqual(['a/2']);
  });

  it('tells where it could not look at all of them', () => {
    records = recordsStore({ a: Array.from({ length: 310 }, (_, at) => (at % 2 === 0 ? 'PT' : 'pt')) });
    expect(inCase('PT', { limit: 200 })).toMatchObject({ total: { is: 'atMost', pages: 160 } });
    expect(inCase('PT', { limit: 200 }).hits).toHaveLength(155);
  });

  it('knows the marks and the snippet of a page', () => {
    records = recordsStore({ a: ['no', 'MRI of the lumbar\nspine was done'] });
    const [hit] = inCase('"lumbar spine"').hits;
    expect(hit).toMatchObject({
      matches: 1,
      isRecognised: false,
      snippet: { text: 'MRI of the lumbar spine was done' },
    });
    const { reader } = records.store;
    const understood = understand(reader, searchedCase(reader, 'c1'), asking('"lumbar spine"'));
    expect(markPages(reader, understood, { documentId: 'a', from: 0, to: 2 })).toEqual([
      {
        page: 1,
        marks: [
          [
            expect.objectContaining({ left: expect.closeTo(0.21), top: expect.closeTo(0.1) }),
            expect.objectContaining({ left: expect.closeTo(0.1), top: expect.closeTo(0.12) }),
          ],
        ],
      },
    ]);
  });

  it('is narrowed down by documents and by where the text comes from', () => {
    records = recordsStore({ 'older records': ['mri', 'mri'], newer: ['mri'] });
    records.write('older records', 1, 'mri', 'ocr');
    expect(places(inCase('mri document:old').hits)).toEqual(['older records/0', 'older records/1']);
    expect(places(inCase('mri -document:old').hits)).toEqual(['newer/0']);
    expect(places(inCase('mri source:ocr').hits)).toEqual(['older records/1']);
    expect(places(inCase('mri -source:ocr').hits)).toEqual(['older records/0', 'newer/0']);
    expect(places(inCase('source:ocr').hits)).toEqual(['older records/1']);
    expect(inCase('source:ocr').hits).toMatchObject([{ matches: 0, isRecognised: true }]);
  });

  it('of a case without records finds nothing', () => {
    records = recordsStore({});
    expect(inCase('mri')).toMatchObject({ hits: [], total: { pages: 0, is: 'exact' }, next: null });
  });
});

describe('a search over all cases', () => {
  it('gives the best pages first, with what they are called', () => {
    records = recordsStore({ a: [`mri ${'word '.repeat(100)}`], b: ['mri mri mri'] }, (id) => `case ${id}`);
    const found = inAll('mri');
    expect(places(found.hits)).toEqual(['b/0', 'a/0']);
    expect(found).toMatchObject({ order: 'relevance', total: { pages: 2, is: 'exact' }, unread: 0 });
    expect(found.cases.map(({ caseId }) => caseId)).toEqual(['case b', 'case a']);
    expect(found.documents.map(({ name }) => name).sort()).toEqual(['a.pdf', 'b.pdf']);
    expect(places(inAll('mri', 1, Number(inAll('mri', 1).next)).hits)).toEqual(['a/0']);
  });

  it('gives the newest first where there are too many to be ranked, and goes on', () => {
    records = recordsStore({ a: Array.from({ length: 2_100 }, () => 'mri') });
    const found = inAll('mri', 2);
    expect(found).toMatchObject({ order: 'newest', total: { pages: 2_000, is: 'atLeast' } });
    expect(places(found.hits)).toEqual(['a/2099', 'a/2098']);
    expect(places(inAll('mri', 2, Number(found.next)).hits)).toEqual(['a/2097', 'a/2096']);
  });

  it('keeps filters, and counts what is not read yet', () => {
    records = recordsStore({ old: ['mri', ''], b: ['mri'] }, (id) => `case ${id}`);
    expect(places(inAll('mri document:old').hits)).toEqual(['old/0']);
    expect(inAll('mri').unread).toBe(1);
  });
});

describe('queries that were read', () => {
  it('are kept until something is written', () => {
    records = recordsStore({ a: ['lurnbar'] });
    const { reader } = records.store;
    const queries = new QueryReader();
    const read = () => queries.understand(reader, searchedCase(reader, 'c1'), asking('lumbar'));
    const first = read();
    expect(read()).toBe(first);
    expect(first.told.expansions).toMatchObject([{ kind: 'spelling', terms: ['lurnbar'] }]);
    records.write('a', 0, 'lumbar');
    expect(read().told.expansions).toEqual([]);
  });

  it('forgets it with the store: the one that is opened next may have as many changes', () => {
    records = recordsStore({ a: ['lurnbar spine'] });
    const other = recordsStore({ a: ['lumbar spine'] });
    const queries = new QueryReader();
    const read = ({ reader }: Store) =>
      queries.understand(reader, searchedCase(reader, 'c1'), asking('lumbar'));
    const changes = ({ reader }: Store) => reader.get('SELECT total_changes() AS n');
    expect(changes(other.store)).toEqual(changes(records.store));
    expect(read(records.store).told.expansions).toHaveLength(1);
    expect(read(other.store).told.expansions).toEqual([]);
    other.close();
  });
});

describe('the queries of a search', () => {
  const filter = { sql: 'SELECT id FROM page WHERE document_id = ?', values: ['a'], negated: false };
  const plan = { kind: 'any', of: [{ tokens: ['mri'], prefix: false }] } as const;
  const byWords = { plan, filters: [] };
  it.each<[string, string, (string | number)[]]>([
    ['words of a span', idsOfSpan('ASC', byWords), ['"mri"', 1, 9, 9]],
    ['words of a span, the last first', idsOfSpan('DESC', byWords), ['"mri"', 1, 9, 9]],
    ['words and filters', idsOfSpan('ASC', { plan, filters: [filter] }), ['"mri"', 1, 9, 'a', 9]],
    ['filters alone', idsOfSpan('ASC', { plan: undefined, filters: [filter] }), [1, 9, 'a', 9]],
    ['ranked', RANKED_IDS, ['"mri"', 1, 9, 9]],
    ['counted', COUNT_IN_SPAN, ['"mri"', 1, 9, 9]],
    ['pages by id', PAGES_BY_ID, ['[1]']],
    ['documents by id', DOCUMENTS_BY_ID, ['["a"]']],
    ['documents of a case', DOCUMENTS_OF_CASE, ['c1']],
    ['all documents', ALL_DOCUMENTS, []],
    ['names of cases', NAMES_OF_CASES, ['["c1"]']],
    ['unread pages', COUNT_UNREAD, []],
    ['known words', knownWords('page_word'), ['["mri"]']],
    ['words from', wordsFrom('page_word'), ['m', 'n', 9]],
    ['the next word', nextWord('page_word'), ['m']],
    ['boxes of pages', WORDS_OF_PAGES, ['a', 0, 9]],
    ['texts of a document', TEXTS_OF_DOCUMENT, ['a', 0, 9]],
    ['recent searches', RECENT_SEARCHES, ['c1', 9]],
  ])('of %s go by an index and sort nothing', (_, sql, values) => {
    records = recordsStore({ a: ['mri'] });
    const rows = records.store.reader.all(`EXPLAIN QUERY PLAN ${sql}`, ...values);
    const details = rows.map((row) => String(Reflect.get(row as object, 'detail')));
    const ofTables = details.filter((detail) => !/^SCAN (page_fts|json_each|d|\(subquery)/.test(detail));
    for (const detail of ofTables) {
      expect(detail).not.toMatch(/TEMP B-TREE/);
      // An index of nothing but what is wanted may be gone through.
      if (/^SCAN/.test(detail))
        expect(detail).toMatch(/USING (COVERING )?INDEX (page_waiting|document_first_page)/);
    }
  });

  it.each(['ASC', 'DESC'] as const)('go from filters alone to their pages, not through all (%s)', (order) => {
    records = recordsStore({ a: ['mri'] });
    const sql = idsOfSpan(order, { plan: undefined, filters: [filter] });
    const rows = records.store.reader.all(`EXPLAIN QUERY PLAN ${sql}`, 1, 9, 'a', 9);
    expect(JSON.stringify(rows)).toContain('SEARCH page USING INTEGER PRIMARY KEY (rowid=?)');
  });

  it('give the ends of a span to the index as integers: others it would not go by', () => {
    for (const sql of [idsOfSpan('ASC', byWords), RANKED_IDS, COUNT_IN_SPAN]) {
      expect(sql).toContain('rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)');
    }
  });
});
