import { describe, expect, it } from 'vitest';
import { nearestText } from './nearest-text.ts';
import type { Word } from './types.ts';

let line = 0;
/** Lines of words of 0.02 height, 0.03 apart, from a left top corner on. */
function aColumn(left: number, top: number, ...lines: string[]): Word[] {
  return lines.flatMap((text, at) => {
    let to = left;
    line += 1;
    return text.split(' ').map((word): Word => {
      const box = { left: to, top: top + 0.03 * at, width: 0.01 * word.length, height: 0.02 };
      to += 0.01 * (word.length + 1);
      return { text: word, box, direction: 0, cuts: [], line, hyphen: false };
    });
  });
}

const wordAt = (words: readonly Word[], x: number, y: number): string | undefined =>
  words[nearestText(words, x, y, 1.3)?.word ?? -1]?.text;

describe('a point between two paragraphs of a column', () => {
  const left = [
    ...aColumn(0.1, 0.1, 'history of present illness', 'with pain since 2009'),
    ...aColumn(0.1, 0.24, 'plan of treatment follows', 'eight visits'),
  ];
  const right = aColumn(0.42, 0.1, 'one', 'two', 'three', 'four', 'five', 'six', 'seven');
  const page = [...left, ...right];

  it('belongs to that column, though a line of the other one is at its height', () => {
    expect(wordAt(page, 0.35, 0.185)).toBe('2009');
    expect(wordAt(page, 0.43, 0.2)).toBe('four');
  });

  it('belongs to the nearest line where it is over no column', () => {
    expect(wordAt(page, 0.41, 0.11)).toBe('one');
    expect(wordAt(page, 0.05, 0.25)).toBe('plan');
  });

  it('belongs to a short line that it is beside, above a paragraph as wide as the page', () => {
    const words = [
      ...aColumn(0.1, 0.1, 'Plan'),
      ...aColumn(0.1, 0.15, 'a paragraph that runs on as far as the right edge of the text'),
    ];
    expect(wordAt(words, 0.5, 0.11)).toBe('Plan');
  });

  it('belongs to a column that is far from it only where nothing else is near', () => {
    expect(wordAt(page, 0.11, 0.9)).toBe('eight');
  });
});
