import type { FindQuery, Range } from './query.ts';

/** Hits on one page, in their order. */
export interface PageHits {
  page: number;
  ranges: readonly Range[];
}

/** Texts to look through, and for what. Answered once. */
export interface FindRequest {
  kind: 'find';
  id: number;
  query: FindQuery;
  pages: readonly { page: number; text: string }[];
}

export type FindAnswer =
  | { kind: 'found'; id: number; hits: readonly PageHits[] }
  | { kind: 'no-pattern'; id: number };

function hasKind(value: unknown, kinds: readonly unknown[]): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind);
}

/** Both ends ship in one bundle: the tag decides, and the fields follow from it. */
export function isFindRequest(value: unknown): value is FindRequest {
  return hasKind(value, ['find']);
}

export function isFindAnswer(value: unknown): value is FindAnswer {
  return hasKind(value, ['found', 'no-pattern']);
}
