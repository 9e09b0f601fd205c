import { BETWEEN_WORDS, WORD_ENDS } from '../../../../shared/domain/page-text.ts';

/** Words in reading order with the line that each stands on, before it is known what follows them. */
export interface Lines {
  /** Left, top, width and height of each word in shares of the page. */
  places: Float64Array;
  directions: Uint8Array;
  /** Line of each word, counted as they come, without gaps. */
  lines: Uint32Array;
  /** 1: a hyphen at the line's end, which is not part of its text, parts a word from the next. */
  hyphens: Uint8Array;
}

/** Lines of a paragraph stand nearer than this, in heights of a line, from the bottom of one to the top of the next. */
const PARAGRAPH_GAP = 0.9;
/** A gap within a line that is wider parts columns, in heights of the line. */
const COLUMN_GAP = 12;

const SPACE = WORD_ENDS.indexOf('space');
const LINE = WORD_ENDS.indexOf('line');
const BLOCK = WORD_ENDS.indexOf('block');
const HYPHEN = WORD_ENDS.indexOf('hyphen');
/** Texts of the ends, by their index. */
export const BETWEEN = WORD_ENDS.map((end) => BETWEEN_WORDS[end]);

/** What stands between each word and the next, from where they stand: indices of `WORD_ENDS`. */
export function endsOf({ places, directions, lines, hyphens }: Lines): Uint8Array {
  const count = lines.length;
  const extents = extentsOf(places, directions);
  const lineExtents = extentsOfLines(extents, lines);
  const ends = new Uint8Array(count).fill(SPACE);
  for (let at = 0; at + 1 < count; at += 1) {
    const line = lines[at] ?? 0;
    const next = lines[at + 1] ?? 0;
    if (hyphens[at] === 1) ends[at] = HYPHEN;
    else if (directions[at] !== directions[at + 1]) ends[at] = BLOCK;
    else if (line === next) ends[at] = endInLine(extents, at);
    else ends[at] = endOfLine(lineExtents, line, next);
  }
  if (count > 0) ends[count - 1] = LINE;
  return ends;
}

function endInLine(extents: Float64Array, at: number): number {
  const gap = value(extents, at + 1, FROM) - value(extents, at, TO);
  const height = value(extents, at, BOTTOM) - value(extents, at, TOP);
  return gap > COLUMN_GAP * height ? BLOCK : SPACE;
}

function endOfLine(extents: Float64Array, line: number, next: number): number {
  const top = value(extents, line, TOP);
  const bottom = value(extents, line, BOTTOM);
  const nextTop = value(extents, next, TOP);
  const height = Math.max(bottom - top, value(extents, next, BOTTOM) - nextTop);
  const jumpsBack = nextTop < top - height / 2;
  const beside =
    value(extents, next, FROM) > value(extents, line, TO) ||
    value(extents, next, TO) < value(extents, line, FROM);
  return jumpsBack || beside || nextTop - bottom > PARAGRAPH_GAP * height ? BLOCK : LINE;
}

/**
 * Columns of an extent: where a word or line lies as it is read, along its line, and from the top to the bottom of
 * its letters. Shares of the page's sides, only compared with their like.
 */
const FROM = 0;
const TO = 1;
const TOP = 2;
const BOTTOM = 3;

function value(extents: Float64Array, at: number, column: number): number {
  return extents[4 * at + column] ?? 0;
}

function extentsOf(places: Float64Array, directions: Uint8Array): Float64Array {
  const extents = new Float64Array(places.length);
  for (let at = 0; at < directions.length; at += 1) {
    const box = 4 * at;
    const left = places[box] ?? 0;
    const top = places[box + 1] ?? 0;
    const right = left + (places[box + 2] ?? 0);
    const bottom = top + (places[box + 3] ?? 0);
    const direction = directions[at] ?? 0;
    if (direction === 0) {
      extents[box + FROM] = left;
      extents[box + TO] = right;
      extents[box + TOP] = top;
      extents[box + BOTTOM] = bottom;
    } else if (direction === 2) {
      extents[box + FROM] = 1 - right;
      extents[box + TO] = 1 - left;
      extents[box + TOP] = 1 - bottom;
      extents[box + BOTTOM] = 1 - top;
    } else {
      const isDown = direction === 1;
      extents[box + FROM] = isDown ? top : 1 - bottom;
      extents[box + TO] = isDown ? bottom : 1 - top;
      extents[box + TOP] = isDown ? 1 - right : left;
      extents[box + BOTTOM] = isDown ? 1 - left : right;
    }
  }
  return extents;
}

function extentsOfLines(extents: Float64Array, lines: Uint32Array): Float64Array {
  const count = lines.length === 0 ? 0 : (lines[lines.length - 1] ?? 0) + 1;
  const found = new Float64Array(4 * count);
  for (let line = 0; line < count; line += 1) {
    found[4 * line + FROM] = Infinity;
    found[4 * line + TOP] = Infinity;
    found[4 * line + TO] = -Infinity;
    found[4 * line + BOTTOM] = -Infinity;
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = 4 * (lines[at] ?? 0);
    found[line + FROM] = Math.min(found[line + FROM] ?? 0, value(extents, at, FROM));
    found[line + TO] = Math.max(found[line + TO] ?? 0, value(extents, at, TO));
    found[line + TOP] = Math.min(found[line + TOP] ?? 0, value(extents, at, TOP));
    found[line + BOTTOM] = Math.max(found[line + BOTTOM] ?? 0, value(extents, at, BOTTOM));
  }
  return found;
}
