import type { PlanPhrase } from './plan.ts';
import { type IndexTokens, indexTokens } from './tokens.ts';

/** Where a phrase stands in a text: characters `start` to `end` (excluded), and the same in tokens where they were counted. */
export interface Place {
  start: number;
  end: number;
  token: number;
  /** In tokens. */
  length: number;
}

/** The places of every phrase, and where the next token begins at or after a character. */
export interface Occurrences {
  of: ReadonlyMap<PlanPhrase, readonly Place[]>;
  tokenFrom: (at: number) => number;
}

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Letters and marks beyond ASCII are folded by tables; dashes and quotation marks are separators like any other. */
const FOLDED = /(?![\0-\x7f])[\p{L}\p{N}\p{M}\p{Co}\p{Cn}]/u;

/**
 * Finds phrases in a text as the index does.
 * @param counted whether tokens have to be counted
 */
export function occurrencesIn(text: string, phrases: readonly PlanPhrase[], counted: boolean): Occurrences {
  const isPlain = !(BEYOND_ASCII.test(text) && FOLDED.test(text));
  if (!isPlain) return byTokens(text, phrases);
  const found = byCharacters(text, phrases);
  if (counted) countTokens(text, found.of);
  return found;
}

interface Found extends Occurrences {
  of: Map<PlanPhrase, Place[]>;
}

/** In a text without letters beyond ASCII: looks for the words themselves, with nothing of a word around them. */
function byCharacters(text: string, phrases: readonly PlanPhrase[]): Found {
  const lower = text.toLowerCase();
  const tokenFrom = (at: number): number => {
    let next = at;
    while (next < lower.length && !isPart(lower, next)) next += 1;
    return next;
  };
  /** The end of a phrase whose first token begins at a character; undefined where it does not stand there. */
  const endOf = ({ tokens, prefix }: PlanPhrase, from: number): number | undefined => {
    let at = from;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index] ?? '';
      if (index > 0) {
        at = tokenFrom(at);
        if (!lower.startsWith(token, at)) return undefined;
      }
      at += token.length;
      if (prefix && index === tokens.length - 1) while (isPart(lower, at)) at += 1;
      else if (isPart(lower, at)) return undefined;
    }
    return at;
  };
  const of = new Map<PlanPhrase, Place[]>();
  for (const phrase of phrases) {
    const places: Place[] = [];
    const first = phrase.tokens[0] ?? '';
    for (let at = lower.indexOf(first); at !== -1; at = lower.indexOf(first, at + 1)) {
      if (isPart(lower, at - 1)) continue;
      const end = endOf(phrase, at);
      if (end === undefined || (phrase.capitals === true && !isInCapitals(text, at, end))) continue;
      places.push({ start: at, end, token: at, length: end - at });
    }
    of.set(phrase, places);
  }
  return { of, tokenFrom };
}

function isPart(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Gives places that were found by characters their numbers in tokens: the text is gone through once, as far as the last of them. */
function countTokens(text: string, of: ReadonlyMap<PlanPhrase, Place[]>): void {
  const lower = text.toLowerCase();
  const places = [...of.values()].flat().sort((a, b) => a.start - b.start);
  let at = 0;
  let token = 0;
  for (const place of places) {
    for (; at < place.start; at += 1) if (isPart(lower, at) && !isPart(lower, at + 1)) token += 1;
    place.token = token;
  }
  for (const [{ tokens }, found] of of) for (const place of found) place.length = tokens.length;
}

function byTokens(text: string, phrases: readonly PlanPhrase[]): Occurrences {
  const tokens = indexTokens(text);
  const at = new Map<string, number[]>();
  for (let index = 0; index < tokens.count; index += 1) {
    const word = tokens.words[index] ?? '';
    const known = at.get(word);
    if (known === undefined) at.set(word, [index]);
    else known.push(index);
  }
  const of = new Map<PlanPhrase, Place[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.tokens;
    const starts =
      phrase.prefix && phrase.tokens.length === 1 ? beginningWith(first, at) : (at.get(first) ?? []);
    of.set(
      phrase,
      starts
        .filter((index) => stands(phrase, text, tokens, index))
        .map((index) => placeOf(phrase, tokens, index)),
    );
  }
  return {
    of,
    tokenFrom: (from) =>
      tokens.starts.subarray(0, tokens.count).find((start) => start >= from) ?? text.length,
  };
}

function beginningWith(head: string, at: ReadonlyMap<string, readonly number[]>): number[] {
  const found = [...at].filter(([word]) => word.startsWith(head)).flatMap(([, indices]) => indices);
  return found.sort((a, b) => a - b);
}

function stands(phrase: PlanPhrase, text: string, tokens: IndexTokens, at: number): boolean {
  const { tokens: wanted, prefix, capitals } = phrase;
  const last = wanted.length - 1;
  for (let offset = 0; offset <= last; offset += 1) {
    const word = tokens.words[at + offset];
    const token = wanted[offset] ?? '';
    if (word === undefined) return false;
    if (prefix && offset === last ? !word.startsWith(token) : word !== token) return false;
  }
  if (capitals !== true) return true;
  return isInCapitals(text, tokens.starts[at] ?? 0, tokens.ends[at + last] ?? 0);
}

function placeOf({ tokens: wanted }: PlanPhrase, tokens: IndexTokens, at: number): Place {
  const start = tokens.starts[at] ?? 0;
  return { start, end: tokens.ends[at + wanted.length - 1] ?? start, token: at, length: wanted.length };
}

function isInCapitals(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  return written === written.toUpperCase();
}
