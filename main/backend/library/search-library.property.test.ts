import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { searchPacks } from '../../../shared/guidelines/search-packs.ts';
import { aPack } from '../../../shared/guidelines/testing/packs.ts';
import { expandQuery } from '../../../shared/search/expand.ts';
import { parseQuery } from '../../../shared/search/parse.ts';
import { removeSource, saveSource } from '../store/library/save-source.ts';
import { type TestStore, testStore } from '../store/testing/test-store.ts';
import { libraryVocabulary } from './library-vocabulary.ts';
import { findPlaces } from './place-ids.ts';
import { searchLibrary } from './search-library.ts';

let open: TestStore;
beforeAll(() => {
  open = testStore();
});
afterAll(() => open.close());

const DAY = '2020-06-01';
const word = fc.constantFrom('knee', 'pain', 'PT', 'pt', 'physical', 'therapy', 'mri', 'brace', 'opioid');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const days = fc.constantFrom(
  { from: '2019-01-01', confirmed: true },
  { until: '2018-01-01', confirmed: true },
  { until: '2017-01-01', confirmed: true },
);
const section = fc.record({
  title: words,
  text: fc.option(words, { nil: undefined }),
  treatments: fc.option(fc.array(word, { maxLength: 2 }), { nil: undefined }),
  criteria: fc.array(words, { maxLength: 2 }),
});
const chapter = fc.record({ title: words, effective: days, sections: fc.array(section, { maxLength: 4 }) });
const step = fc.constantFrom<GuidelinePack['source']>('mtus', 'acoem-odg', 'other-guideline', 'study', 'law');
const library = fc.array(fc.tuple(step, fc.array(chapter, { minLength: 1, maxLength: 3 })), {
  minLength: 1,
  maxLength: 3,
});
const query = fc.oneof(
  words,
  fc.tuple(word, word).map(([one, other]) => `${one} OR ${other}`),
  fc.tuple(words, word).map(([all, without]) => `${all} -${without}`),
  fc.tuple(word, word, word).map(([a, b, c]) => `${a} OR (${b} -${c})`),
);

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;
const packsOf = (sources: Made<typeof library>): GuidelinePack[] =>
  sources.map(([source, chapters], p) =>
    aPack({
      ...{ id: `p${p}`, source },
      chapters: chapters.map(({ title, effective, sections }, c) => ({
        ...{ id: `c${c}`, title, effective },
        sections: sections.map(({ text, treatments, criteria, ...of }, s) => ({
          ...{ id: `c${c}.s${s}`, ...of },
          ...(text === undefined ? {} : { text }),
          ...(treatments === undefined ? {} : { treatments }),
          criteria: criteria.map((one, k) => ({ id: `c${c}.s${s}.${k}`, text: one, kind: 'other' as const })),
        })),
      })),
    }),
  );

it('the index of a vault finds what a search of the packs themselves finds, by the same order', () => {
  fc.assert(
    fc.property(library, query, fc.integer({ min: 1, max: 6 }), (sources, asked, limit) => {
      const packs = packsOf(sources);
      open.store.write((writer) => {
        for (const pack of packs)
          saveSource(writer, { id: pack.id, kind: 'pack', sha256: pack.id, addedAt: 't' }, pack);
      });
      const { hits } = searchLibrary(open.store.reader, {
        query: asked,
        typing: false,
        day: DAY,
        limit: 200,
      });
      const few = searchLibrary(open.store.reader, { query: asked, typing: false, day: DAY, limit });
      const { node } = parseQuery(asked);
      const options = { switches: {}, spelling: true };
      const plan = node && expandQuery(node, libraryVocabulary(open.store.reader), options).plan;
      const ids = (few: number) =>
        plan && findPlaces(open.store.reader, plan, { day: DAY, most: limit, few });
      const [many, ranked] = [ids(0), ids(1_000)];
      open.store.write((writer) => {
        for (const pack of packs) removeSource(writer, pack.id);
      });
      expect(many).toEqual(ranked);
      const names = hits.map((hit) => `${hit.sourceKey} ${hit.section?.key ?? hit.chapter.key}`);
      const wanted = searchPacks(packs, asked, DAY);
      expect(names).toEqual(wanted.map((one) => `${one.pack.id} ${one.section?.id ?? one.chapter.id}`));
      expect(few.hits).toEqual(hits.slice(0, limit));
      expect(few.hasMore).toBe(hits.length > limit);
    }),
    { numRuns: 60 },
  );
});
