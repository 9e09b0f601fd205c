import { describe, expect, it } from 'vitest';
import type { Word } from '../model/types.ts';
import { boxesOf, evenSpaces, textOfWords } from './page-text.ts';

function aWord(text: string, line: number, left: number, hyphen = false): Word {
  const cuts = Array.from({ length: text.length - 1 }, (_, at) => (at + 1) / text.length);
  const box = { left, top: 0.1 * line, width: 0.02 * text.length, height: 0.02 };
  return { text, box, direction: 0, cuts, line, hyphen };
}

const WORDS = [
  aWord('mild', 0, 0.1),
  aWord('steno', 0, 0.2, true),
  aWord('sis', 1, 0.1),
  aWord('at', 1, 0.18),
];

describe('the text of a page to find in', () => {
  it('has a word that a line end parts in one piece', () => {
    expect(textOfWords(WORDS)).toBe('mild stenosis at');
  });

  it('is the same from stored text, whatever parts its lines', () => {
    expect(evenSpaces('mild stenosis\n\nat ')).toBe(textOfWords(WORDS));
  });

  it('has a box for each line that a hit touches', () => {
    const text = textOfWords(WORDS);
    const at = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];
    const parted = boxesOf(WORDS, at('stenosis'));
    expect(parted).toHaveLength(2);
    expect(parted[0]).toMatchObject({ left: 0.2, top: 0 });
    expect(parted[0]?.width).toBeCloseTo(0.1);
    expect(parted[1]).toMatchObject({ left: 0.1, top: 0.1 });
    expect(parted[1]?.width).toBeCloseTo(0.06);
    expect(boxesOf(WORDS, at('is at'))[0]?.left).toBeCloseTo(0.12);
    expect(boxesOf(WORDS, at('mild'))).toHaveLength(1);
  });
});
