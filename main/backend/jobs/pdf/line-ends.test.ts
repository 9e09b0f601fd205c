import { describe, expect, it } from 'vitest';
import { WORD_ENDS } from '../../../../shared/domain/page-text.ts';
import { endsOf } from './line-ends.ts';

/** A word: left, top, width, height, line, and a mark. */
type Word = [number, number, number, number, number, ('hyphen' | 'turned')?];

function ends(...words: Word[]): string[] {
  const found = endsOf({
    places: Float64Array.from(words.flatMap((word) => word.slice(0, 4).map(Number))),
    directions: Uint8Array.from(words.map((word) => (word[5] === 'turned' ? 1 : 0))),
    lines: Uint32Array.from(words.map((word) => word[4])),
    hyphens: Uint8Array.from(words.map((word) => (word[5] === 'hyphen' ? 1 : 0))),
  });
  return [...found].map((end) => WORD_ENDS[end] ?? '');
}

describe('what stands between two words', () => {
  it('is a space within a line, and a line’s end at its end', () => {
    expect(ends([0.1, 0.1, 0.1, 0.02, 0], [0.22, 0.1, 0.1, 0.02, 0], [0.1, 0.13, 0.1, 0.02, 1])).toEqual([
      'space',
      'line',
      'line',
    ]);
  });

  it('is the end of a block before a wide gap, above a column that goes on higher up, and beside another', () => {
    expect(ends([0.1, 0.1, 0.1, 0.02, 0], [0.1, 0.2, 0.1, 0.02, 1])[0]).toBe('block');
    expect(ends([0.1, 0.8, 0.3, 0.02, 0], [0.2, 0.1, 0.3, 0.02, 1])[0]).toBe('block');
    expect(ends([0.1, 0.1, 0.1, 0.02, 0], [0.6, 0.12, 0.1, 0.02, 1])[0]).toBe('block');
    expect(ends([0.1, 0.1, 0.1, 0.02, 0], [0.6, 0.1, 0.1, 0.02, 0])[0]).toBe('block');
  });

  it('is nothing after a hyphen at a line’s end', () => {
    expect(ends([0.1, 0.1, 0.1, 0.02, 0, 'hyphen'], [0.1, 0.13, 0.1, 0.02, 1])[0]).toBe('hyphen');
  });

  it('is read along the text on a page that lies on its side', () => {
    // Lines run down, the first at the right.
    expect(
      ends(
        [0.8, 0.1, 0.02, 0.1, 0, 'turned'],
        [0.8, 0.22, 0.02, 0.1, 0, 'turned'],
        [0.77, 0.1, 0.02, 0.1, 1, 'turned'],
      ),
    ).toEqual(['space', 'line', 'line']);
    expect(ends([0.1, 0.1, 0.1, 0.02, 0], [0.8, 0.1, 0.02, 0.1, 1, 'turned'])[0]).toBe('block');
  });
});
