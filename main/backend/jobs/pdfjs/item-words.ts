import type { PageWord, WordDirection } from '../../../../shared/domain/page-text.ts';

/** A stretch of text as pdf.js gives it: where it begins and how it lies in page space, its length and height there. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** The page as it prints, and the way there from page space: x = a·x + c·y + e, y = b·x + d·y + f. */
export interface PrintedPage {
  width: number;
  height: number;
  transform: number[];
}

const WORD = /\S+/g;
/** Letters hang below their line by a quarter of their height. */
const DESCENT = 0.25;

/** Words of the stretches, in their order; places within a stretch are shares of its length by characters. */
export function itemWords(items: readonly TextItem[], page: PrintedPage): PageWord[] {
  const words: PageWord[] = [];
  let continues = false;
  for (const item of items) {
    for (const match of item.str.matchAll(WORD)) {
      const last = words.at(-1);
      const place = placeOf(item, match.index, match[0].length, page);
      if (last !== undefined && continues && match.index === 0 && touches(last, place)) {
        last.text += match[0];
        last.width = Math.max(last.left + last.width, place.left + place.width) - last.left;
      } else words.push({ text: match[0], ...place, ends: 'space' });
      continues = match.index + match[0].length === item.str.length;
    }
    if (/\s$/.test(item.str)) continues = false;
    const last = words.at(-1);
    if (item.hasEOL && last !== undefined) {
      last.ends = 'line';
      continues = false;
    }
  }
  return words;
}

function touches(
  word: PageWord,
  next: { left: number; top: number; height: number; direction: number },
): boolean {
  const isBeside = Math.abs(next.left - word.left - word.width) < 0.15 * word.height;
  return (
    word.direction === 0 &&
    next.direction === 0 &&
    isBeside &&
    Math.abs(next.top - word.top) < word.height / 2
  );
}

function placeOf(
  { str, transform, width, height }: TextItem,
  start: number,
  length: number,
  page: PrintedPage,
): Omit<PageWord, 'text' | 'ends'> {
  const [a = 1, b = 0, , , e = 0, f = 0] = transform;
  const norm = Math.hypot(a, b) || 1;
  const [alongX, alongY] = [a / norm, b / norm];
  const [from, to] = [(start / str.length) * width, ((start + length) / str.length) * width];
  // Across the line: from below it to the top of its letters.
  const corner = (along: number, across: number): [number, number] =>
    printed(page, e + along * alongX - across * alongY, f + along * alongY + across * alongX);
  const [x1, y1] = corner(from, -DESCENT * height);
  const [x2, y2] = corner(to, (1 - DESCENT) * height);
  const [originX, originY] = corner(from, 0);
  const [endX, endY] = corner(to, 0);
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const [left, top] = [clamp(Math.min(x1, x2)), clamp(Math.min(y1, y2))];
  return {
    left,
    top,
    width: clamp(Math.max(x1, x2)) - left,
    height: clamp(Math.max(y1, y2)) - top,
    direction: directionOf(endX - originX, endY - originY),
  };
}

/** A point of page space as shares of the page as it prints. */
function printed({ width, height, transform }: PrintedPage, x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  return [(a * x + c * y + e) / width, (b * x + d * y + f) / height];
}

function directionOf(dx: number, dy: number): WordDirection {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}
