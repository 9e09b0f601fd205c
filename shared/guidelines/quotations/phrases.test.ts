import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG_QUOTATION, longestShared, phrasesOf, quotedWords } from './phrases.ts';

const word = fc.constantFrom(
  'knee',
  'pain',
  'visits',
  'are',
  'recommended',
  'not',
  'for',
  'the',
  'a',
  'weeks',
);
const some = (most: number) => fc.array(word, { maxLength: most });
/** Words that stand nowhere else. */
const own = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at}`);

describe('phrases of a text', () => {
  it('have one in common with any text that has a long run of its words', () => {
    const run = fc.array(word, { minLength: LONG_QUOTATION, maxLength: LONG_QUOTATION + 10 });
    fc.assert(
      fc.property(run, some(60), some(60), some(60), some(60), (shared, a, b, c, d) => {
        const one = phrasesOf([...a, ...shared, ...b]);
        const other = phrasesOf([...c, ...shared, ...d]);
        expect([...one].some((hash) => other.has(hash))).toBe(true);
      }),
    );
  });

  it('are few, and none of a text that is shorter than a long run', () => {
    const words = own(10_000, 'w');
    expect(phrasesOf(words).size).toBeLessThan(1_000);
    expect(phrasesOf(words.slice(0, LONG_QUOTATION - 1)).size).toBe(0);
    expect(phrasesOf(words.slice(0, LONG_QUOTATION)).size).toBe(1);
  });
});

describe('the longest run that two texts share', () => {
  it('is found whatever stands around it, and only when it is long', () => {
    const run = own(LONG_QUOTATION, 'w');
    const page = [...own(30, 'p'), ...run, ...own(30, 'q')];
    expect(longestShared([...own(5, 'a'), ...run, ...own(5, 'b')], page)).toEqual({ from: 5, count: 40 });
    expect(longestShared([...run.slice(1), ...own(5, 'b')], page)).toBeUndefined();
    expect(longestShared([], page)).toBeUndefined();
  });

  it('goes by words alone: case, accents, punctuation and lines make no difference', () => {
    expect(quotedWords('“The Patient’s\nKNEE,”—naïve').words).toEqual(
      quotedWords('the patient s knee naive').words,
    );
  });
});
