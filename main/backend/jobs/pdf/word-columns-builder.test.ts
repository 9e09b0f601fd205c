import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackWords } from '../../../../shared/domain/page-text.ts';
import { WordColumnsBuilder } from './word-columns-builder.ts';

/** Words side by side on one line of a page, put together as they are gathered from a page. */
function gathered(builder: WordColumnsBuilder, words: readonly string[]) {
  const chars = words.reduce((sum, word) => sum + word.length + 1, 0);
  builder.begin({ a: 1, b: 0, c: 0, d: -1, e: 0, f: 1 }, chars);
  for (const [at, word] of words.entries()) {
    for (const char of word) builder.letter(char.codePointAt(0) ?? 0);
    const left = at / words.length;
    builder.first.set([left, 0.5, left + 0.001, 0.51]);
    builder.last.set([left + 0.002, 0.5, left + 0.003, 0.51]);
    builder.word(0, false);
  }
  return builder.finish();
}

describe('words that are gathered from a page', () => {
  it('are the same again in its text, whatever their letters are and whatever stood on the page before', () => {
    const builder = new WordColumnsBuilder();
    const word = fc.oneof(
      fc.stringMatching(/^[!-~¡-ÿ]{1,12}$/),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const columns = gathered(builder, words);
        expect(unpackWords(columns.text, packColumns(columns))?.map(({ text }) => text)).toEqual(words);
      }),
    );
  });

  it('keep a mark of byte order at the very beginning, which their lengths count', () => {
    const columns = gathered(new WordColumnsBuilder(), ['\ufeffReport', 'of']);
    const words = unpackWords(columns.text, packColumns(columns)) ?? [];
    expect(words.map(({ text }) => text)).toEqual(['\ufeffReport', 'of']);
  });
});
