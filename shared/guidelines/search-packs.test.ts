import { expect, it } from 'vitest';
import { mtusPack } from './mtus-pack.ts';
import type { GuidelinePack } from './pack.ts';
import { readPack } from './parse-pack.ts';
import { searchPacks } from './search-packs.ts';
import { aPack } from './testing/packs.ts';

const named = (packs: readonly GuidelinePack[], query: string) =>
  searchPacks(packs, query, '2026-06-01').map(
    ({ pack, chapter, section }) => `${pack.id}/${section?.id ?? chapter.id}`,
  );
const of = (source: GuidelinePack['source'], changes: Partial<GuidelinePack> = {}) =>
  aPack({ id: source, source, ...changes });

it('sections come in the order of the search sequence, whatever the order of the packs', () => {
  const packs = (['law', 'study', 'other-guideline', 'mtus', 'acoem-odg'] as const).map((source) =>
    of(source),
  );
  expect(named(packs, 'wrist')).toEqual([
    'mtus/wrist',
    'acoem-odg/wrist',
    'other-guideline/wrist',
    'study/wrist',
    'law/wrist',
  ]);
});

it('a title comes before a text, and an edition that is not in force comes last', () => {
  const chapter = (id: string, section: object, until?: string) => ({
    id,
    title: `Chapter ${id}`,
    effective: { confirmed: true, ...(until === undefined ? {} : { until }) },
    sections: [{ id: `${id}.s`, title: 'Section', ...section }],
  });
  const pack = aPack({
    id: 'p',
    chapters: [
      chapter('old', { title: 'Acupuncture' }, '2017-12-01'),
      chapter('text', { text: 'On acupuncture.' }),
      chapter('title', { title: 'Acupuncture' }),
    ],
  });
  expect(named([pack], 'acupuncture')).toEqual(['p/title.s', 'p/text.s', 'p/old.s']);
});

it('words are found by their synonyms, and across chapter and section', () => {
  const sections = [
    { id: 'pt', title: 'Physical therapy' },
    { id: 'mri', title: 'Imaging' },
  ];
  const pack = aPack({ id: 'p', chapters: [{ id: 'k', title: 'Knee', sections }] });
  expect(named([pack], 'PT')).toEqual(['p/pt']);
  expect(named([pack], 'knee imaging')).toEqual(['p/mri']);
  expect(named([pack], 'knee')).toEqual(['p/k']);
  expect(named([pack], 'knee -imaging')).toEqual(['p/k']);
  expect(named([pack], 'therapy -imaging')).toEqual(['p/pt']);
  expect(named([pack], 'elbow')).toEqual([]);
});

it('the map of the MTUS is a sound pack', () => {
  const read = readPack(mtusPack());
  expect('reasons' in read ? read.reasons : []).toEqual([]);
  const missing = mtusPack().chapters.filter(({ number }) => number === undefined);
  expect(missing.map(({ title }) => title)).toEqual(['COVID-19']);
});
