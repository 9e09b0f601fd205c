import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richTextFrom } from '../domain/rich-text.ts';
import { aCase } from '../testing/case-builder.ts';
import { excerptOf } from './excerpt.ts';
import { foldText } from './folded-text.ts';
import { publicTexts } from './public-texts.ts';

describe('a folded text', () => {
  it.each([
    ['Garc\u00eda\u2011L\u00f3pez', 'Garcia-Lopez'],
    ['Mun\u0303oz', 'Munoz'],
    ['Stra\u00dfe \u00c6r\u00f8', 'Strasse AEro'],
    ['O\u2019Brien\u00a0\u201cRed\u201d', 'O\'Brien "Red"'],
    ['al\u00advar\u200bado', 'alvarado'],
    ['\uff11\uff12\uff13', '123'],
    ['one\ttwo\r\nthree', 'one two \nthree'],
  ])('of %j reads %j', (text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  it('leads back to where each of its characters stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, placeOf } = foldText(text);
        const places = Array.from({ length: folded.length + 1 }, (_, at) => placeOf(at));
        expect(places.at(-1)).toBe(text.length);
        expect(places.toSorted((one, other) => one - other)).toEqual(places);
        for (const [at, place] of places.slice(0, -1).entries()) {
          const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
          expect(foldText(character).folded).toContain(folded[at]);
        }
      }),
    );
  });
});

describe('an excerpt', () => {
  const sentenceOf = (summary: string, words: string): string => {
    const imrCase = aCase()
      .with({ summary: richTextFrom(summary) })
      .build();
    const text = publicTexts(imrCase).find(({ path }) => path === 'summary');
    if (text === undefined) throw new Error('no summary');
    const start = text.folded.indexOf(words);
    return excerptOf(text, start, start + words.length).sentence;
  };

  it.each([
    ['One. Two words here. Three.', 'words', 'Two words here.'],
    ['Seen on 11.3.16 by 5.5 words. Next.', 'words', 'Seen on 11.3.16 by 5.5 words.'],
    ['A heading\nThe  words\nMore', 'words', 'The words'],
    ['words', 'words', 'words'],
  ])('of %j around %j is in %j', (summary, words, sentence) => {
    expect(sentenceOf(summary, words)).toBe(sentence);
  });
});
