import type { PageRules, Rule } from './page-rules.ts';

/** A word as it prints, in points from the page's top left corner. */
export interface PlacedWord {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines so near to each other are one: both edges of a thin box, or of two cells that touch. */
const SAME = 3;
/** A row's line goes over so much of the table at least. */
const ROW_SHARE = 0.5;
/** What stands between two columns goes over so much of the row at least. */
const COLUMN_SHARE = 0.8;
/** Words of a line overlap by so much of the lower one's height. */
const LINE_SHARE = 0.5;

/** What a page says: the rows of its table, and the lines of text above and below. Without a table all lines are `above`. */
export interface TablePage {
  above: string[];
  rows: string[][];
  below: string[];
}

/**
 * The ruled table of one page, from the top down, each row with its cells from left to right; cells that were joined have their
 * text in the first.
 */
export function ruledRows(words: readonly PlacedWord[], rules: PageRules): TablePage {
  const levels = joined(rules.level);
  const columns = joined(rules.upright).filter(({ from, to }) => to - from > SAME);
  const [left, right] = [Math.min(...columns.map(({ at }) => at)), Math.max(...columns.map(({ at }) => at))];
  const rows = levels.filter((rule) => covered(rule, left, right) >= ROW_SHARE * (right - left));
  const [top, bottom] = [rows[0]?.at, rows.at(-1)?.at];
  if (columns.length < 3 || rows.length < 2 || top === undefined || bottom === undefined)
    return { above: linesOf(words), rows: [], below: [] };
  const middle = ({ top: from, bottom: to }: PlacedWord) => (from + to) / 2;
  const inside = rows.slice(1).map((rule, index) => {
    const from = rows[index]?.at ?? top;
    const own = words.filter((word) => middle(word) >= from && middle(word) < rule.at);
    return cellsOf(own, columns, from, rule.at);
  });
  return {
    above: linesOf(words.filter((word) => middle(word) < top)),
    rows: inside,
    below: linesOf(words.filter((word) => middle(word) >= bottom)),
  };
}

/** The cells of one row; a column whose line does not go through the row goes on with the one before it. */
function cellsOf(words: readonly PlacedWord[], columns: readonly Line[], from: number, to: number): string[] {
  const inner = columns.slice(0, -1);
  let open = 0;
  const cellOf = inner.map((column, index) => {
    if (index === 0 || covered(column, from, to) >= COLUMN_SHARE * (to - from)) open = index;
    return open;
  });
  return inner.map((_, index) => {
    const own = words.filter(({ left, right }) => {
      const center = (left + right) / 2;
      const at = inner.findLastIndex((column) => column.at <= center);
      return cellOf[Math.max(0, at)] === index;
    });
    return cellText(linesOf(own));
  });
}

/**
 * Lines of a cell as one text. A hyphen at a line's end is the word's own: spreadsheets break after hyphens and add none. A comma
 * may stand at the beginning of the next line, where the word alone filled the cell.
 */
export function cellText(lines: readonly string[]): string {
  const text = lines.reduce((cell, line) => (cell.endsWith('-') ? cell + line : `${cell}\n${line}`), '');
  return text.replaceAll(/\s+(?=[,;])/g, '').trim();
}

/** Words in lines, as they are read. */
function linesOf(words: readonly PlacedWord[]): string[] {
  const lines: { words: PlacedWord[]; top: number; bottom: number }[] = [];
  for (const word of [...words].sort((one, other) => one.top + one.bottom - other.top - other.bottom)) {
    const last = lines.at(-1);
    const overlap =
      last === undefined ? 0 : Math.min(last.bottom, word.bottom) - Math.max(last.top, word.top);
    const height = last === undefined ? 1 : Math.min(last.bottom - last.top, word.bottom - word.top);
    if (last !== undefined && overlap >= LINE_SHARE * height) {
      last.words.push(word);
      continue;
    }
    lines.push({ words: [word], top: word.top, bottom: word.bottom });
  }
  return lines.map((line) =>
    line.words
      .sort((one, other) => one.left - other.left)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Stretches of lines that lie on one another. */
interface Line extends Rule {
  parts: readonly Rule[];
}

/** Lines at the same place as one, in order. */
function joined(rules: readonly Rule[]): Line[] {
  const found: { at: number; parts: Rule[] }[] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const last = found.at(-1);
    if (last !== undefined && rule.at - last.at <= SAME) last.parts.push(rule);
    else found.push({ at: rule.at, parts: [rule] });
  }
  return found.map(({ at, parts }) => ({
    at,
    parts,
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
  }));
}

/** How much of a stretch a line covers, each point once. */
function covered({ parts }: Line, from: number, to: number): number {
  let sum = 0;
  let done = from;
  for (const part of [...parts].sort((one, other) => one.from - other.from)) {
    const start = Math.max(part.from, done);
    const end = Math.min(part.to, to);
    if (end <= start) continue;
    sum += end - start;
    done = end;
  }
  return sum;
}
