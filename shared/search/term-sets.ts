import type { TermSet } from '../contracts/search.ts';
import { BODY_PART_SETS } from './term-sets/body-parts.ts';
import { QUESTION_SETS } from './term-sets/questions.ts';

/** The term sets that come with the program: what a reviewer looks for in every file. Each query is one line of `queries`. */
export const SHIPPED_TERM_SETS: readonly TermSet[] = [...QUESTION_SETS, ...BODY_PART_SETS].map(
  ([id, name, queries]) => ({ id: `shipped:${id}`, name, queries: linesOf(queries), shipped: true }),
);

/** One query that finds what any of them finds. */
export function queryOfSet(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' OR ');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
