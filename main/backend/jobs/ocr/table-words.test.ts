import { describe, expect, it } from 'vitest';
import { confidenceOf, wordsOfTable } from './table-words.ts';

/** Rows of Tesseract's table: block, paragraph, line, confidence, text. */
function table(...rows: [number, number, number, number, string][]): string {
  const head = '1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t';
  return [
    head,
    ...rows.map(([block, paragraph, line, confidence, text], at) =>
      ['5', 1, block, paragraph, line, at, 10 * at, 20, 9, 12, confidence, text].join('\t'),
    ),
  ].join('\n');
}

describe('Tesseract’s table', () => {
  it('gives words with their places, and what stands between them', () => {
    const words = wordsOfTable(
      table(
        [1, 1, 1, 96.5, 'lumbar'],
        [1, 1, 1, 90, 'sprain'],
        [1, 1, 2, 91, 'and'],
        [1, 2, 1, 92, 'neck'],
        [2, 1, 1, 93, 'pain'],
      ),
    );
    expect(words[0]).toEqual({
      text: 'lumbar',
      left: 0,
      top: 20,
      width: 9,
      height: 12,
      confidence: 96.5,
      ends: 'space',
    });
    expect(words.map((word) => word.ends)).toEqual(['space', 'line', 'block', 'block', 'line']);
  });

  it('joins words parted at a line’s end, but neither figures nor names', () => {
    const ends = (above: string, below: string) =>
      wordsOfTable(table([1, 1, 1, 90, above], [1, 1, 2, 90, below])).map(({ text, ends: end }) => [
        text,
        end,
      ])[0];
    expect(ends('physi-', 'cal')).toEqual(['physi', 'hyphen']);
    expect(ends('L4-', 'L5')).toEqual(['L4-', 'line']);
    expect(ends('Smith-', 'Jones')).toEqual(['Smith-', 'line']);
  });

  it('leaves out dirt: signs of which the recogniser is not sure, empty words, and other rows', () => {
    const words = wordsOfTable(
      table([1, 1, 1, 30, '|'], [1, 1, 1, 95, '-'], [1, 1, 1, 5, 'iI'], [1, 1, 1, 88, ' ']),
    );
    expect(words.map((word) => word.text)).toEqual(['-']);
    expect(wordsOfTable('')).toEqual([]);
  });

  it('is as sure as its letters are, so that specks count for little', () => {
    const words = wordsOfTable(table([1, 1, 1, 95, 'authorization'], [1, 1, 1, 20, 'x']));
    expect(confidenceOf(words)).toBeGreaterThan(0.88);
    expect(confidenceOf([])).toBe(0);
  });
});
