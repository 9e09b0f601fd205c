import type { PageIn, Range } from './page-in.ts';
import { type UprightWord, uprightPage } from './upright.ts';

/** Words of one row that stand close together: a heading, a label, a value, a line of a paragraph. */
export interface Cell {
  text: string;
  /** In the text of the rows. */
  start: number;
  end: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What stands side by side on a page, from the left. */
export interface Row {
  cells: Cell[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A page as rows from its top. All lengths in points, on the page held upright and levelled. */
export interface PageRows {
  width: number;
  height: number;
  rows: Row[];
  /** Rows under each other, their cells parted by tabs: the page as it is looked at, in whatever order it was read. */
  text: string;
  /** Height of most letters; 0 without any. */
  size: number;
  /** Where a stretch of `text` stands in the page's own text. */
  inPage: (range: Range) => Range;
}

/** A wider gap, in heights of the letters, parts a label from its value and one column from the next. */
const CELL_GAP = 1.7;
/** Lines whose middles lie nearer, in heights of the lower one, stand on the same row. */
const SAME_ROW = 0.5;
/** Words that stand farther from each other than this tell how a scan is turned, in shares of the page's width. */
const LONG_LINE = 0.25;
/** A scan is never more crooked: beyond, the lines are a table or a drawing. About four degrees. */
const MOST_SLOPE = 0.07;

/** The page's words as rows of cells, whatever the order in which they were read. Linear but for sorting. */
export function rowsOf(page: PageIn): PageRows {
  const { width, height, words } = uprightPage(page);
  const lines = linesOf(words);
  const slope = slopeOf(lines, width);
  const builder = new TextBuilder();
  const rows = gathered(lines, slope).map((line) => rowOf(line, slope, builder));
  const size = medianOf(rows.flatMap((row) => row.cells.map((cell) => cell.bottom - cell.top)));
  return { width, height, rows, size, text: builder.text, inPage: builder.mapping() };
}

/** Words in reading order that stand on one line. */
function linesOf(words: readonly UprightWord[]): UprightWord[][] {
  const lines: UprightWord[][] = [];
  let line: UprightWord[] = [];
  for (const word of words) {
    line.push(word);
    if (word.goesOn) continue;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** How far lines fall for each point to the right. */
function slopeOf(lines: readonly UprightWord[][], width: number): number {
  const slopes: number[] = [];
  for (const line of lines) {
    const first = line[0];
    const last = line.at(-1);
    if (first === undefined || last === undefined || last.left - first.left < LONG_LINE * width) continue;
    slopes.push((last.top + last.bottom - first.top - first.bottom) / 2 / (last.left - first.left));
  }
  const slope = medianOf(slopes);
  return Math.abs(slope) > MOST_SLOPE ? 0 : slope;
}

/** Lines that stand on the same row, as one each, from the top. */
function gathered(lines: readonly UprightWord[][], slope: number): UprightWord[][] {
  const placed = lines.map((words) => ({ words, ...extentOf(words, slope) }));
  placed.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const rows: UprightWord[][] = [];
  let first: { top: number; bottom: number } | undefined;
  for (const line of placed) {
    const row = rows.at(-1);
    if (row !== undefined && first !== undefined && standOnOneRow(first, line)) row.push(...line.words);
    else {
      rows.push([...line.words]);
      first = line;
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

function extentOf(words: readonly UprightWord[], slope: number): { top: number; bottom: number } {
  let top = Infinity;
  let bottom = -Infinity;
  for (const word of words) {
    top = Math.min(top, word.top - slope * word.left);
    bottom = Math.max(bottom, word.bottom - slope * word.left);
  }
  return { top, bottom };
}

function standOnOneRow(
  one: { top: number; bottom: number },
  other: { top: number; bottom: number },
): boolean {
  const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
  return Math.abs(one.top + one.bottom - other.top - other.bottom) / 2 < SAME_ROW * lower;
}

/** A row cut at its wide gaps. */
function rowOf(words: readonly UprightWord[], slope: number, builder: TextBuilder): Row {
  const cells: Cell[] = [];
  let cell: Cell | undefined;
  for (const word of words) {
    const fall = slope * word.left;
    const top = word.top - fall;
    const bottom = word.bottom - fall;
    const wide = CELL_GAP * Math.max(1, bottom - top);
    if (cell === undefined || word.left - cell.right > wide) {
      const start = builder.add(cell === undefined ? '\n' : '\t', word);
      cell = {
        text: word.text,
        start,
        end: start + word.text.length,
        left: word.left,
        right: word.right,
        top,
        bottom,
      };
      cells.push(cell);
    } else {
      const start = builder.add(' ', word);
      cell.text += ` ${word.text}`;
      cell.end = start + word.text.length;
      cell.right = Math.max(cell.right, word.right);
      cell.top = Math.min(cell.top, top);
      cell.bottom = Math.max(cell.bottom, bottom);
    }
  }
  return {
    cells,
    left: Math.min(...cells.map((one) => one.left)),
    right: Math.max(...cells.map((one) => one.right)),
    top: Math.min(...cells.map((one) => one.top)),
    bottom: Math.max(...cells.map((one) => one.bottom)),
  };
}

/** Text of the rows as it grows, and where each of its words comes from. */
class TextBuilder {
  text = '';
  readonly #starts: number[] = [];
  readonly #words: UprightWord[] = [];

  /** @returns where the word stands */
  add(before: string, word: UprightWord): number {
    if (this.text !== '') this.text += before;
    const start = this.text.length;
    this.#starts.push(start);
    this.#words.push(word);
    this.text += word.text;
    return start;
  }

  mapping(): (range: Range) => Range {
    const starts = this.#starts;
    const words = this.#words;
    return ({ start, end }) => {
      const from = Math.max(0, lastAtOrBefore(starts, start));
      const to = Math.max(from, lastAtOrBefore(starts, Math.max(start, end - 1)));
      let [low, high] = [Infinity, 0];
      for (let at = from; at <= to; at += 1) {
        const word = words[at];
        if (word === undefined) continue;
        low = Math.min(low, word.start);
        high = Math.max(high, word.start + word.text.length);
      }
      const first = words[from];
      // Words that were read in another order than they stand: the first of them has to do.
      const isWhole = high - low <= 2 * (end - start) + 8;
      if (isWhole || first === undefined)
        return low === Infinity ? { start: 0, end: 0 } : { start: low, end: high };
      return { start: first.start, end: first.start + first.text.length };
    };
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The middle value; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
