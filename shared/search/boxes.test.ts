import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PageWord, textOfWords, wordsWithin } from '../domain/page-text.ts';
import { boxesOfRanges } from './boxes.ts';

/** Words of one letter's width 0.01, on the line given. */
function word(text: string, column: number, line: number, ends: PageWord['ends'] = 'space'): PageWord {
  const place = { left: column * 0.01, top: line * 0.05, width: text.length * 0.01, height: 0.02 };
  return { text, ...place, direction: 0, ends };
}

const rounded = (rects: ReturnType<typeof boxesOfRanges>) =>
  rects.map((some) =>
    some.map(({ left, top, width }) => [left, top, width].map((value) => Number(value.toFixed(3)))),
  );

it('words of a line have one box, and one a line where they go over its end', () => {
  const words = [word('the', 0, 0), word('lumbar', 4, 0), word('spine', 11, 0, 'line'), word('hurts', 0, 1)];
  const text = textOfWords(words);
  expect(rounded(boxesOfRanges(words, [{ start: 4, end: text.length }]))).toEqual([
    [
      [0.04, 0, 0.12],
      [0, 0.05, 0.05],
    ],
  ]);
});

it('a word that a hyphen parts has two boxes', () => {
  const words = [word('lum', 0, 0, 'hyphen'), word('bar', 0, 1)];
  expect(textOfWords(words)).toBe('lumbar');
  expect(rounded(boxesOfRanges(words, [{ start: 0, end: 6 }]))).toEqual([
    [
      [0, 0, 0.03],
      [0, 0.05, 0.03],
    ],
  ]);
});

it('a part of a word has its share of the box', () => {
  const rect = boxesOfRanges([word('10/325', 0, 0)], [{ start: 3, end: 6 }])[0]?.[0];
  expect(rect?.left).toBeGreaterThan(0.02);
  expect((rect?.left ?? 0) + (rect?.width ?? 0)).toBeCloseTo(0.06);
});

it('words of two columns have a box each', () => {
  const words = [word('left', 0, 0), word('right', 60, 0)];
  expect(boxesOfRanges(words, [{ start: 0, end: 10 }])[0]).toHaveLength(2);
});

it('text that stands upright has boxes from bottom to top', () => {
  const upright: PageWord = {
    ...word('abcd', 0, 0),
    left: 0.5,
    top: 0.1,
    width: 0.02,
    height: 0.4,
    direction: 3,
  };
  const rect = boxesOfRanges([upright], [{ start: 0, end: 2 }])[0]?.[0];
  expect(rect?.top).toBeCloseTo(0.3);
  expect(rect?.height).toBeCloseTo(0.2);
});

it('each stretch of the text has the boxes of just the words that it touches', () => {
  const words = fc.array(fc.constantFrom('a', 'lumbar', 'L4-5', '10/325'), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), (texts, cuts) => {
      const page = texts.map((text, at) => word(text, 0, at, at % 3 === 0 ? 'line' : 'block'));
      const length = textOfWords(page).length;
      const places = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
      const ranges = places.slice(1).map((end, at) => ({ start: places[at] ?? 0, end }));
      const boxes = boxesOfRanges(page, ranges);
      for (const [at, { start, end }] of ranges.entries()) {
        const tops = wordsWithin(page, start, end).map(({ top }) => top);
        expect(boxes[at]?.map(({ top }) => top)).toEqual(tops);
      }
    }),
  );
});
