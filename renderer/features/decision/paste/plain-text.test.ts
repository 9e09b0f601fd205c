import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/domain/rich-text.ts';
import { dividedWords, finished } from './paragraphs.ts';
import { readPlainText, withLists } from './plain-text.ts';

const WORDS = new Set(['stabilization', 'therapist']);
const cleaned = (text: string) => plainText(finished(readPlainText(text), (word) => WORDS.has(word)));
const listed = (text: string) =>
  finished(withLists(readPlainText(text)), () => false).map(({ list = '', content }) => [
    list,
    plainText([{ content }]),
  ]);

describe('text pasted from a PDF', () => {
  it('is joined line by line; a blank line begins a new paragraph', () => {
    expect(
      cleaned('The patient is a 48-year-old\nmale with low\r\nback pain.\n\nMRI shows  a protrusion.'),
    ).toBe('The patient is a 48-year-old male with low back pain.\nMRI shows a protrusion.');
  });

  it('begins a new paragraph behind a short line that ends a sentence', () => {
    expect(
      cleaned(
        'The knee locks when he climbs the stairs, and it\nhas given way twice.\nAn MRI was read as a tear of the\nmeniscus.',
      ),
    ).toBe(
      'The knee locks when he climbs the stairs, and it has given way twice.\nAn MRI was read as a tear of the meniscus.',
    );
  });

  it('loses soft hyphens, also those at the end of a line, fixed spaces and ligatures', () => {
    expect(cleaned('stabili\u00AD\nzation of\u00A0the ﬁrst\u200B level')).toBe(
      'stabilization of the first level',
    );
  });

  it('loses the hyphen that divided a word, and keeps the one of a word that has one', () => {
    expect(cleaned('a stabili-\nzation program of the thera-\n pist')).toBe(
      'a stabilization program of the therapist',
    );
    expect(cleaned('chronic low-\nback pain')).toBe('chronic low-back pain');
    expect(cleaned('over-\nthe-counter')).toBe('over-the-counter');
    expect(cleaned('L4-\nL5')).toBe('L4- L5');
    expect(
      dividedWords(readPlainText('a stabili-\nzation of low-\nback L4-\nL5, over-\nthe-counter')),
    ).toEqual(['stabilization', 'lowback']);
  });

  it('keeps the points of a list apart', () => {
    expect(cleaned('Medication:\n• Naproxen 550 mg\ntwice daily\n• Omeprazole\n1. Rest')).toBe(
      'Medication:\n• Naproxen 550 mg twice daily\n• Omeprazole\n1. Rest',
    );
  });

  it('has its points as a list, unless their numbers would be others or a dash may be a minus', () => {
    expect(listed('Drugs:\n• Naproxen\n• Omeprazole\n1. Rest\n2. Ice\n3) Heat')).toEqual([
      ['', 'Drugs:'],
      ['bullet', 'Naproxen'],
      ['bullet', 'Omeprazole'],
      ['number', 'Rest'],
      ['number', 'Ice'],
      ['number', 'Heat'],
    ]);
    expect(listed('2. Ice\n3. Heat')).toEqual([
      ['', '2. Ice'],
      ['', '3. Heat'],
    ]);
    expect(listed('- 5 degrees')).toEqual([['', '- 5 degrees']]);
    expect(listed('- one\n- two')).toEqual([
      ['bullet', 'one'],
      ['bullet', 'two'],
    ]);
  });

  it('keeps the paragraphs of a text that was never broken into lines', () => {
    const long = 'word '.repeat(40).trim();
    expect(cleaned(`${long}\nShort one.`)).toBe(`${long}\nShort one.`);
  });

  it('keeps every letter and digit', () => {
    const solid = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z0-9,.;()% -]{0,60}$/)), (lines) => {
        expect(solid(cleaned(lines.join('\n')))).toBe(solid(lines.join('')));
      }),
    );
  });

  it('keeps every word in lists, too', () => {
    const words = (text: string) => text.match(/[a-z]{2,}/g) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^(?:• |- |[123]\. )?[a-z]{2,6}( [a-z]{2,6}){0,4}[.]?$/)),
        (lines) => {
          const text = listed(lines.join('\n'))
            .map(([, one]) => one)
            .join('\n');
          expect(words(text)).toEqual(words(lines.join('\n')));
        },
      ),
    );
  });
});
