import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexTokens, indexWords } from './tokens.ts';

const pieces = fc.constantFrom(
  'pain',
  'L4-5',
  ' ',
  '’s',
  ' – ',
  '“No.”',
  'naïve',
  'ß',
  '\u0130',
  '\u212a',
  'e\u0301',
  '\ud800',
  '𝐀',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((parts) => parts.join('')),
);

it('gives the same words with their places and without', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(indexWords(text)).toEqual(indexTokens(text).words);
    }),
  );
});

it('takes typographic signs for what parts words', () => {
  expect(indexWords('The patient’s “L4–5” pain: 7/10…')).toEqual([
    ...['the', 'patient', 's', 'l4', '5', 'pain', '7', '10'],
  ]);
});
