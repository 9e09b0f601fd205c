import { cutsOf } from '../../../shared/domain/letter-widths.ts';
import type { PageWord } from '../../../shared/domain/page-text.ts';
import type { Word } from '../reader/index.ts';

/** Stored words as the reader takes them: lines are counted, places of characters within a word are estimated. */
export function readerWords(words: readonly PageWord[]): Word[] {
  let line = 0;
  return words.map(({ text, left, top, width, height, direction, ends }) => {
    const word = {
      text,
      box: { left, top, width, height },
      direction,
      cuts: cutsOf(text),
      line,
      hyphen: ends === 'hyphen',
    };
    if (ends !== 'space') line += 1;
    return word;
  });
}
