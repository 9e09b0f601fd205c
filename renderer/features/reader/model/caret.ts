import { lineAround } from './nearest-text.ts';
import { boxWithin, offsetAt } from './selected-text.ts';
import type { DocumentPoint } from './selection.ts';
import type { Rect, Word } from './types.ts';

/** A step of the caret through the text. */
export type CaretStep =
  | 'character-back'
  | 'character-on'
  | 'word-back'
  | 'word-on'
  | 'line-up'
  | 'line-down'
  | 'line-start'
  | 'line-end';

type WordsByPage = ReadonlyMap<number, readonly Word[]>;

/** Where a step leads; the same place where the text that is known ends. */
export function stepCaret(words: WordsByPage, at: DocumentPoint, step: CaretStep): DocumentPoint {
  const here = words.get(at.page) ?? [];
  const length = here[at.word]?.text.length ?? 0;
  switch (step) {
    case 'character-back':
      return at.offset > 0 ? { ...at, offset: at.offset - 1 } : endOfWord(words, at, -1);
    case 'character-on':
      return at.offset < length ? { ...at, offset: at.offset + 1 } : startOfWord(words, at, 1);
    case 'word-back':
      return at.offset > 0 ? { ...at, offset: 0 } : startOfWord(words, at, -1);
    case 'word-on': {
      const next = startOfWord(words, at, 1);
      return isSame(next, at) ? { ...at, offset: length } : next;
    }
    case 'line-up':
      return otherLine(words, at, -1);
    case 'line-down':
      return otherLine(words, at, 1);
    case 'line-start':
      return { page: at.page, ...lineAround(here, at).from };
    case 'line-end':
      return { page: at.page, ...lineAround(here, at).to };
  }
}

/** The caret as a box without width; undefined where there is no such word. */
export function caretBox(words: readonly Word[], { word, offset }: DocumentPoint): Rect | undefined {
  const found = words[word];
  return found === undefined ? undefined : boxWithin(found, offset, offset);
}

function isSame(a: DocumentPoint, b: DocumentPoint): boolean {
  return a.page === b.page && a.word === b.word && a.offset === b.offset;
}

/** The word so many further on, over the page's end where the next one's text is known. */
function neighbour(words: WordsByPage, { page, word }: DocumentPoint, by: 1 | -1): DocumentPoint | undefined {
  if (words.get(page)?.[word + by] !== undefined) return { page, word: word + by, offset: 0 };
  const next = words.get(page + by);
  if (next === undefined || next.length === 0) return undefined;
  return { page: page + by, word: by === 1 ? 0 : next.length - 1, offset: 0 };
}

function startOfWord(words: WordsByPage, at: DocumentPoint, by: 1 | -1): DocumentPoint {
  return neighbour(words, at, by) ?? at;
}

function endOfWord(words: WordsByPage, at: DocumentPoint, by: 1 | -1): DocumentPoint {
  const next = neighbour(words, at, by);
  if (next === undefined) return at;
  return { ...next, offset: words.get(next.page)?.[next.word]?.text.length ?? 0 };
}

/** The place above or below, as near as the other line has one. */
function otherLine(words: WordsByPage, at: DocumentPoint, by: 1 | -1): DocumentPoint {
  const here = words.get(at.page) ?? [];
  const line = lineAround(here, at);
  const end = by === 1 ? line.to : line.from;
  const first = neighbour(words, { page: at.page, word: end.word, offset: 0 }, by);
  const from = here[at.word];
  if (first === undefined || from === undefined) return at;
  const there = words.get(first.page) ?? [];
  const { from: start, to } = lineAround(there, first);
  const wanted = middleOf(boxWithin(from, at.offset, at.offset), from);
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let index = start.word; index <= to.word; index += 1) {
    const word = there[index];
    if (word === undefined) continue;
    const offset = offsetAt(word, shareAt(word, wanted));
    const away = Math.abs(middleOf(boxWithin(word, offset, offset), word) - wanted);
    if (away < least) {
      least = away;
      best = { page: first.page, word: index, offset };
    }
  }
  return best;
}

/** Along the line, from 0 to 1. */
function middleOf({ left, top }: Rect, { direction }: Word): number {
  return direction % 2 === 0 ? left : top;
}

function shareAt({ box, direction }: Word, along: number): number {
  const length = direction % 2 === 0 ? box.width : box.height;
  if (length === 0) return 0;
  const share = (along - (direction % 2 === 0 ? box.left : box.top)) / length;
  return direction >= 2 ? 1 - share : share;
}
