import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PageWord,
  packedFits,
  packWords,
  textOfWords,
  unpackWords,
  wordOffsets,
  wordsWithin,
} from './page-text.ts';

const PLACE = { left: 0.1, top: 0.2, width: 0.05, height: 0.01, direction: 0 } as const;
const word = (text: string, ends: PageWord['ends'] = 'space'): PageWord => ({ text, ends, ...PLACE });

const share = fc.integer({ min: 0, max: 65_535 }).map((one) => one / 65_535);
const anyWord: fc.Arbitrary<PageWord> = fc.record(
  {
    text: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => !/\s/.test(text)),
    left: share,
    top: share,
    width: share,
    height: share,
    direction: fc.constantFrom(0, 1, 2, 3),
    ends: fc.constantFrom('space', 'line', 'block', 'hyphen'),
    confidence: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: ['text', 'left', 'top', 'width', 'height', 'direction', 'ends'] },
);

describe('the text of a page', () => {
  it('joins a word that a hyphen parted at the end of a line', () => {
    expect(textOfWords([word('medi', 'hyphen'), word('cation', 'line'), word('list')])).toBe(
      'medication\nlist',
    );
  });

  it('keeps both boxes of such a word, each over its own part', () => {
    const words = [word('medi', 'hyphen'), word('cation', 'line'), word('list')];
    expect(wordOffsets(words)).toEqual([0, 4, 11]);
    expect(wordsWithin(words, 0, 10).map(({ text }) => text)).toEqual(['medi', 'cation']);
  });

  it('ends without what would stand before another word', () => {
    expect(textOfWords([word('one', 'block')])).toBe('one');
    expect(textOfWords([])).toBe('');
  });
});

describe('packed words', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 40 }), (words) => {
        expect(unpackWords(textOfWords(words), packWords(words))).toEqual(words);
      }),
    );
  });

  it('are refused beside another text', () => {
    const packed = packWords([word('one'), word('two')]);
    expect(unpackWords('one two three', packed)).toBeUndefined();
    expect(unpackWords('one two', packed)).toHaveLength(2);
  });

  it('are refused when cut off, or of a later form', () => {
    const packed = packWords([word('one')]);
    expect(unpackWords('one', packed.subarray(0, packed.length - 1))).toBeUndefined();
    expect(unpackWords('one', Uint8Array.of(2, ...packed.subarray(1)))).toBeUndefined();
    expect(unpackWords('', new Uint8Array(0))).toBeUndefined();
  });

  it('are known to belong to a text without being unpacked', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 9 }),
        fc.array(anyWord, { maxLength: 9 }),
        (words, others) => {
          const packed = packWords(words);
          for (const text of [textOfWords(words), textOfWords(others)]) {
            expect(packedFits(text, packed)).toBe(unpackWords(text, packed) !== undefined);
          }
          expect(packedFits(textOfWords(words), packed.subarray(1))).toBe(false);
        },
      ),
    );
  });

  it('keep places inside of the page', () => {
    const outside = { ...word('x'), left: -0.5, width: 7 };
    expect(unpackWords('x', packWords([outside]))?.[0]).toMatchObject({ left: 0, width: 1 });
  });
});
