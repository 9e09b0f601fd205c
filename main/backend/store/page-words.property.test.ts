import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDocument } from '../records/reading/testing/reading-desk.ts';
import { deleteCase, hasCase } from './cases.ts';
import { deleteDocument } from './documents.ts';
import { TEXTS_OF_DOCUMENT } from './page-words.ts';
import { enterPages, type PackedPage, writePackedPage } from './pages.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

const PAGES = 3;
const DOCUMENTS = ['a', 'b', 'c'] as const;
const CASES = ['case of a', 'case of b and c'] as const;
const caseOf = (document: string) => (document === 'a' ? CASES[0] : CASES[1]);

const texts = fc.array(
  fc.constantFrom('lumbar', 'Lumbar', 'knee', 'L4-5', 'é', 'été', '10/325', 'x'.repeat(101), '§'),
  {
    maxLength: 4,
  },
);
const page = fc.record({ document: fc.constantFrom(...DOCUMENTS), index: fc.nat(PAGES - 1), words: texts });
const step = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), pages: fc.array(page, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('taken back' as const),
    pages: fc.array(page, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('document deleted' as const), document: fc.constantFrom(...DOCUMENTS) }),
  fc.record({ kind: fc.constant('case deleted' as const), caseId: fc.constantFrom(...CASES) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A word goes from one page and comes to another in one transaction. */
const MOVED: Step[] = [
  { kind: 'read', pages: [{ document: 'a', index: 1, words: ['knee'] }] },
  {
    kind: 'read',
    pages: [
      { document: 'a', index: 1, words: [] },
      { document: 'a', index: 0, words: ['knee'] },
    ],
  },
];

let desk: TestStore;
beforeAll(() => {
  desk = testStore();
});
afterAll(() => desk.close());

it('the list of words is that of the index, whatever is read, read again, taken back and deleted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      for (const caseId of CASES) remove(caseId);
      const firstPages = DOCUMENTS.map((id, at) => begin(id, at));
      for (const one of steps) take(one, firstPages);
      expect(listed()).toEqual(indexed());
    }),
    { numRuns: 60, examples: [[MOVED]] },
  );
});

it('texts are read by an index', () => {
  const plan = JSON.stringify(desk.store.reader.all(`EXPLAIN QUERY PLAN ${TEXTS_OF_DOCUMENT}`, 'a', 0, 9));
  expect(plan).toContain('USING INDEX');
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

/** Gives the id of the first page. */
function begin(id: string, at: number): number {
  addDocument(desk.store, { id, caseId: caseOf(id), pages: PAGES, at });
  return desk.store.write((writer) => enterPages(writer, id, PAGES));
}

function remove(caseId: string): void {
  if (hasCase(desk.store.reader, caseId)) desk.store.write((writer) => deleteCase(writer, caseId));
}

function take(one: Step, firstPages: readonly number[]): void {
  const { store } = desk;
  const has = (id: string) =>
    store.reader.get('SELECT 1 AS found FROM document WHERE id = ?', id) !== undefined;
  if (one.kind === 'case deleted') {
    remove(one.caseId);
  } else if (one.kind === 'document deleted') {
    const { document } = one;
    if (has(document)) store.write((writer) => deleteDocument(writer, caseOf(document), document));
  } else {
    const read = (): void =>
      store.write((writer) => {
        for (const { document, index, words } of one.pages) {
          const first = firstPages[DOCUMENTS.indexOf(document)] ?? 0;
          if (has(document)) writePackedPage(writer, first + index, packed(words.join(' ')));
        }
        if (one.kind === 'taken back') throw new Error('taken back');
      });
    if (one.kind === 'taken back') expect(read).toThrow('taken back');
    else read();
  }
}

function packed(text: string): PackedPage {
  const facts = {
    state: 'done',
    width: 1,
    height: 1,
    source: 'layer',
    confidence: 1,
    turns: 0,
    skew: 0,
  } as const;
  return { ...facts, extractor: 'test', text, words: new Uint8Array() };
}

function listed(): unknown[] {
  return desk.store.reader.all('SELECT word AS term FROM page_word ORDER BY word');
}

/** What a list made anew would hold, from the index itself. */
function indexed(): unknown[] {
  desk.store.write((writer) =>
    writer.run('CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, page_fts, row)'),
  );
  return desk.store.reader.all(
    `SELECT term FROM temp.vocabulary WHERE length(term) BETWEEN 2 AND 100 AND term GLOB '*[^0-9]*' ORDER BY term`,
  );
}
