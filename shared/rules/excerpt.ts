import type { Excerpt } from './finding.ts';
import type { PublicText } from './public-texts.ts';

/** Longer than any sentence that says one thing; a text without a full stop is not quoted whole. */
const MAX_SENTENCE = 400;

/** The words between two indexes of the folded text, as they stand in the text itself. */
export function excerptOf(text: PublicText, start: number, end: number): Excerpt {
  return excerptIn(text, text.placeOf(start), text.placeOf(end));
}

/** The words of a text between two of its own offsets. */
export function excerptIn(
  { path, text }: { path: string; text: string },
  start: number,
  end: number,
): Excerpt {
  return { path, start, end, text: text.slice(start, end), sentence: sentenceAround(text, start, end) };
}

/** The sentence that holds a range, its white space folded. A full stop before a small letter or a digit ends none. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - MAX_SENTENCE), start);
  const after = text.slice(end, end + MAX_SENTENCE);
  const head = [...before.matchAll(/[.!?]\s+(?=[A-Z])|\n/g)].at(-1);
  const opening = head === undefined ? before : before.slice(head.index + head[0].length);
  const tail = /[.!?](?=\s+[A-Z]|\s*$)|\n/.exec(after);
  const closing = tail === null ? after : after.slice(0, tail.index + 1);
  return `${opening}${text.slice(start, end)}${closing}`.replace(/\s+/g, ' ').trim();
}
