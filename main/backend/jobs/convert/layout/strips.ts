import type { Block, Paragraph, TableCell, TableRow } from './blocks.ts';
import type { Fonts } from './fonts.ts';
import { breakLines, type Line } from './lines.ts';

/** A line with the place of its left end; a rule between two places. In points, down from the top of their strip. */
export type Placed =
  | { kind: 'line'; line: Line; x: number; y: number }
  | { kind: 'rule'; x: number; y: number; dx: number; dy: number };

/** What stands on a page together: it is never parted. */
export interface Strip {
  height: number;
  placed: Placed[];
  /** The heading that begins here. */
  heading?: { level: number; title: string };
}

const CELL_PADDING = 4;
const RULE_SPACE = 6;
/** A row that is higher is parted where a page ends. */
const MOST_ROW_HEIGHT = 160;
/** Tables in one another: deeper ones read as the text that is in them. */
const MOST_DEPTH = 6;
const LEAST_WIDTH = 24;
const MARKER_GAP = 6;

export interface Measures {
  fonts: Fonts;
  /** Size of text that says nothing of its own, in points. */
  size: number;
}

/** Lays out blocks into strips of a width; a page break is `undefined`. */
export function* stripsOf(
  blocks: Iterable<Block>,
  width: number,
  measures: Measures,
  depth = 0,
): Generator<Strip | undefined> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield* paragraphStrips(block, width, measures);
        break;
      case 'row':
        if (depth < MOST_DEPTH) yield* rowStrips(block, width, measures, depth);
        else for (const cell of block.cells) yield* stripsOf(cell.blocks, width, measures, depth);
        break;
      case 'rule':
        yield {
          height: RULE_SPACE * 2,
          placed: [{ kind: 'rule', x: 0, y: RULE_SPACE, dx: width, dy: 0 }],
        };
        break;
      case 'page-break':
        if (depth === 0) yield undefined;
        break;
      case 'section':
    }
  }
}

function* paragraphStrips(paragraph: Paragraph, width: number, measures: Measures): Generator<Strip> {
  const { indent = 0, align = 'left', before = 0, after = 0 } = paragraph;
  const left = Math.min(Math.max(0, indent), width - Math.min(width, LEAST_WIDTH));
  const room = Math.max(LEAST_WIDTH, width - left);
  let held: Strip | undefined;
  for (const line of breakLines(paragraph, room, measures.fonts, measures.size)) {
    if (held !== undefined) yield held;
    const isFirst = held === undefined;
    const above = isFirst ? before : 0;
    const space = room - line.width;
    const x = left + (align === 'right' ? space : align === 'center' ? space / 2 : 0);
    held = { height: line.height + above, placed: [{ kind: 'line', line, x, y: above }] };
    if (isFirst && paragraph.marker !== undefined) {
      held.placed.unshift(markerOf(paragraph, paragraph.marker, left, above, measures));
    }
    if (isFirst && paragraph.heading !== undefined) {
      held.heading = { level: paragraph.heading, title: titleOf(paragraph) };
    }
  }
  if (held !== undefined) yield { ...held, height: held.height + after };
}

/** The words of a heading with its number, on one line. */
function titleOf({ inlines, marker = '' }: Paragraph): string {
  const words = inlines.map((one) => (one.kind === 'text' ? one.text : ' ')).join('');
  return `${marker} ${words}`.replace(/\s+/g, ' ').trim();
}

/** The number or bullet of a list, right before its first line. */
function markerOf(
  paragraph: Paragraph,
  marker: string,
  left: number,
  y: number,
  { fonts, size }: Measures,
): Placed {
  const first = paragraph.inlines.find((one) => one.kind === 'text');
  const style = first?.kind === 'text' ? { ...first.style, underline: false } : {};
  const inlines = [{ kind: 'text', text: marker, style } as const];
  const [line = { parts: [], width: 0, ascent: 0, height: 0 }] = breakLines(
    { kind: 'paragraph', inlines },
    Number.MAX_VALUE,
    fonts,
    size,
  );
  return { kind: 'line', line, x: Math.max(0, left - line.width - MARKER_GAP), y };
}

function* rowStrips(row: TableRow, width: number, measures: Measures, depth: number): Generator<Strip> {
  const { indent = 0, border } = row;
  const left = Math.min(indent, width / 2);
  const cells = placeCells(row, width - left).map(({ x, width: own, blocks, goesOn }) => {
    const room = Math.max(LEAST_WIDTH, own - CELL_PADDING * 2);
    const strips = [...stripsOf(blocks, room, measures, depth + 1)].filter((one) => one !== undefined);
    return { x: left + x, width: own, strips, goesOn };
  });
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  for (let isFirst = true; isFirst || cells.some(({ strips }) => strips.length > 0); isFirst = false) {
    const placed: Placed[] = [];
    let height = 0;
    for (const cell of cells) {
      let y = CELL_PADDING;
      for (let next = cell.strips[0]; next !== undefined; next = cell.strips[0]) {
        if (y > CELL_PADDING && y + next.height > MOST_ROW_HEIGHT) break;
        cell.strips.shift();
        for (const one of next.placed) placed.push(moved(one, cell.x + CELL_PADDING, y));
        y += next.height;
      }
      height = Math.max(height, y + CELL_PADDING);
    }
    if (border) placed.push(...borders(cells, left, total, height, isFirst));
    yield { height, placed };
  }
}

function borders(
  cells: readonly (Pick<TableCell, 'goesOn'> & { x: number; width: number; strips: readonly Strip[] })[],
  left: number,
  total: number,
  height: number,
  isFirst: boolean,
): Placed[] {
  const isLast = cells.every(({ strips }) => strips.length === 0);
  const rule = (x: number, y: number, dx: number, dy: number): Placed => ({ kind: 'rule', x, y, dx, dy });
  /** One rule over the whole row, or over those of its cells that end there. */
  const across = (y: number, side: 'above' | 'below'): Placed[] => {
    if (cells.every(({ goesOn }) => goesOn?.[side] !== true)) return [rule(left, y, total, 0)];
    return cells.flatMap(({ x, width, goesOn }) => (goesOn?.[side] === true ? [] : [rule(x, y, width, 0)]));
  };
  return [
    ...(isFirst ? across(0, 'above') : []),
    ...(isLast ? across(height, 'below') : []),
    rule(left, 0, 0, height),
    ...cells.map(({ x, width }) => rule(x + width, 0, 0, height)),
  ];
}

/** Where a row's cells lie. */
function placeCells(row: TableRow, width: number): (TableCell & { x: number; width: number })[] {
  const spans = row.cells.map(({ span = 1 }) => Math.max(1, Math.trunc(span)));
  const count = spans.reduce((sum, span) => sum + span, 0);
  const given = row.columns ?? [];
  const usable = given.length >= count && given.slice(0, count).every((share) => share > 0);
  const shares = usable ? given : Array.from({ length: count }, () => 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let column = 0;
  let x = 0;
  return row.cells.map((one, index) => {
    const span = spans[index] ?? 1;
    const share = shares.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const own = (share / all) * width;
    const cell = { ...one, x, width: own };
    column += span;
    x += own;
    return cell;
  });
}

function moved(one: Placed, x: number, y: number): Placed {
  return { ...one, x: one.x + x, y: one.y + y };
}
