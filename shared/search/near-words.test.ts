import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedDistance } from '../domain/facts/text/edit-distance.ts';
import { misreadings } from './confusions.ts';
import { nearWords } from './near-words.ts';

function seekIn(list: readonly string[]): {
  seek: (from: string) => string | undefined;
  asked: () => number;
} {
  let asked = 0;
  const seek = (from: string) => {
    asked += 1;
    return list.find((word) => word >= from);
  };
  return { seek, asked: () => asked };
}

describe('words near another', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 7 });

  it('are those that comparing with each word of the list gives', () => {
    fc.assert(
      fc.property(
        word,
        fc.uniqueArray(word, { maxLength: 60 }),
        fc.integer({ min: 1, max: 2 }),
        (one, words, most) => {
          const list = [...words].sort();
          const compared = list
            .filter((other) => other !== one && boundedDistance(one, other, most) <= most)
            .map((other) => ({ word: other, distance: boundedDistance(one, other, most) }));
          expect(nearWords(one, most, seekIn(list).seek, 10_000, 0)).toEqual(compared);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('begin with the letters that are held', () => {
    const { seek } = seekIn(['babc', 'cabc', 'caxc']);
    expect(nearWords('cabc', 2, seek, 100, 1)).toEqual([{ word: 'caxc', distance: 1 }]);
  });

  it('are found without going through a long list, and within the steps allowed', () => {
    const letters = 'abcdefghij';
    const list = [...letters].flatMap((a) =>
      [...letters].flatMap((b) => [...letters].map((c) => `${a}${b}${c}xyz${a}`)),
    );
    const full = seekIn(list);
    nearWords('abcxyza', 1, full.seek, 10_000, 0);
    expect(full.asked()).toBeLessThan(list.length / 2);
    const short = seekIn(list);
    nearWords('abcxyza', 2, short.seek, 20, 0);
    expect(short.asked()).toBe(20);
  });
});

describe('misreadings', () => {
  it('take one letter for another, for two, or two for one', () => {
    expect(misreadings('lumbar')).toEqual(expect.arrayContaining(['lurnbar', '1umbar', 'lumhar']));
    expect(misreadings('modern')).toEqual(expect.arrayContaining(['modem', 'moclern']));
  });

  it('are never the word itself, and not endless', () => {
    expect(misreadings('hydrocodone')).not.toContain('hydrocodone');
    expect(misreadings('illlliiilllliiilllliiilll').length).toBeLessThanOrEqual(400);
  });
});
