import type { FieldFilter } from './fields.ts';

/** A word, or words in a row, to be found in this order and side by side. */
export interface TermNode {
  kind: 'term';
  /** As typed, without quotation marks and star. */
  text: string;
  /** As the index has them; one at least. */
  tokens: string[];
  /** The last token is the beginning of a word. */
  prefix: boolean;
  /** Stood in quotation marks: it is looked for exactly so. */
  exact: boolean;
  /** The end of what is being typed: it may go on. */
  unfinished: boolean;
}

/** Terms with no more than `within` other words between the first and the last, in any order. */
export interface NearNode {
  kind: 'near';
  within: number;
  terms: TermNode[];
}

/** All of `parts`, and none of `without`. There is a part at least. */
export interface AndNode {
  kind: 'and';
  parts: QueryNode[];
  without: QueryNode[];
}

export interface OrNode {
  kind: 'or';
  parts: QueryNode[];
}

export type QueryNode = TermNode | NearNode | AndNode | OrNode;

/** Something about a query that the reviewer should know: what was left out, and why. */
export interface QueryNote {
  code:
    | 'open-quotation'
    | 'open-parenthesis'
    | 'stray-parenthesis'
    | 'stray-operator'
    | 'near-of-groups'
    | 'star-inside'
    | 'no-words'
    | 'only-exclusions'
    | 'shortened'
    | 'too-deep'
    | 'filter-in-or'
    | 'filter-value'
    | 'filter-unknown';
  /** A sentence for the reviewer. */
  message: string;
}

/** What was made of a query. Nothing that is typed is an error: what makes no sense is left out, with a note. */
export interface ParsedQuery {
  /** Undefined when there are no words to look for: filters alone, or nothing. */
  node: QueryNode | undefined;
  filters: FieldFilter[];
  notes: QueryNote[];
}
