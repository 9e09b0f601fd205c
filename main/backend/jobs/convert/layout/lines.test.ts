import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { cleanText } from './clean-text.ts';
import { Fonts } from './fonts.ts';
import { breakLines, type Line } from './lines.ts';

const fonts = new Fonts(new PdfWriter(async () => undefined));
const SIZE = 11;

function linesOf(text: string, width: number): Line[] {
  const inlines = [{ kind: 'text', text, style: {} } as const];
  return [...breakLines({ kind: 'paragraph', inlines }, width, fonts, SIZE)];
}
const textOf = (line: Line) => line.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
const letters = (text: string) => cleanText(text).replace(/[ \t\n]+/g, '');

describe('lines of a paragraph', () => {
  it('keep every character, in order, and none is wider than the paper', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 500 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = linesOf(text, width);
        expect(letters(lines.map(textOf).join(''))).toBe(letters(text));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.5);
      }),
      { numRuns: 100 },
    );
  });

  it('break between words, and a word only where it is wider than a line', () => {
    expect(linesOf('lumbar spine', 50).map(textOf)).toEqual(['lumbar', 'spine']);
    expect(linesOf('a'.repeat(40), 60).length).toBeGreaterThan(2);
    expect(linesOf('', 60)).toHaveLength(1);
  });

  it('begin with the spaces that the text has, where there is room for them', () => {
    expect(linesOf('   lumbar', 500).map(textOf)).toEqual(['   lumbar']);
    const [line] = linesOf(`${' '.repeat(12)}lumbar`, 60);
    expect(line && textOf(line)).toBe('lumbar');
    expect(line?.width).toBeLessThanOrEqual(60);
  });
});
