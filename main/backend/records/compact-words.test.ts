import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, type PageWord, packWords, textOfWords } from '../../../shared/domain/page-text.ts';
import { compactWords, expandWords } from './compact-words.ts';
import { storedWords, storeWords } from './packed-words.ts';

const LINES = 40;
const WORDS_A_LINE = 14;

const share = fc.integer({ min: 0, max: 65_535 }).map((one) => one / 65_535);
/** Anywhere on the page, of any length that is stored. */
const loose = fc.record({
  text: fc.oneof(fc.constantFrom('a', 'of', 'x'.repeat(31), 'y'.repeat(32), 'z'.repeat(300)), fc.uuid()),
  left: share,
  top: share,
  width: share,
  height: share,
  direction: fc.constantFrom(0, 1, 2, 3),
  ends: fc.constantFrom('space', 'line', 'block', 'hyphen'),
}) satisfies fc.Arbitrary<PageWord>;

/** A page as it is printed: lines of words, one distance apart. */
function page(): PageWord[] {
  return Array.from({ length: LINES * WORDS_A_LINE }, (_, at): PageWord => {
    const [line, place] = [Math.floor(at / WORDS_A_LINE), at % WORDS_A_LINE];
    const ends = place === WORDS_A_LINE - 1 ? 'line' : 'space';
    const box = { left: 0.1 + place * 0.06, top: 0.05 + line * 0.02, width: 0.05, height: 0.015 };
    return { text: `word${place}`, direction: 0, ends, ...box };
  });
}

describe('compact words', () => {
  it('come out as they went in, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(loose, { maxLength: 40 }), (words) => {
        const packed = packWords(words);
        expect(expandWords(compactWords(packed) ?? new Uint8Array())).toEqual(packed);
      }),
    );
  });

  it('take four or five bytes each on a printed page', () => {
    const words = page();
    const bytes = storeWords(columnsOf(words)).length / words.length;
    expect(bytes).toBeGreaterThan(4);
    expect(bytes).toBeLessThan(5);
  });

  it('are no words when bytes are missing, are too many or anything else', () => {
    const compact = compactWords(packWords(page())) ?? new Uint8Array();
    expect(expandWords(compact.subarray(0, compact.length - 1))).toBeUndefined();
    expect(expandWords(Uint8Array.of(...compact, 0))).toBeUndefined();
    // Says that it has four thousand million words.
    expect(expandWords(Uint8Array.of(6, 0, 255, 255, 255, 255, 1, 0, 1, 0))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const packed = expandWords(Uint8Array.of(6, ...bytes));
        // What can be read at all is of whole words.
        if (packed !== undefined) expect((packed.length - 5) % 12).toBe(0);
      }),
    );
  });
});

describe('stored words', () => {
  const read = page();
  const recognised = read.map((word, at) => ({ ...word, confidence: at % 101 }));

  it.each([
    ['read from a text layer', read],
    ['recognised', recognised],
    ['none', []],
  ])('are the same again: %s', (_, words) => {
    const again = storedWords(textOfWords(words), storeWords(columnsOf(words))) ?? [];
    expect(again.map(({ text, confidence, ends }) => [text, confidence, ends])).toEqual(
      words.map(({ text, ends, ...word }) => [
        text,
        'confidence' in word ? word.confidence : undefined,
        ends,
      ]),
    );
  });

  it('are told from deflated ones by their first byte', () => {
    expect(storeWords(columnsOf(read))[0]).toBe(6);
    fc.assert(
      fc.property(fc.array(loose, { maxLength: 40 }), (words) => {
        const sure = words.map((word) => ({ ...word, confidence: 90 }));
        expect(storeWords(columnsOf([...sure, { ...loneWord(), confidence: 1 }]))[0]).not.toBe(6);
      }),
    );
  });
});

function loneWord(): PageWord {
  return { text: 'one', left: 0, top: 0, width: 1, height: 1, direction: 0, ends: 'line' };
}
