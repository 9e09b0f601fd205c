import type { Rect, TextDirection, Word } from './types.ts';

/** A place in a page's text: word from 0, and how many of its characters lie before. */
export interface TextPoint {
  word: number;
  offset: number;
}

/** The text between two places of a page as one would type it: spaces in a line, line breaks, split words joined. */
export function textBetween(words: readonly Word[], from: TextPoint, to: TextPoint): string {
  let text = '';
  let previous: Word | undefined;
  for (let index = from.word; index <= to.word; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const start = index === from.word ? from.offset : 0;
    const end = index === to.word ? to.offset : word.text.length;
    if (previous !== undefined && !previous.hyphen) text += previous.line === word.line ? ' ' : '\n';
    text += word.text.slice(start, end);
    previous = word;
  }
  // A selection that ends before a word's first letter takes the space before it too.
  return text.replace(/\s+$/, '');
}

/** The boxes between two places, one for each stretch of a line, as shares of the printed page. */
export function boxesBetween(words: readonly Word[], from: TextPoint, to: TextPoint): Rect[] {
  const boxes: Rect[] = [];
  let line = -1;
  for (let index = from.word; index <= to.word; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const start = index === from.word ? from.offset : 0;
    const end = index === to.word ? to.offset : word.text.length;
    if (end <= start) continue;
    const box = boxWithin(word, start, end);
    const last = boxes.at(-1);
    if (last !== undefined && word.line === line && adjoins(last, box, word.direction)) {
      boxes[boxes.length - 1] = merge(last, box);
    } else {
      boxes.push(box);
    }
    line = word.line;
  }
  return boxes;
}

/** Where in a word a character begins, as a share of the word's length. */
export function cutAt(word: Word, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= word.text.length) return 1;
  return word.cuts[offset - 1] ?? offset / word.text.length;
}

/** The place between two characters that is nearest to a share of the word's length. */
export function offsetAt(word: Word, share: number): number {
  let best = 0;
  for (let offset = 1; offset <= word.text.length; offset += 1) {
    if (Math.abs(cutAt(word, offset) - share) < Math.abs(cutAt(word, best) - share)) best = offset;
  }
  return best;
}

/** A part of a word's box, from one of its characters to another. */
export function boxWithin(word: Word, start: number, end: number): Rect {
  const a = cutAt(word, start);
  const b = cutAt(word, end);
  const { left, top, width, height } = word.box;
  switch (word.direction) {
    case 0:
      return { left: left + a * width, top, width: (b - a) * width, height };
    case 1:
      return { left, top: top + a * height, width, height: (b - a) * height };
    case 2:
      return { left: left + (1 - b) * width, top, width: (b - a) * width, height };
    case 3:
      return { left, top: top + (1 - b) * height, width, height: (b - a) * height };
  }
}

/** Words of a line are one box unless a column or a wide gap lies between them: four times their height. */
function adjoins(a: Rect, b: Rect, direction: TextDirection): boolean {
  if (direction % 2 === 0) {
    const gap = Math.max(b.left - a.left - a.width, a.left - b.left - b.width);
    return gap < 4 * b.height && Math.abs(a.top - b.top) < b.height;
  }
  const gap = Math.max(b.top - a.top - a.height, a.top - b.top - b.height);
  return gap < 4 * b.width && Math.abs(a.left - b.left) < b.width;
}

function merge(a: Rect, b: Rect): Rect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
