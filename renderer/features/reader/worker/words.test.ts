import { describe, expect, it } from 'vitest';
import { type PageChar, wordsOf } from './words.ts';

/** Characters of a text as PDFium gives them, each 0.01 wide on lines 0.02 apart; `\u0002` has a box as a hyphen has. */
function charsOf(text: string): PageChar[] {
  let line = 0;
  let column = 0;
  return Array.from(text, (char) => {
    const box = { left: column * 0.01, top: line * 0.02, width: 0.01, height: 0.015 };
    column += 1;
    if (char === '\n') {
      line += 1;
      column = 0;
    }
    return { code: char.codePointAt(0) ?? 0, box: /\s/.test(char) ? undefined : box };
  });
}

describe('wordsOf', () => {
  it('splits at spaces and counts lines', () => {
    const words = wordsOf(charsOf('low back\r\npain'));
    expect(words.map((w) => [w.text, w.line])).toEqual([
      ['low', 0],
      ['back', 0],
      ['pain', 1],
    ]);
    expect(words[1]?.box.left).toBeCloseTo(0.04);
    expect(words[1]?.box.width).toBeCloseTo(0.04);
  });

  it('drops the hyphen at a line end from the text, keeps its box, and notes that the word goes on', () => {
    const words = wordsOf(charsOf('treat\u0002\r\nment'));
    expect(words.map((w) => [w.text, w.hyphen])).toEqual([
      ['treat', true],
      ['ment', false],
    ]);
    expect(words[0]?.box.width).toBeCloseTo(0.06);
    expect(words[0]?.cuts).toHaveLength(4);
  });

  it('keeps a hyphen inside a line', () => {
    expect(wordsOf(charsOf('follow-up')).map((w) => w.text)).toEqual(['follow-up']);
  });

  it('says where each character begins', () => {
    expect(wordsOf(charsOf('abcd'))[0]?.cuts.map((cut) => Math.round(cut * 100))).toEqual([25, 50, 75]);
  });

  it('knows a word that runs down the page', () => {
    const down = Array.from('spine', (char, i) => ({
      code: char.charCodeAt(0),
      box: { left: 0.5, top: 0.1 + i * 0.01, width: 0.02, height: 0.01 },
    }));
    const word = wordsOf(down)[0];
    expect(word?.direction).toBe(1);
    expect(word?.cuts[0]).toBeCloseTo(0.2);
  });

  it('has nothing to say of a scan', () => {
    expect(wordsOf([])).toEqual([]);
    expect(wordsOf(charsOf(' \r\n \r\n'))).toEqual([]);
  });
});
