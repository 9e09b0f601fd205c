import { z } from 'zod';
import type { PrecedentCounts } from '../../../shared/contracts/precedents.ts';
import type { Reader } from '../store/handles.ts';
import { ID_STEP, OVERTURNED_CODE, UPHELD_CODE } from '../store/precedents.ts';
import { jsonColumn, parseRow } from '../store/rows.ts';

/**
 * FTS5 goes by a range of rows only where its ends are integers, and goes through all rows of a word where they are not. The
 * library hands numbers over as floating point.
 */
const BEFORE = 'rowid < CAST(? AS INTEGER)';
/** Items of the letter that is not meant. */
const OUTSIDE = 'NOT (rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER))';
const OUTCOME = `(rowid % ${ID_STEP})`;

/** Exported, as those below, for the test of its plan. Reads the index alone: the outcome is a part of the id. */
export const COUNT_OUTCOMES = `SELECT count(*) AS items,
  coalesce(sum(${OUTCOME} = ${UPHELD_CODE}), 0) AS upheld,
  coalesce(sum(${OUTCOME} = ${OVERTURNED_CODE}), 0) AS overturned
  FROM precedent_fts WHERE precedent_fts MATCH ? AND ${OUTSIDE}`;
export const NEWEST_IDS = `SELECT json_group_array(rowid) AS ids FROM
  (SELECT rowid FROM precedent_fts WHERE precedent_fts MATCH ? AND ${BEFORE} AND ${OUTSIDE}
   ORDER BY rowid DESC LIMIT ?)`;
export const RANKED_IDS = `SELECT json_group_array(rowid) AS ids FROM
  (SELECT rowid FROM precedent_fts WHERE precedent_fts MATCH ? ORDER BY rank LIMIT ? OFFSET ?)`;
export const ALL_IDS = `SELECT json_group_array(id) AS ids FROM
  (SELECT id FROM precedent_item WHERE id < ? ORDER BY id DESC LIMIT ?)`;
/** How often one of some words stands, counted up to a number. */
const COUNT_SOME = `SELECT count(*) AS n FROM
  (SELECT rowid FROM precedent_fts WHERE precedent_fts MATCH ? LIMIT ?)`;

/** First and last id of items that are left out. */
export type Excluded = readonly [first: number, last: number];
const NOTHING_EXCLUDED: Excluded = [0, 0];
const BEHIND_ALL = Number.MAX_SAFE_INTEGER;

const countsRow = z.strictObject({ items: z.int(), upheld: z.int(), overturned: z.int() });
const idsRow = z.strictObject({ ids: jsonColumn(z.array(z.int())) });
const nRow = z.strictObject({ n: z.int() });

/** How many requests an expression of FTS5 finds, and how they were decided. */
export function countOutcomes(
  reader: Reader,
  match: string,
  excluded: Excluded = NOTHING_EXCLUDED,
): PrecedentCounts {
  return parseRow(countsRow, reader.get(COUNT_OUTCOMES, match, ...excluded));
}

/** Ids of those that were entered last. */
export function newestIds(
  reader: Reader,
  match: string | undefined,
  {
    before = BEHIND_ALL,
    limit,
    excluded = NOTHING_EXCLUDED,
  }: { before?: number; limit: number; excluded?: Excluded },
): number[] {
  const row =
    match === undefined
      ? reader.get(ALL_IDS, before, limit)
      : reader.get(NEWEST_IDS, match, before, ...excluded, limit);
  return parseRow(idsRow, row).ids;
}

/** Ids of the best. Goes through all that are found: only for a few thousand. */
export function rankedIds(reader: Reader, match: string, limit: number, offset: number): number[] {
  return parseRow(idsRow, reader.get(RANKED_IDS, match, limit, offset)).ids;
}

export function countSome(reader: Reader, match: string, most: number): number {
  return parseRow(nRow, reader.get(COUNT_SOME, match, most)).n;
}

/** Words are looked for in the texts, never in what stands for facets. */
export function inTexts(expression: string): string {
  return `{request cited rationale} : (${expression})`;
}

export function inRequest(expression: string): string {
  return `request : (${expression})`;
}

/** One of some tokens. */
export function withFacet(tokens: readonly string[]): string {
  return `facets : (${tokens.map((token) => `"${token}"`).join(' OR ')})`;
}

/** All of some expressions; undefined where there is none. */
export function allOf(expressions: readonly string[]): string | undefined {
  return expressions.length === 0 ? undefined : expressions.map((one) => `(${one})`).join(' AND ');
}
