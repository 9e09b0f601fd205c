/**
 * Where a pattern stands outside of round brackets.
 * @param pattern with the flag `g`
 * @param from matches before this place are passed over; brackets before it count
 */
export function* outsideBrackets(text: string, pattern: RegExp, from = 0): Generator<RegExpExecArray> {
  let open = 0;
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    for (; at < match.index; at += 1) {
      if (text[at] === '(') open += 1;
      else if (text[at] === ')') open -= 1;
    }
    if (match.index >= from && open <= 0) yield match;
  }
}
