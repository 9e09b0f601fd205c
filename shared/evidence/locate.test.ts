import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from './locate.ts';

const PAGE =
  'Examination of the right knee: flexion 110 degrees, no effusion.\n\nThe left knee: flexion 130 degrees. ' +
  'The patient completed twelve visits of physical therapy with\nlittle relief, and pain remains 7/10.';
const at = (text: string, from = 0): number => PAGE.indexOf(text, from);
const sought = (quote: string, before = '', after = '') => ({ quote, before, after });

describe('a quote in the text of a page', () => {
  it('is found whatever spaces, line breaks, hyphens and capitals were read', () => {
    const found = locate(PAGE, sought('Physical  ther-\napy with little relief'));
    expect(found).toMatchObject({ start: at('physical'), end: at(', and pain'), exact: true });
  });

  it('is that of several which stands between the same words, or the nearest one', () => {
    const second = at('flexion', at('left'));
    expect(locate(PAGE, sought('flexion', 'The left knee: ', ' 130'))).toMatchObject({ start: second });
    expect(locate(PAGE, sought('flexion', 'of the right knee: ', ''))).toMatchObject({
      start: at('flexion'),
    });
    expect(locate(PAGE, sought('flexion'), second + 3)).toMatchObject({ start: second });
  });

  it('is found with letters misread, and not where another text stands', () => {
    const misread = 'compIeted tweIve visits of physicaI tberapy';
    expect(locate(PAGE, sought(misread))).toMatchObject({
      ...{ start: at('completed'), end: at(' with\nlittle') },
      exact: false,
    });
    expect(locate(PAGE, sought('completed a course of six chiropractic sessions'))).toBeUndefined();
    expect(locate(PAGE, sought('kmee'))).toBeUndefined();
    expect(locate(PAGE, sought('—'))).toBeUndefined();
    expect(locate('', sought('knee'))).toBeUndefined();
  });
});

const word = fc.string({
  minLength: 2,
  maxLength: 9,
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
});
const text = fc.array(word, { minLength: 60, maxLength: 120 });

/** Recognition of the same picture at another time: some letters are others, lines break elsewhere, hyphens come and go. */
function readAgain(
  words: readonly string[],
  misread: ReadonlySet<number>,
  breaks: ReadonlySet<number>,
): string {
  return words
    .map((one, index) => {
      const read = misread.has(index) ? `${one.slice(0, 1)}#${one.slice(2)}`.replace('#', 'w') : one;
      return read + (breaks.has(index) ? '\n' : ' ');
    })
    .join('');
}

describe('a quote of a page that was read again', () => {
  it('is found where it stood, with a letter in up to every third word read as another', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat({ max: 40 }),
        fc.integer({ min: 12, max: 20 }),
        fc.array(fc.nat({ max: 40 }), { maxLength: 12 }),
        fc.array(fc.nat({ max: 119 })),
        (words, from, count, spoiled, breaks) => {
          const quote = words.slice(from, from + count).join(' ');
          const before = words.slice(Math.max(0, from - 8), from).join(' ');
          const after = words.slice(from + count, from + count + 8).join(' ');
          const misread = new Set(spoiled.map((one) => 3 * one));
          const page = readAgain(words, misread, new Set(breaks));
          const start = readAgain(words.slice(0, from), misread, new Set(breaks)).length;
          const letters = quote.replaceAll(' ', '').length;
          const wrong = words.filter(
            (_, index) => index >= from && index < from + count && misread.has(index),
          ).length;
          fc.pre(wrong <= letters * 0.2);
          const found = locate(page, { quote, before, after });
          expect(found).toBeDefined();
          // The first letter may be one that a neighbour could be read as: a letter or two, not a line.
          expect(Math.abs((found?.start ?? 0) - start)).toBeLessThanOrEqual(letters / 4);
        },
      ),
      { numRuns: 60 },
    );
  });
});
