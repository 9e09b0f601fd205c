import { doseParts, formsOf, otherLevel, partsOf } from './forms.ts';
import type { Plan, PlanPhrase } from './plan.ts';
import type { AndNode, QueryNode, TermNode } from './query.ts';
import { misreadOnPages, otherSpellings, SHORTEST_SPELT } from './spelling.ts';
import { isCapitalsTerm, LONGEST_TERM, synonymGroups } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What else counts as a term: to be shown, and switched on or off. */
export interface Expansion {
  /** Stable while the query is changed. */
  id: string;
  /** `forms`: plural and the like. `spelling`: the term itself is found nowhere. `misread`: it is, and so may be this. */
  kind: 'synonyms' | 'forms' | 'spelling' | 'misread';
  /** The term, as typed. */
  of: string;
  /** What counts as it. */
  terms: string[];
  on: boolean;
}

export interface ExpandedQuery {
  plan: Plan;
  expansions: Expansion[];
}

/** The reviewer's choices, by id; what is not there is as it is by itself: misreadings off, the rest on. */
export type Switches = Readonly<Record<string, boolean>>;

/** A beginning that leads to more words is looked for as such: it takes longer, but leaves none out. */
const MOST_WORDS_OF_PREFIX = 300;
const MOST_SYNONYMS = 40;

/**
 * A query with everything that counts as its words: other forms, synonyms and abbreviations, other spellings. What stands in
 * quotation marks, and what is excluded, is taken as it is.
 */
export function expandQuery(
  node: QueryNode,
  vocabulary: Vocabulary,
  options: { switches: Switches /** Whether other spellings are looked for. */; spelling: boolean },
): ExpandedQuery {
  const expander = new Expander(vocabulary, options);
  return { plan: expander.plan(node), expansions: expander.expansions };
}

/**
 * What is excluded: as typed. In any case of letters, because the index excludes by its tokens, and what it leaves out cannot be
 * brought back.
 */
function excludedPlan(node: QueryNode): Plan {
  const plain = ({ tokens, prefix }: TermNode): PlanPhrase => ({ tokens, prefix });
  switch (node.kind) {
    case 'term':
      return { kind: 'any', of: [plain(node)] };
    case 'near':
      return { kind: 'near', within: node.within, parts: node.terms.map((term) => [plain(term)]) };
    case 'and':
      return { kind: 'all', of: node.parts.map(excludedPlan), without: node.without.map(excludedPlan) };
    case 'or':
      return { kind: 'some', of: node.parts.map(excludedPlan) };
  }
}

class Expander {
  readonly #vocabulary: Vocabulary;
  readonly #switches: Switches;
  readonly #spelling: boolean;
  readonly #found = new Map<string, Expansion>();

  constructor(vocabulary: Vocabulary, { switches, spelling }: { switches: Switches; spelling: boolean }) {
    this.#vocabulary = vocabulary;
    this.#switches = switches;
    this.#spelling = spelling;
  }

  get expansions(): Expansion[] {
    return [...this.#found.values()];
  }

  plan(node: QueryNode): Plan {
    switch (node.kind) {
      case 'term':
        return this.#segment([node]);
      case 'near':
        return { kind: 'near', within: node.within, parts: node.terms.map((term) => this.#nearPart(term)) };
      case 'or':
        return { kind: 'some', of: node.parts.map((part) => this.plan(part)) };
      case 'and':
        return this.#and(node);
    }
  }

  /** Terms that stand side by side are looked up together: "physical therapy" is one thing. */
  #and({ parts, without }: AndNode): Plan {
    const of: Plan[] = [];
    let row: TermNode[] = [];
    const close = (): void => {
      of.push(...this.#row(row));
      row = [];
    };
    for (const part of parts) {
      if (part.kind === 'term') row.push(part);
      else {
        close();
        of.push(this.plan(part));
      }
    }
    close();
    return { kind: 'all', of, without: without.map(excludedPlan) };
  }

  #row(terms: readonly TermNode[]): Plan[] {
    const plans: Plan[] = [];
    for (let at = 0; at < terms.length; ) {
      const length = Math.max(1, longestTerm(terms, at));
      const [first, ...more] = terms.slice(at, at + length);
      if (first !== undefined) plans.push(this.#segment([first, ...more]));
      at += length;
    }
    return plans;
  }

  /** One thing to look for: a term, or several that are one in the table of synonyms. */
  #segment(terms: readonly [TermNode, ...TermNode[]]): Plan {
    const [first] = terms;
    if (first.exact) return { kind: 'any', of: [phraseOf(first)] };
    const synonyms = this.#synonyms(terms);
    if (terms.length === 1) {
      const spelt = this.#withForms(first);
      const all = [...spelt, ...synonyms];
      return { kind: 'any', of: [...all, ...this.#spellings(first, all)] };
    }
    const words: Plan[] = terms.map((term) => {
      const spelt = this.#withForms(term);
      return { kind: 'any', of: [...spelt, ...this.#spellings(term, spelt)] };
    });
    const together: Plan = { kind: 'all', of: words, without: [] };
    return synonyms.length === 0 ? together : { kind: 'some', of: [together, { kind: 'any', of: synonyms }] };
  }

  #nearPart(term: TermNode): PlanPhrase[] {
    if (term.exact) return [phraseOf(term)];
    const all = [...this.#withForms(term), ...this.#synonyms([term])];
    return [...all, ...this.#spellings(term, all)];
  }

  #synonyms(terms: readonly TermNode[]): PlanPhrase[] {
    const tokens = terms.flatMap((term) => term.tokens);
    if (terms.some(({ prefix }) => prefix)) return [];
    const of = terms.map(({ text }) => text).join(' ');
    return synonymGroups(tokens).flatMap((group) => {
      const known = this.#vocabulary.known(group.terms.flatMap(({ phrase }) => phrase.tokens));
      const inRecords = group.terms.filter(({ phrase }) => phrase.tokens.every((token) => known.has(token)));
      const found = withoutLonger(inRecords, tokens).slice(0, MOST_SYNONYMS);
      return this.#offer(
        { id: `synonyms:${group.id}`, kind: 'synonyms', of, terms: found.map(({ text }) => text) },
        found.map(({ phrase }) => phrase),
      );
    });
  }

  /** The term itself, first, and its other forms. */
  #withForms(term: TermNode): PlanPhrase[] {
    const itself = this.#itself(term);
    if (term.prefix) return itself;
    const forms = this.#forms(term.tokens);
    return [
      ...itself,
      ...this.#offer(
        {
          id: `forms:${term.tokens.join(' ')}`,
          kind: 'forms',
          of: term.text,
          terms: forms.map(({ tokens }) => tokens.join(' ')),
        },
        forms,
      ),
    ];
  }

  #itself(term: TermNode): PlanPhrase[] {
    const phrase = phraseOf(term);
    if (!term.prefix && !term.unfinished) return [phrase];
    const beginning = { ...phrase, prefix: true };
    const last = term.tokens.at(-1) ?? '';
    const words =
      term.tokens.length === 1 ? this.#vocabulary.startingWith(last, MOST_WORDS_OF_PREFIX) : undefined;
    const found = words === undefined ? beginning : { ...beginning, words };
    return term.prefix ? [found] : [phrase, found];
  }

  #forms(tokens: readonly string[]): PlanPhrase[] {
    const last = tokens.at(-1) ?? '';
    const before = tokens.slice(0, -1);
    const made: string[][] = formsOf(last).map((form) => [...before, form]);
    if (tokens.length > 1 && /[a-z]/.test(last)) made.push([tokens.join('')]);
    if (tokens.length === 1) made.push(...partsOf(last));
    const dose = doseParts(last);
    if (dose !== undefined) made.push([...before, ...dose]);
    const level = otherLevel(tokens);
    if (level !== undefined) made.push(level);
    const known = this.#vocabulary.known(made.flat());
    return made
      .filter((form) => form.every((token) => known.has(token)))
      .map((form) => ({ tokens: form, prefix: false }));
  }

  #spellings(term: TermNode, others: readonly PlanPhrase[]): PlanPhrase[] {
    const [word = '', ...more] = term.tokens;
    if (!this.#spelling) return [];
    if (more.length > 0 || term.prefix || word.length < SHORTEST_SPELT || !/^[a-z]+$/.test(word)) return [];
    const isFound = this.#vocabulary.pagesWith(others, 1) > 0;
    // What is still being typed is no word yet.
    if (isFound && term.unfinished) return [];
    const all = isFound ? misreadOnPages(word, this.#vocabulary) : otherSpellings(word, this.#vocabulary);
    const known = new Set(others.map(({ tokens }) => tokens.join(' ')));
    const found = all.filter(({ tokens }) => !known.has(tokens.join(' ')));
    const kind = isFound ? 'misread' : 'spelling';
    const terms = found.map(({ tokens }) => tokens.join(' '));
    return this.#offer({ id: `${kind}:${word}`, kind, of: term.text, terms }, found);
  }

  /** Enters what could count as a term; gives it when it does. */
  #offer(expansion: Omit<Expansion, 'on'>, phrases: PlanPhrase[]): PlanPhrase[] {
    if (phrases.length === 0) return [];
    const on = this.#switches[expansion.id] ?? expansion.kind !== 'misread';
    this.#found.set(expansion.id, { ...expansion, on });
    return on ? phrases : [];
  }
}

/** Without terms that hold another one: "magnetic resonance imaging" is found by "magnetic resonance" already. */
function withoutLonger<T extends { phrase: PlanPhrase }>(terms: readonly T[], typed: readonly string[]): T[] {
  const spelt = terms.map(({ phrase }) => ` ${phrase.tokens.join(' ')} `);
  const shorter = [...spelt, ` ${typed.join(' ')} `];
  return terms.filter((_, at) => !shorter.some((other) => other !== spelt[at] && spelt[at]?.includes(other)));
}

/** How many terms from one on are one in the table of synonyms: 0 for none. */
function longestTerm(terms: readonly TermNode[], at: number): number {
  let longest = 0;
  const tokens: string[] = [];
  for (let length = 1; length <= LONGEST_TERM; length += 1) {
    const term = terms[at + length - 1];
    if (term === undefined || term.exact || term.prefix) break;
    tokens.push(...term.tokens);
    if (synonymGroups(tokens).length > 0) longest = length;
  }
  return longest;
}

function phraseOf({ text, tokens, prefix }: TermNode): PlanPhrase {
  const phrase = { tokens, prefix };
  return isCapitalsTerm(text) ? { ...phrase, capitals: true } : phrase;
}
