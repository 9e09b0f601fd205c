import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Matcher } from '../../../shared/search/matcher.ts';
import { indexWords } from '../../../shared/search/tokens.ts';
import { readPages } from '../store/pages.ts';
import { markPages } from './page-marks.ts';
import { searchedCase, searchedStore } from './scope.ts';
import { searchAll } from './search-all.ts';
import { searchCase } from './search-case.ts';
import { type RecordsStore, recordsStore } from './testing/records-store.ts';
import { type Asked, understand } from './understand.ts';

const WORDS =
  'lumbar spine MRI PT pt therapy physical no L4-5 10/325 50mg pain. (left) gabapentin gabapentln Norco naïve “left”'.split(
    ' ',
  );
const DOCUMENT_PAGES = 12;

let records: RecordsStore;
beforeAll(() => {
  const texts = fc.sample(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
    { numRuns: 2 * DOCUMENT_PAGES, seed: 1 },
  );
  records = recordsStore({ one: texts.slice(0, DOCUMENT_PAGES), two: texts.slice(DOCUMENT_PAGES) });
});
afterAll(() => records.close());

/** Anything a hand can type, and what a hand that knows operators types. */
const signs = fc.constantFrom(
  ...[
    '"',
    '“',
    '(',
    ')',
    '-',
    '*',
    ' ',
    ' OR ',
    ' AND ',
    ' NOT ',
    'NEAR(',
    ' NEAR/3 ',
    ', 4)',
    'type:',
    'date:2016 ',
  ],
  ...['source:ocr ', 'document:', '§', '%', "'", '/', '+', ':', '^', '{', '\\', '\u0000', 'é', '|', '&'],
);
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.oneof(fc.constantFrom(...WORDS), signs), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(fc.constantFrom(...WORDS), signs), { maxLength: 14 }).map((parts) => parts.join(' ')),
);
/** Words near each other, in all the ways in which that is written. */
const near = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS, '"lumbar spine"', 'lumb*'), { minLength: 2, maxLength: 3 }),
    fc.nat(6),
    fc.boolean(),
  )
  .map(([words, within, called]) =>
    called ? `NEAR(${words.join(' ')}, ${within})` : words.join(` NEAR/${within} `),
  );
const asked = fc.record<Asked>({
  query: fc.oneof({ weight: 2, arbitrary: typed }, { weight: 1, arbitrary: near }),
  typing: fc.boolean(),
  spelling: fc.boolean(),
  switches: fc.constant({}),
});

describe('a search', () => {
  it('of anything that can be typed gives an answer, within a case and over all', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const { reader } = records.store;
        const inCase = understand(reader, searchedCase(reader, 'c1'), one);
        searchCase(reader, inCase, { limit: 5, after: undefined });
        markPages(reader, inCase, { documentId: 'one', from: 0, to: 5 });
        searchAll(reader, understand(reader, searchedStore(reader), one), { limit: 5, after: undefined });
      }),
      { numRuns: 600 },
    );
  });

  it('finds exactly the pages on which reading them word by word finds the same', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const { reader } = records.store;
        const understood = understand(reader, searchedCase(reader, 'c1'), one);
        if (understood.plan === undefined || understood.filters.length > 0) return;
        const found = searchCase(reader, understood, { limit: 200, after: undefined });
        const matcher = new Matcher(understood.plan);
        const read = understood
          .documents()
          .flatMap(({ documentId }) => readPages(reader, documentId, 0, DOCUMENT_PAGES))
          .filter(({ text }) => matcher.ranges(text) !== undefined);
        const names = (pages: readonly { documentId: string; page: number }[]) =>
          pages.map(({ documentId, page }) => `${documentId} ${page}`);
        expect(names(found.hits)).toEqual(names(read.map((page) => ({ ...page, page: page.index }))));
        expect(found.total).toEqual({ pages: read.length, is: 'exact' });
      }),
      { numRuns: 600 },
    );
  });

  it('marks whole words that the query has, or what counts as them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), (words) => {
        const { reader } = records.store;
        const one = {
          query: words.map((word) => `"${word}"`).join(' OR '),
          typing: false,
          spelling: false,
          switches: {},
        };
        const understood = understand(reader, searchedCase(reader, 'c1'), one);
        const { hits } = searchCase(reader, understood, { limit: 200, after: undefined });
        const allowed = new Set(words.map((word) => indexWords(word).join(' ')));
        for (const { snippet } of hits) {
          for (const { start, end } of snippet.ranges) {
            expect(allowed).toContain(indexWords(snippet.text.slice(start, end)).join(' '));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
