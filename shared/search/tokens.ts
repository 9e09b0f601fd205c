/** A text cut into the tokens of the full-text index, in order. Positions are of characters of the text as given. */
export interface IndexTokens {
  count: number;
  /** Folded as the index folds them. */
  words: string[];
  starts: Int32Array;
  /** Excluded. */
  ends: Int32Array;
}

/** What a character is to the index. */
const SEPARATOR = 0;
const PART = 1;
/** A combining mark: part of the token that it follows, and dropped. */
const MARK = 2;

const OF_TOKENS = /[\p{L}\p{N}\p{Co}\p{Cn}]/u;
/** The marks that SQLite's table lists; every other combining mark parts tokens. */
const MARKS = /[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]/;
const ANY_MARK = /\p{M}/gu;
const ASCII_LETTER = /^[a-z]$/;
/** Micro sign, long s, final sigma. */
const FOLDED: Readonly<Record<string, string>> = { '\u00b5': '\u03bc', '\u017f': 's', '\u03c2': '\u03c3' };

const classes = new Map<number, number>();
const folds = new Map<number, string>();

function classOf(code: number): number {
  const known = classes.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  const found = OF_TOKENS.test(char) ? PART : MARKS.test(char) ? MARK : SEPARATOR;
  classes.set(code, found);
  return found;
}

/** Lower case without accents; letters of other scripts keep theirs, as in SQLite's table. */
function foldOf(code: number): string {
  const known = folds.get(code);
  if (known !== undefined) return known;
  const lower = String.fromCodePoint(code).toLowerCase();
  const bare = lower.normalize('NFD').replace(ANY_MARK, '');
  const folded = FOLDED[lower] ?? (ASCII_LETTER.test(bare) ? bare : lower);
  folds.set(code, folded);
  return folded;
}

const isAsciiPart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

/**
 * Cuts a text as the index does (FTS5, `unicode61 remove_diacritics 2`), so that a hit can be shown in its place. A test
 * compares the two over all of Unicode. Characters that came after Unicode 6.1 may differ: a hit on them is not marked.
 */
export function indexTokens(text: string): IndexTokens {
  const words: string[] = [];
  // A token has a character and another parts it from the next.
  const most = (text.length >> 1) + 1;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? !isAsciiPart(code) : classOf(text.codePointAt(at) ?? 0) !== PART) {
      at += code < 0xd800 || code >= 0xe000 ? 1 : lengthAt(text, at);
      continue;
    }
    const start = at;
    let isPlain = true;
    let folded = '';
    while (at < text.length) {
      const next = text.charCodeAt(at);
      if (next < 128) {
        if (!isAsciiPart(next)) break;
        if (!isPlain) folded += text.charAt(at).toLowerCase();
        at += 1;
        continue;
      }
      const point = text.codePointAt(at) ?? 0;
      const kind = classOf(point);
      if (kind === SEPARATOR) break;
      if (isPlain) folded = text.slice(start, at).toLowerCase();
      isPlain = false;
      if (kind === PART) folded += foldOf(point);
      at += point > 0xffff ? 2 : 1;
    }
    starts[words.length] = start;
    ends[words.length] = at;
    words.push(isPlain ? text.slice(start, at).toLowerCase() : folded);
  }
  return { count: words.length, words, starts, ends };
}

/** The tokens alone. */
export function indexWords(text: string): string[] {
  return isPlainText(text) ? (text.toLowerCase().match(PLAIN_TOKEN) ?? []) : indexTokens(text).words;
}

const PLAIN_TOKEN = /[a-z0-9]+/g;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** Whether all letters and digits are of ASCII, as on most pages: curly quotes and dashes only part the words. */
function isPlainText(text: string): boolean {
  for (const [char] of text.matchAll(BEYOND_ASCII))
    if (classOf(char.codePointAt(0) ?? 0) !== SEPARATOR) return false;
  return true;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
