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

/** Where each character of a word after the first begins, as a share of the word's length: an estimate. */
export function cutsOf(text: string): number[] {
  const widths = Array.from({ length: text.length }, (_, at) => widthOf(text.charAt(at)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return widths.slice(0, -1).map((width) => {
    at += width;
    return at / whole;
  });
}
