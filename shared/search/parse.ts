import { type FieldFilter, readFilter } from './fields.ts';
import { type Lexeme, lex } from './lex.ts';
import type { AndNode, ParsedQuery, QueryNode, QueryNote, TermNode } from './query.ts';

/** Longer queries are cut: what is pasted by mistake must not be searched for word by word. */
export const MAX_QUERY_CHARS = 2_000;
const MAX_TERMS = 60;
/** Parentheses deeper than this are left out: SQLite's parser has a stack of its own. */
const MAX_DEPTH = 12;
/** Words between, where a query does not say; SQLite's own default too. */
const DEFAULT_WITHIN = 10;
const MOST_WITHIN = 1_000;
/** Shorter beginnings stand at the head of half of all words. */
const SHORTEST_UNFINISHED = 3;

/** Signs around a word. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

interface Options {
  /** The query is still being typed: its last word may go on. */
  typing?: boolean;
}

/** What a reviewer typed, as a query. Nothing is an error: what makes no sense is left out, with a note that says so. */
export function parseQuery(typed: string, options: Options = {}): ParsedQuery {
  return new QueryParser(typed, options.typing === true).parse();
}

type Item = { node: QueryNode; excluded: boolean };

class QueryParser {
  readonly #lexemes: Lexeme[];
  readonly #notes = new Map<QueryNote['code'], string>();
  readonly #filters: FieldFilter[] = [];
  readonly #typing: boolean;
  #at = 0;
  #terms = 0;
  #depth = 0;
  #excluding = 0;

  constructor(typed: string, typing: boolean) {
    this.#typing = typing;
    if (typed.length > MAX_QUERY_CHARS) this.#note('shortened', LONG);
    const { lexemes, isOpen } = lex(typed.slice(0, MAX_QUERY_CHARS));
    this.#lexemes = lexemes;
    if (isOpen && !typing)
      this.#note('open-quotation', 'A quotation mark is not closed: what follows it is one phrase.');
  }

  parse(): ParsedQuery {
    const parts: QueryNode[] = [];
    while (this.#at < this.#lexemes.length) {
      const node = this.#or();
      if (node !== undefined) parts.push(node);
      if (this.#peek()?.kind === 'close') {
        this.#at += 1;
        this.#note('stray-parenthesis', 'A closing parenthesis without an opening one is left out.');
      }
    }
    const node = parts.length > 1 ? joined(parts) : parts[0];
    const notes = this.#notes;
    if (
      node === undefined &&
      this.#filters.length === 0 &&
      !notes.has('only-exclusions') &&
      !notes.has('filter-value')
    ) {
      this.#note('no-words', 'There is no letter or figure to search for.');
    }
    return { node, filters: this.#filters, notes: [...notes].map(([code, message]) => ({ code, message })) };
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  #note(code: QueryNote['code'], message: string): void {
    this.#notes.set(code, message);
  }

  #stray(what: string): void {
    this.#note('stray-operator', `${what} has nothing to work on here, and is left out.`);
  }

  #or(): QueryNode | undefined {
    const parts: QueryNode[] = [];
    let isAsked = false;
    // Filters narrow the whole search down, so that one in an alternative is worth a word.
    const filters = this.#filters.length;
    for (;;) {
      const part = this.#and();
      if (part !== undefined) parts.push(part);
      else if (isAsked || this.#peek()?.kind === 'or') this.#stray('OR');
      if (this.#peek()?.kind !== 'or') break;
      isAsked = true;
      this.#at += 1;
    }
    if (isAsked && this.#filters.length > filters) this.#note('filter-in-or', WHOLE);
    return parts.length > 1 ? { kind: 'or', parts } : parts[0];
  }

  #and(): QueryNode | undefined {
    const parts: QueryNode[] = [];
    const without: QueryNode[] = [];
    for (let lexeme = this.#peek(); lexeme !== undefined; lexeme = this.#peek()) {
      if (lexeme.kind === 'or' || lexeme.kind === 'close') break;
      const item = this.#item();
      if (item !== undefined) (item.excluded ? without : parts).push(item.node);
    }
    if (parts.length === 0) {
      if (without.length > 0)
        this.#note('only-exclusions', 'Say also what to look for: exclusions alone are left out.');
      return undefined;
    }
    const node: AndNode = { kind: 'and', parts, without };
    return parts.length === 1 && without.length === 0 ? parts[0] : node;
  }

  /** One thing to look for, to exclude or to narrow down by; undefined for what was left out. */
  #item(): Item | undefined {
    let excluded = false;
    while (this.#peek()?.kind === 'not') {
      excluded = true;
      this.#at += 1;
    }
    const lexeme = this.#peek();
    if (excluded && (lexeme === undefined || lexeme.kind === 'close' || lexeme.kind === 'or')) {
      this.#stray('NOT');
      return undefined;
    }
    if (lexeme?.kind === 'filter') {
      this.#at += 1;
      this.#addFilter(lexeme, excluded);
      return undefined;
    }
    if (excluded) this.#excluding += 1;
    const node = this.#chain();
    if (excluded) this.#excluding -= 1;
    return node === undefined ? undefined : { node, excluded };
  }

  #addFilter({ field, text }: Extract<Lexeme, { kind: 'filter' }>, negated: boolean): void {
    if (this.#excluding > 0) this.#note('filter-in-or', WHOLE);
    const filter = readFilter(field, text, negated);
    if (filter !== undefined) this.#filters.push(filter);
    else if (text !== '') this.#note('filter-value', `${field}: “${text}” ${WRONG_VALUE[field]}`);
    else if (!this.#typing) this.#note('filter-value', `Nothing stands behind ${field}: and it is left out.`);
  }

  /** Words joined by NEAR, or one thing alone. */
  #chain(): QueryNode | undefined {
    let node = this.#primary();
    for (let near = this.#peek(); near?.kind === 'near' && !near.called; near = this.#peek()) {
      this.#at += 1;
      const next = this.#peek();
      const other =
        next?.kind === 'term' || next?.kind === 'open' || isCalled(next) ? this.#primary() : undefined;
      if (node === undefined || other === undefined) {
        this.#stray('NEAR');
        node ??= other;
      } else node = this.#near(node, other, near.within);
    }
    return node;
  }

  #near(one: QueryNode, other: QueryNode, typedWithin: number | undefined): QueryNode {
    const terms = [one, other].flatMap((node) => nearTerms(node));
    const within = Math.min(typedWithin ?? DEFAULT_WITHIN, MOST_WITHIN);
    if (terms.every((term) => term !== undefined)) return { kind: 'near', within, terms };
    this.#note('near-of-groups', 'NEAR takes words and phrases, no groups: it is read as AND.');
    return joined([one, other]);
  }

  #primary(): QueryNode | undefined {
    const lexeme = this.#peek();
    this.#at += 1;
    switch (lexeme?.kind) {
      case 'term':
        return this.#term(lexeme);
      case 'open':
        return this.#group();
      case 'near':
        if (lexeme.called) return this.#call();
        this.#stray('NEAR');
        return undefined;
      case 'and':
        // Words side by side are all looked for anyway.
        return undefined;
      default:
        return undefined;
    }
  }

  #term(lexeme: Extract<Lexeme, { kind: 'term' }>): TermNode | undefined {
    this.#terms += 1;
    if (this.#terms > MAX_TERMS) {
      this.#note('shortened', LONG);
      return undefined;
    }
    const { text, tokens, exact, ends, starInside } = lexeme;
    if (starInside)
      this.#note('star-inside', 'A star stands for the rest of a word: it works at the end of one only.');
    const last = tokens.at(-1) ?? '';
    const unfinished =
      this.#typing &&
      ends &&
      !exact &&
      !lexeme.prefix &&
      last.length >= SHORTEST_UNFINISHED &&
      !/^\d+$/.test(last);
    return { kind: 'term', text: text.replace(EDGES, ''), tokens, prefix: lexeme.prefix, exact, unfinished };
  }

  #group(): QueryNode | undefined {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      this.#note('too-deep', `Parentheses within more than ${MAX_DEPTH} others are left out.`);
      this.#depth -= 1;
      return undefined;
    }
    const node = this.#or();
    this.#depth -= 1;
    if (this.#peek()?.kind === 'close') this.#at += 1;
    else if (!this.#typing)
      this.#note('open-parenthesis', 'A parenthesis is not closed: it is taken to reach to the end.');
    return node;
  }

  /** `NEAR(a b, 10)`: the number is the last word, behind a comma. */
  #call(): QueryNode | undefined {
    const terms: TermNode[] = [];
    let within = DEFAULT_WITHIN;
    for (let lexeme = this.#peek(); lexeme !== undefined && lexeme.kind !== 'close'; lexeme = this.#peek()) {
      this.#at += 1;
      if (lexeme.kind !== 'term') {
        this.#note('near-of-groups', 'NEAR takes words and phrases: other signs within it are left out.');
        continue;
      }
      const number = withinOf(lexeme, this.#peek(), terms.length);
      if (number !== undefined) within = Math.min(number, MOST_WITHIN);
      else {
        const term = this.#term(lexeme);
        if (term !== undefined) terms.push(term);
      }
    }
    if (this.#peek() !== undefined) this.#at += 1;
    else if (!this.#typing)
      this.#note('open-parenthesis', 'A parenthesis is not closed: it is taken to reach to the end.');
    return terms.length > 1 ? { kind: 'near', within, terms } : terms[0];
  }
}

const WHOLE = 'Filters hold for the whole search, not for a part of it.';
const LONG = `The search is very long: it is cut after ${MAX_QUERY_CHARS} characters or ${MAX_TERMS} words.`;

const WRONG_VALUE = {
  date: 'is no date. Write 2016, 3/2016, 03/15/2016 or 2015..2016.',
  source: 'is not known. Write ocr, text or none.',
  type: 'holds no letter or figure.',
  author: 'holds no letter or figure.',
  document: 'holds no letter or figure.',
} as const;

/** A number that closes a NEAR: "…, 10)" or "… 10)" after two terms. */
function withinOf(
  term: Extract<Lexeme, { kind: 'term' }>,
  next: Lexeme | undefined,
  before: number,
): number | undefined {
  if (term.exact || (next !== undefined && next.kind !== 'close') || before === 0) return undefined;
  const digits = /^,?(\d{1,4})$/.exec(term.text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isCalled(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'near' && lexeme.called;
}

/** The terms that a NEAR of this node would take; undefined among them for what it cannot. */
function nearTerms(node: QueryNode): (TermNode | undefined)[] {
  if (node.kind === 'term') return [node];
  return node.kind === 'near' ? node.terms : [undefined];
}

/** Several parts that all have to be there. */
function joined(parts: QueryNode[]): QueryNode {
  const flat = parts.map((part) =>
    part.kind === 'and' ? part : { kind: 'and' as const, parts: [part], without: [] },
  );
  return {
    kind: 'and',
    parts: flat.flatMap((part) => part.parts),
    without: flat.flatMap((part) => part.without),
  };
}
