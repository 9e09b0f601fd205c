/**
 * What recognition of print takes for what, in small letters and figures: the index knows no capitals. Each pair holds
 * both ways. Written from what OCR engines are known to confuse in faxes: strokes that touch, strokes that break,
 * letters of the same outline.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['nn', 'm'],
  ['ni', 'm'],
  ['in', 'm'],
  ['ri', 'n'],
  ['ii', 'u'],
  ['ii', 'n'],
  ['li', 'h'],
  ['lo', 'b'],
  ['tl', 'd'],
  ['l', '1'],
  ['i', '1'],
  ['l', 'i'],
  ['t', 'l'],
  ['t', 'f'],
  ['t', 'i'],
  ['j', 'i'],
  ['o', '0'],
  ['s', '5'],
  ['b', '8'],
  ['g', '9'],
  ['z', '2'],
  ['e', 'c'],
  ['e', 'o'],
  ['a', 'o'],
  ['a', 'e'],
  ['o', 'c'],
  ['h', 'b'],
  ['u', 'v'],
  ['u', 'n'],
  ['n', 'h'],
  ['y', 'v'],
  ['q', 'g'],
];
const MOST = 400;

/**
 * How recognition may have read a word: one confusion, then two, until there are enough. Without the word itself.
 * @param word folded
 */
export function misreadings(word: string): string[] {
  const once = withOneConfusion(word);
  const all = new Set(once);
  for (const one of once) {
    if (all.size >= MOST) break;
    for (const two of withOneConfusion(one)) all.add(two);
  }
  all.delete(word);
  return [...all].slice(0, MOST);
}

function withOneConfusion(word: string): string[] {
  const found: string[] = [];
  for (const [one, other] of PAIRS) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      for (let at = word.indexOf(from); at !== -1; at = word.indexOf(from, at + 1)) {
        found.push(word.slice(0, at) + to + word.slice(at + from.length));
      }
    }
  }
  return found;
}
