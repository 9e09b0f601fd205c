import { type Field, fieldNamed } from './fields.ts';
import { indexWords } from './tokens.ts';

/** A piece of a query as typed. */
export type Lexeme =
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  /** `a NEAR/5 b`; `called`: `NEAR(a b, 5)`, its parenthesis taken. */
  | { kind: 'near'; within: number | undefined; called: boolean }
  | {
      kind: 'term';
      text: string;
      tokens: string[];
      prefix: boolean;
      exact: boolean;
      starInside: boolean;
      ends: boolean;
    }
  | { kind: 'filter'; field: Field; text: string };

interface Lexed {
  lexemes: Lexeme[];
  /** A quotation mark is not closed. */
  isOpen: boolean;
}

/** Word processors turn straight quotation marks into these. */
const QUOTES = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/;
const DASHES = /[-\u2010-\u2015\u2212]/;
const SPACE = /\s/;
/** What ends a word. An apostrophe, a hyphen, a slash, a colon do not. */
const ENDS_WORD = /[\s"\u201c\u201d\u201e\u201f\u00ab\u00bb()]/;
const NEAR = /^NEAR(?:\/(\d{1,4}))?$/;
const FIELD = /^([A-Za-z]{2,8}):/;

/** Cuts what was typed into words, phrases, operators and filters. Signs that mean nothing are left out. */
export function lex(query: string): Lexed {
  const lexemes: Lexeme[] = [];
  let isOpen = false;
  let at = 0;
  /** Reads from a quotation mark to the next, or to the end. */
  const quoted = (): { text: string; prefix: boolean } => {
    const start = at + 1;
    let end = start;
    while (end < query.length && !QUOTES.test(query.charAt(end))) end += 1;
    if (end === query.length) isOpen = true;
    at = end + 1;
    const hasStar = query.charAt(at) === '*';
    if (hasStar) at += 1;
    const text = query.slice(start, end);
    return { text: text.replace(/\*+\s*$/, ''), prefix: hasStar || /\w\*+\s*$/.test(text) };
  };
  const word = (): string => {
    const start = at;
    while (at < query.length && !ENDS_WORD.test(query.charAt(at))) at += 1;
    return query.slice(start, at);
  };
  const add = (text: string, prefix: boolean, exact: boolean): void => {
    const tokens = indexWords(text);
    if (tokens.length === 0) return;
    const starInside = text.replace(/\*+$/, '').includes('*');
    lexemes.push({ kind: 'term', text, tokens, prefix, exact, starInside, ends: at >= query.length });
  };

  while (at < query.length) {
    const char = query.charAt(at);
    if (SPACE.test(char)) {
      at += 1;
    } else if (QUOTES.test(char)) {
      const { text, prefix } = quoted();
      add(text, prefix, true);
    } else if (char === '(' || char === ')') {
      lexemes.push({ kind: char === '(' ? 'open' : 'close' });
      at += 1;
    } else if (DASHES.test(char) && excludes(query, at)) {
      lexemes.push({ kind: 'not' });
      at += 1;
    } else {
      const typed = word();
      const operator = operatorOf(typed, query.charAt(at));
      if (operator !== undefined) {
        lexemes.push(operator);
        if (operator.kind === 'near' && operator.called) at += 1;
        continue;
      }
      const [head = '', name = ''] = FIELD.exec(typed) ?? [];
      const field = fieldNamed(name);
      if (field === undefined) {
        add(typed.replace(/\*+$/, ''), /[^*]\*+$/.test(typed), false);
        continue;
      }
      const rest = typed.slice(head.length);
      const isQuoted = rest === '' && QUOTES.test(query.charAt(at));
      lexemes.push({ kind: 'filter', field, text: isQuoted ? quoted().text : rest });
    }
  }
  return { lexemes, isOpen };
}

/** A dash right before a word, and not within one or between two: "-cervical", not "L4-5" nor "L4 - L5". */
function excludes(query: string, at: number): boolean {
  const before = query.charAt(at - 1);
  const next = query.charAt(at + 1);
  const begins = at === 0 || before === '(' || SPACE.test(before);
  return begins && next !== '' && !SPACE.test(next) && next !== ')' && !DASHES.test(next);
}

/** In capitals alone: "and", "or" and "not" in small letters are words of records ("not medically necessary"). */
function operatorOf(typed: string, next: string): Lexeme | undefined {
  if (typed === 'OR' || /^\|+$/.test(typed)) return { kind: 'or' };
  if (typed === 'AND' || /^&+$/.test(typed)) return { kind: 'and' };
  if (typed === 'NOT') return { kind: 'not' };
  const near = NEAR.exec(typed);
  if (near === null) return undefined;
  const within = near[1] === undefined ? undefined : Number(near[1]);
  return { kind: 'near', within, called: within === undefined && next === '(' };
}
