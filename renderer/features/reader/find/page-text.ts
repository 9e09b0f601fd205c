import { boxesBetween, type TextPoint } from '../model/selected-text.ts';
import type { Rect, Word } from '../model/types.ts';
import type { Range } from './query.ts';

/** A page's words as they are looked through: one space between two, none within a word that a line's end parts. */
export function textOfWords(words: readonly Word[]): string {
  return words.map(({ text, hyphen }, at) => text + (hyphen || at === words.length - 1 ? '' : ' ')).join('');
}

/** The same of a text that the host has stored, in which lines and blocks are parted. */
export function evenSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The boxes of a stretch of `textOfWords`, one for each line that it touches. */
export function boxesOf(words: readonly Word[], [start, end]: Range): Rect[] {
  const from = pointAt(words, start, false);
  const to = pointAt(words, end, true);
  return from === undefined || to === undefined ? [] : boxesBetween(words, from, to);
}

/** The place of a character. Between two words it is the end of the first, or the start of the second. */
function pointAt(words: readonly Word[], index: number, isEnd: boolean): TextPoint | undefined {
  let at = 0;
  for (const [word, { text, hyphen }] of words.entries()) {
    const offset = index - at;
    if (isEnd ? offset <= text.length : offset < text.length) return { word, offset: Math.max(0, offset) };
    at += text.length + (hyphen ? 0 : 1);
  }
  return undefined;
}
