import type { TextRange } from './matcher.ts';

/** A piece of a page's text around what was found. */
export interface Snippet {
  /** White space is single spaces. */
  text: string;
  /** Places of hits in `text`. */
  ranges: TextRange[];
  /** The page's text goes on before or behind. */
  isCut: { before: boolean; behind: boolean };
}

/** Characters of a snippet; a fifth of them stand before its first hit. */
const LENGTH = 200;
const LEAD = 1 / 5;
/** A hit that is longer than so many snippets is cut. */
const MOST_LENGTHS = 4;
/** Hits are clustered: those further on are looked at no more. */
const MOST_WINDOWS = 200;

/**
 * The piece of a text that shows most of what was found: different words count before repeated ones. The beginning where
 * nothing is marked.
 */
export function snippetOf(text: string, ranges: readonly TextRange[], length = LENGTH): Snippet {
  const start = bestStart(text, ranges, length);
  return cutOut(text, ranges, start, length);
}

function bestStart(text: string, ranges: readonly TextRange[], length: number): number {
  const lead = Math.floor(length * LEAD);
  let best = 0;
  let most = 0;
  for (let first = 0; first < Math.min(ranges.length, MOST_WINDOWS); first += 1) {
    const from = ranges[first]?.start ?? 0;
    const end = from + length - lead;
    const words = new Set<string>();
    let count = 0;
    for (let at = first; at < ranges.length; at += 1) {
      const range = ranges[at];
      if (range === undefined || (range.end > end && at > first)) break;
      words.add(text.slice(range.start, range.end).toLowerCase());
      count += 1;
    }
    const score = words.size * 100 + Math.min(count, 99);
    if (score <= most) continue;
    most = score;
    best = Math.max(0, from - lead);
  }
  return best;
}

function cutOut(text: string, ranges: readonly TextRange[], from: number, length: number): Snippet {
  const start = from === 0 ? skipSpace(text, 0) : wordStart(text, from);
  const marks: TextRange[] = [];
  let cut = '';
  let at = start;
  let next = ranges.findIndex((range) => range.end > start);
  let open: number | undefined;
  let endsInSpace = false;
  while (at < text.length && (cut.length < length || open !== undefined)) {
    const range = next === -1 ? undefined : ranges[next];
    if (range !== undefined && open === undefined && at >= range.start) open = cut.length;
    if (isSpace(text.charAt(at))) {
      if (!endsInSpace) cut += ' ';
      endsInSpace = true;
      at += 1;
    } else {
      // Up to whatever comes first: white space, the beginning or the end of a hit, enough.
      const stop = open === undefined ? range?.start : range?.end;
      const most = at + (open === undefined ? length : MOST_LENGTHS * length + 1) - cut.length;
      const end = spaceFrom(text, at + 1, Math.min(stop ?? text.length, most));
      cut += text.slice(at, end);
      endsInSpace = false;
      at = end;
    }
    if (range !== undefined && open !== undefined && at >= range.end) {
      marks.push({ start: open, end: cut.length });
      open = undefined;
      next = next + 1 < ranges.length ? next + 1 : -1;
    }
    if (cut.length > MOST_LENGTHS * length) break;
  }
  const lastMark = marks.at(-1)?.end ?? 0;
  const whole = at >= text.length;
  const trimmed = whole ? cut.trimEnd() : cut.slice(0, Math.max(lastMark, wordEnd(cut)));
  const isCut = {
    before: skipSpace(text, 0) < start,
    behind: trimmed.length < cut.trimEnd().length || skipSpace(text, at) < text.length,
  };
  return { text: trimmed, ranges: marks, isCut };
}

/** The beginning of the word at a place, or of the next where that word is long. */
function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < 20 && !isSpace(text.charAt(at - 1))) at -= 1;
  return skipSpace(text, at > 0 && !isSpace(text.charAt(at - 1)) ? from : at);
}

/** Where the last whole word of a cut text ends. */
function wordEnd(cut: string): number {
  const at = cut.lastIndexOf(' ');
  return at < cut.length - 20 ? cut.length : at;
}

/** The first white space from a place on, or `end`. */
function spaceFrom(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text.charAt(at))) at += 1;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\u00a0';
}
