import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['Pain is 7/10. The knee locks.', ['Pain is 7/10.', 'The knee locks.']],
    ['Dr. Poe saw the worker at 3 p.m. on 01/02/17. No. 4 was denied.', 3],
    ['A dose of 2.5 mg was given, e.g. at night.', 1],
    ['First line\nsecond line', ['First line', 'second line']],
    ['Is it? "Yes." It is!', ['Is it?', '"Yes."', 'It is!']],
    ['  ', []],
  ])('of %j', (text, expected) => {
    if (typeof expected === 'number') expect(texts(text).length).toBeLessThanOrEqual(expected);
    else expect(texts(text)).toEqual(expected);
  });

  it('are pieces of the text, in order, and hold all of it but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const sentences = sentencesOf(text);
        let end = 0;
        for (const one of sentences) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(one.start, one.end)).toBe(one.text);
          end = one.end;
        }
        expect(
          sentences
            .map((one) => one.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
