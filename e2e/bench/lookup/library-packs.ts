import type { GuidelinePack } from '../../../shared/guidelines/pack.ts';
import { aPack } from '../../../shared/guidelines/testing/packs.ts';
import { makePage, makeVocabulary, randomNumbers } from '../search/corpus.ts';

const SECTIONS_OF_CHAPTER = 100;
const WORDS = { text: 120, criterion: 12 } as const;
const STEPS: readonly GuidelinePack['source'][] = ['mtus', 'acoem-odg', 'other-guideline', 'study', 'law'];

/** Sources as of a large library: in all steps of the search sequence, every third replaced, with texts as records have them. */
export function* libraryPacks(sources: number, sections: number): Generator<GuidelinePack> {
  const vocabulary = makeVocabulary();
  const random = randomNumbers(11);
  const words = (count: number): string => makePage(vocabulary, random).split(' ').slice(0, count).join(' ');
  const each = Math.ceil(sections / sources / SECTIONS_OF_CHAPTER);
  for (let p = 0; p < sources; p += 1) {
    const until = p % 3 === 2 ? { until: `20${15 + (p % 10)}-01-01` } : {};
    yield aPack({
      ...{ id: `p${p}`, title: `Source ${p}`, source: STEPS[p % STEPS.length] ?? 'mtus' },
      effective: { confirmed: true, ...until },
      chapters: Array.from({ length: each }, (_, c) => ({
        ...{ id: `c${c}`, title: `Chapter ${words(2)}` },
        sections: Array.from({ length: SECTIONS_OF_CHAPTER }, (__, s) => ({
          ...{ id: `c${c}.s${s}`, title: words(3), text: words(WORDS.text), treatments: [words(1)] },
          criteria: [{ id: `c${c}.s${s}.k`, text: words(WORDS.criterion), kind: 'indication' as const }],
        })),
      })),
    });
  }
}
