import { describe, expect, it } from 'vitest';
import { type CaretStep, caretBox, stepCaret } from './caret.ts';
import type { DocumentPoint } from './selection.ts';
import type { Word } from './types.ts';

/** Lines of text, each character 0.01 wide. */
function aPage(...lines: string[]): Word[] {
  return lines.flatMap((text, line) => {
    let left = 0.1;
    return text.split(' ').map((word): Word => {
      const box = { left, top: 0.1 + 0.03 * line, width: 0.01 * word.length, height: 0.02 };
      left += 0.01 * (word.length + 1);
      const cuts = Array.from({ length: word.length - 1 }, (_, at) => (at + 1) / word.length);
      return { text: word, box, direction: 0, cuts, line, hyphen: false };
    });
  });
}

const WORDS = new Map([
  [0, aPage('low back pain', 'since May')],
  [1, aPage('next page')],
]);
const at = (page: number, word: number, offset: number): DocumentPoint => ({ page, word, offset });

function walk(from: DocumentPoint, ...steps: CaretStep[]): DocumentPoint {
  return steps.reduce((place, step) => stepCaret(WORDS, place, step), from);
}

describe('the caret', () => {
  it('goes by characters and words, over the ends of lines and pages', () => {
    expect(walk(at(0, 0, 2), 'character-on')).toEqual(at(0, 0, 3));
    expect(walk(at(0, 0, 3), 'character-on')).toEqual(at(0, 1, 0));
    expect(walk(at(0, 1, 0), 'character-back')).toEqual(at(0, 0, 3));
    expect(walk(at(0, 2, 1), 'word-on', 'word-on', 'word-on')).toEqual(at(1, 0, 0));
    expect(walk(at(1, 0, 0), 'word-back')).toEqual(at(0, 4, 0));
    expect(walk(at(0, 2, 2), 'word-back')).toEqual(at(0, 2, 0));
  });

  it('goes up and down to what stands nearest', () => {
    expect(walk(at(0, 1, 2), 'line-down')).toEqual(at(0, 4, 0));
    expect(walk(at(0, 1, 2), 'line-down', 'line-up')).toEqual(at(0, 1, 2));
    expect(walk(at(0, 2, 4), 'line-down')).toEqual(at(0, 4, 3));
    expect(walk(at(0, 3, 1), 'line-down')).toEqual(at(1, 0, 1));
  });

  it('goes to the ends of a line', () => {
    expect(walk(at(0, 1, 2), 'line-start')).toEqual(at(0, 0, 0));
    expect(walk(at(0, 1, 2), 'line-end')).toEqual(at(0, 2, 4));
  });

  it('stays where the known text ends', () => {
    expect(walk(at(0, 0, 0), 'character-back')).toEqual(at(0, 0, 0));
    expect(walk(at(0, 0, 1), 'line-up')).toEqual(at(0, 0, 1));
    expect(walk(at(1, 1, 2), 'word-on', 'word-on')).toEqual(at(1, 1, 4));
  });

  it('stands between two characters', () => {
    const box = caretBox(WORDS.get(0) ?? [], at(0, 1, 2));
    expect(box?.left).toBeCloseTo(0.16);
    expect(box?.width).toBeCloseTo(0);
    expect(caretBox([], at(0, 0, 0))).toBeUndefined();
  });
});
