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

/** Widths of letters in ordinary type, as shares of a digit's. */
const NARROW = /[ijlI|.,:;'`!()[\]/\\]/;
const HALF = /[frt\-"*]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-HJ-LN-VX-Z]/;

function widthOf(char: string): number {
  if (NARROW.test(char)) return 0.55;
  if (HALF.test(char)) return 0.7;
  if (WIDE.test(char)) return 1.6;
  return CAPITAL.test(char) ? 1.3 : 1;
}

/** Where each character after the first begins, as a share of the word's length. */
function cutsOf(text: string): number[] {
  const widths = Array.from({ length: text.length }, (_, at) => widthOf(text.charAt(at)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return widths.slice(0, -1).map((width) => {
    at += width;
    return at / whole;
  });
}
