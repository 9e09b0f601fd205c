/** What is looked for in a document, and how. */
export interface FindQuery {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
  /** `text` is a regular expression, as JavaScript has them. */
  regex: boolean;
}

/** A stretch of a page's text: index of its first character, and of the one after its last. */
export type Range = readonly [start: number, end: number];

/** More on one page than anybody goes through. */
const MAX_ON_PAGE = 1_000;

/** Letters and digits of any script: what whole words are made of. */
const IN_WORD = '[\\p{L}\\p{N}_]';
/** Recognition and word processors set these as they like; whoever types means any of them. */
const ALIKE: readonly [RegExp, string][] = [
  [/['‘’ʼ]/g, "['‘’ʼ]"],
  [/["“”]/g, '["“”]'],
  [/[-‐‑‒–—−]/g, '[-‐‑‒–—−]'],
];

/**
 * The query as one regular expression over a page's text, in which all white space is one space.
 * @throws SyntaxError when it is a regular expression that is none
 */
export function patternOf({ text, matchCase, wholeWord, regex }: FindQuery): RegExp {
  const source = regex ? text : literal(text);
  const bounded = wholeWord ? `(?<!${IN_WORD})(?:${source})(?!${IN_WORD})` : source;
  return new RegExp(bounded, matchCase ? 'gu' : 'giu');
}

function literal(text: string): string {
  const escaped = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return ALIKE.reduce((pattern, [some, any]) => pattern.replace(some, any), escaped);
}

/** Where the pattern is found in a page's text, one after the other; what matches nothing is no hit. */
export function rangesIn(pattern: RegExp, text: string): Range[] {
  const ranges: Range[] = [];
  for (const found of text.matchAll(pattern)) {
    if (found[0].length === 0) continue;
    ranges.push([found.index, found.index + found[0].length]);
    if (ranges.length === MAX_ON_PAGE) break;
  }
  return ranges;
}
