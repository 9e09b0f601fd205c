import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';
import type { Word } from './types.ts';

/** A line of words of 0.02 height; `at` is its left top corner. */
function aLine(line: number, at: { left: number; top: number }, text: string, height = 0.02): Word[] {
  let { left } = at;
  return text.split(' ').map((word): Word => {
    const box = { left, top: at.top, width: 0.01 * word.length, height };
    left += 0.01 * (word.length + 1);
    return { text: word, box, direction: 0, cuts: [], line, hyphen: false };
  });
}

const textsOf = (words: readonly Word[]): string[] =>
  blocksOf(words).map(({ from, to }) =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );

describe('paragraphs of a page', () => {
  it('end where a larger gap follows', () => {
    const words = [
      ...aLine(0, { left: 0.1, top: 0.1 }, 'History of'),
      ...aLine(1, { left: 0.1, top: 0.125 }, 'present illness'),
      ...aLine(2, { left: 0.1, top: 0.19 }, 'Plan'),
    ];
    expect(textsOf(words)).toEqual(['History of present illness', 'Plan']);
  });

  it('end where another column begins', () => {
    const words = [
      ...aLine(0, { left: 0.1, top: 0.1 }, 'left one'),
      ...aLine(1, { left: 0.1, top: 0.125 }, 'left two'),
      ...aLine(2, { left: 0.6, top: 0.1 }, 'right one'),
    ];
    expect(textsOf(words)).toEqual(['left one left two', 'right one']);
  });

  it('end where letters of another size begin; large and short ones are headings', () => {
    const text = 'ten words of the usual size stand in this line';
    const words = [
      ...aLine(0, { left: 0.1, top: 0.1 }, 'Operative report', 0.03),
      ...aLine(1, { left: 0.1, top: 0.135 }, text),
      ...aLine(2, { left: 0.1, top: 0.16 }, text),
      ...aLine(3, { left: 0.1, top: 0.25 }, 'Plan'),
    ];
    expect(textsOf(words)).toEqual(['Operative report', `${text} ${text}`, 'Plan']);
    expect(blocksOf(words).map(({ isHeading }) => isHeading)).toEqual([true, false, false]);
    // In a picture, a stroke may have made the words tall.
    expect(blocksOf(words, true).map(({ isHeading }) => isHeading)).toEqual([false, false]);
  });

  it('are no headings where all of the page is large, or next to nothing stands on it', () => {
    const large = Array.from({ length: 12 }, (_, line) =>
      aLine(line, { left: 0.1, top: 0.1 + 0.07 * line }, 'two words', 0.03),
    ).flat();
    expect(blocksOf(large).some(({ isHeading }) => isHeading)).toBe(false);
    expect(blocksOf(aLine(0, { left: 0, top: 0 }, 'EXHIBIT A', 0.1))).toEqual([
      { from: 0, to: 2, isHeading: false },
    ]);
  });

  it('hold every word once, in order', () => {
    const anyLine = fc.record({
      left: fc.double({ min: 0, max: 0.8, noNaN: true }),
      top: fc.double({ min: 0, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const words = lines.flatMap((at, line) => aLine(line, at, 'two words'));
        const held = blocksOf(words).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(held).toEqual(words.map((_, index) => index));
      }),
    );
  });
});
