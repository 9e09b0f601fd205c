import { type PageWord, textOfWords } from '../../domain/page-text.ts';
import type { PageIn } from '../page/page-in.ts';
import { type SketchedPage, sketchOf } from '../sketch/sketch.ts';

/** Points: a letter's width and height, and from one line to the next. */
const SIZE = 11;
const LETTER = 5.5;
const PITCH = 15;
const LEFT = 60;
const COLUMN = 170;
const TOP = 50;
const WIDTH = 612;
const HEIGHT = 792;

/** The day by which tests read short years. */
export const TODAY = '2020-06-01';

/**
 * A page as it would print. A line each; an empty one is a gap. `= ` centres a line and sets it larger, a tab begins the next
 * column, `@740 ` puts a line at a height, in points from the top.
 */
export function aPage(lines: string, { recognised = false }: { recognised?: boolean } = {}): PageIn {
  const words: PageWord[] = [];
  let top = TOP;
  for (const line of lines.replace(/^\n|\n\s*$/g, '').split('\n')) {
    const placed = /^@(\d+) /.exec(line);
    if (placed !== null) top = Number(placed[1]);
    const text = line.slice(placed?.[0].length ?? 0);
    words.push(...(text.startsWith('= ') ? centred(text.slice(2), top) : inColumns(text, top)));
    top += PITCH;
  }
  return { text: textOfWords(words), words, width: WIDTH, height: HEIGHT, recognised };
}

function centred(text: string, top: number): PageWord[] {
  const letter = LETTER * 1.4;
  return wordsOf(text, (WIDTH - text.length * letter) / 2, top, letter, SIZE * 1.4);
}

function inColumns(text: string, top: number): PageWord[] {
  const words: PageWord[] = [];
  let left = LEFT;
  for (const cell of text.split('\t')) {
    words.push(...wordsOf(cell.trim(), left, top, LETTER, SIZE));
    left = Math.max(
      left + cell.length * LETTER + 3 * SIZE,
      LEFT + Math.ceil((left - LEFT + 1) / COLUMN) * COLUMN,
    );
  }
  const last = words.at(-1);
  if (last !== undefined) last.ends = 'line';
  return words;
}

function wordsOf(text: string, left: number, top: number, letter: number, size: number): PageWord[] {
  const words = text.split(' ').filter((word) => word !== '');
  let at = left;
  return words.map((word, index) => {
    const place = {
      left: at / WIDTH,
      top: top / HEIGHT,
      width: (word.length * letter) / WIDTH,
      height: size / HEIGHT,
    };
    at += (word.length + 1) * letter;
    return { text: word, ...place, direction: 0, ends: index === words.length - 1 ? 'line' : 'space' };
  });
}

/** A page that is sketched. */
export function sketched(lines: string): SketchedPage {
  return sketchOf(aPage(lines), TODAY);
}

/** Running text of so many lines. */
export function prose(lines: number): string {
  const line = 'the pain is dull and aching and is made worse by bending and by lifting at work';
  return Array.from({ length: lines }, () => line).join('\n');
}
