import { z } from 'zod';
import { matchExpression } from '../../../shared/search/match-expression.ts';
import type { Plan, PlanPhrase } from '../../../shared/search/plan.ts';
import type { Reader, SqlValue } from '../store/handles.ts';
import { jsonColumn, parseRow } from '../store/rows.ts';
import type { PageFilter } from './filters.ts';
import { LAST_CASE_PAGE, type PageSpan, type Scope } from './scope.ts';

/** What pages are to be found: by their words, by filters, or by both. */
export interface PageQuery {
  plan: Plan | undefined;
  filters: readonly PageFilter[];
}

/** Thousands of ids: checked as a list, not one by one with a path for each. */
const idList = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger));
/**
 * FTS5 goes by a range of rows only where its ends are integers, and goes through all rows of a word where they are not. The
 * library hands numbers over as floating point: without the casts a search of 100 pages takes 300 times as long.
 */
const ROWID_IN_SPAN = 'rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)';

const idsRow = z.strictObject({ ids: jsonColumn(idList) });
const countRow = z.strictObject({ n: z.int() });

/**
 * Ids of pages, a few thousand in one row: reading that many rows one by one would take longer than finding them.
 * Exported for the test of its plan. Where words are looked for, filters are checked page by page (`+`): driven by them, SQLite
 * would ask the index anew for each page that they let through. Filters alone lead to their pages, without going through all.
 */
export function idsOfSpan(order: 'ASC' | 'DESC', { plan, filters }: PageQuery): string {
  const id = plan === undefined ? 'id' : 'rowid';
  const checked = plan === undefined ? 'id' : '+rowid';
  const found =
    plan === undefined
      ? 'SELECT id FROM page WHERE id BETWEEN ? AND ?'
      : `SELECT rowid AS id FROM page_fts WHERE page_fts MATCH ? AND ${ROWID_IN_SPAN}`;
  const conditions = filters.map(({ sql, negated }) => ` AND ${checked} ${negated ? 'NOT ' : ''}IN (${sql})`);
  return `SELECT json_group_array(id) AS ids FROM (${found}${conditions.join('')} ORDER BY ${id} ${order} LIMIT ?)`;
}

/** Ids of the pages found, in the order of the scope, `most` at most; those behind the page `after`, where it is given. */
export function findPages(
  reader: Reader,
  scope: Scope,
  query: PageQuery,
  most: number,
  after?: number,
): number[] {
  const found: number[] = [];
  const from =
    after === undefined ? 0 : scope.spans.findIndex((span) => span.first <= after && after <= span.last);
  if (from === -1) return found;
  for (const [at, span] of scope.spans.slice(from).entries()) {
    const first = at === 0 && after !== undefined ? after + 1 : span.first;
    found.push(...idsIn(reader, { first, last: span.last }, query, most - found.length, 'ASC'));
    if (found.length >= most) break;
  }
  return found;
}

/** The same from the last id to the first: those that were imported last come first. */
export function findNewestPages(
  reader: Reader,
  scope: Scope,
  query: PageQuery,
  most: number,
  before = Number.MAX_SAFE_INTEGER,
): number[] {
  const found: number[] = [];
  for (const { first, last } of scope.merged.toReversed()) {
    if (first >= before) continue;
    const span = { first, last: Math.min(last, before - 1) };
    found.push(...idsIn(reader, span, query, most - found.length, 'DESC'));
    if (found.length >= most) break;
  }
  return found;
}

function idsIn(
  reader: Reader,
  { first, last }: PageSpan,
  query: PageQuery,
  most: number,
  order: 'ASC' | 'DESC',
): number[] {
  const words = query.plan === undefined ? [] : [matchExpression(query.plan)];
  const values: SqlValue[] = [
    ...words,
    first,
    last,
    ...query.filters.flatMap((filter) => filter.values),
    most,
  ];
  return parseRow(idsRow, reader.get(idsOfSpan(order, query), ...values)).ids;
}

/** Exported for the test of its plan. FTS5 sorts by rank itself. */
export const RANKED_IDS = `
SELECT json_group_array(id) AS ids FROM (
  SELECT rowid AS id FROM page_fts WHERE page_fts MATCH ? AND ${ROWID_IN_SPAN} ORDER BY rank LIMIT ?)`;

/** Ids of the pages found in all cases, the best first. Goes through all of them: only for a few thousand. */
export function rankPages(reader: Reader, plan: Plan, most: number): number[] {
  const values = [matchExpression(plan), 1, LAST_CASE_PAGE, most];
  return parseRow(idsRow, reader.get(RANKED_IDS, ...values)).ids;
}

/** Exported for the test of its plan. */
export const COUNT_IN_SPAN = `
SELECT count(*) AS n FROM (SELECT rowid FROM page_fts WHERE page_fts MATCH ? AND ${ROWID_IN_SPAN} LIMIT ?)`;

/** On how many pages of a scope one of some phrases stands; counted up to `most`. */
export function countPages(
  reader: Reader,
  scope: Scope,
  phrases: readonly PlanPhrase[],
  most: number,
): number {
  const words = matchExpression({ kind: 'any', of: phrases });
  let count = 0;
  for (const { first, last } of scope.merged) {
    count += parseRow(countRow, reader.get(COUNT_IN_SPAN, words, first, last, most - count)).n;
    if (count >= most) break;
  }
  return count;
}
