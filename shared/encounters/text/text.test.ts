import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, tokensOf } from './fold.ts';
import { Phrasebook } from './phrasebook.ts';
import { Vocabulary } from './vocabulary.ts';

describe('words are compared', () => {
  it('in any case, without accents and plurals, look-alike letters as one', () => {
    expect(foldWord('Findings')).toBe(foldWord('FINDING'));
    expect(foldWord('Impression')).toBe(foldWord('lmpressi0n'));
    expect(foldWord('Retum')).toBe(foldWord('Return'));
    expect(foldWord('2012')).toBe('2012');
  });

  it('with a heading that is set wide as one word, and initials as they are', () => {
    expect(tokensOf('P R O G R E S S note').map(({ raw }) => raw)).toEqual(['PROGRESS', 'note']);
    expect(tokensOf('A. B. Sample').map(({ raw }) => raw)).toEqual(['A', 'B', 'Sample']);
  });

  it('at the places where they stand', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { raw, start, end } of tokensOf(text)) {
          expect(text.slice(start, end).replace(/ /g, '')).toBe(raw);
        }
      }),
    );
  });
});

describe('a vocabulary', () => {
  it('takes a longer word for a known one from which one letter differs', () => {
    const known = new Vocabulary();
    const report = known.add('operative');
    expect(known.find(foldWord('operatlve'))).toBe(report);
    expect(known.find(foldWord('operativ'))).toBe(report);
    expect(known.find(foldWord('opperative'))).toBe(report);
    expect(known.find(foldWord('operetlvo'))).toBe(-1);
  });

  it('leaves short words, numbers and words without end alone', () => {
    const known = new Vocabulary();
    known.add('form');
    expect(known.find(foldWord('from'))).toBe(-1);
    expect(known.find('12345678')).toBe(-1);
    expect(known.find('a'.repeat(100_000))).toBe(-1);
  });
});

describe('a phrasebook', () => {
  const known = new Vocabulary();
  const book = new Phrasebook(known, [
    ['progress report', 'report'],
    ['progress', 'progress'],
    ['primary treating physicians progress report', 'form'],
  ]);
  const idsOf = (text: string) => tokensOf(text).map(({ folded }) => known.find(folded));

  it('finds the longest phrase at each place, none within another', () => {
    const values = (text: string) => book.all(idsOf(text)).map(({ value }) => value);
    expect(values('PRIMARY TREATING PHYSICIAN’S PROGRESS REPORT')).toEqual(['form']);
    expect(values('a progress report of progress')).toEqual(['report', 'progress']);
    expect(values('primary treating physician')).toEqual([]);
  });
});
