import { expect, it } from 'vitest';
import { joinRanges } from './join-ranges.ts';

/** Ranges of the words of a text. */
const wordsOf = (text: string) =>
  [...text.matchAll(/\w+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
const joined = (text: string) =>
  joinRanges(text, wordsOf(text)).map(({ start, end }) => text.slice(start, end));

it('words that stand side by side are one hit, over the end of a line as well', () => {
  expect(joined('physical therapy, lumbar\nspine')).toEqual(['physical therapy', 'lumbar\nspine']);
});

it('ranges are left as they were given', () => {
  const ranges = wordsOf('range of motion');
  joinRanges('range of motion', ranges);
  expect(ranges).toEqual(wordsOf('range of motion'));
});

it('nothing is made of nothing', () => {
  expect(joinRanges('text', [])).toEqual([]);
});
