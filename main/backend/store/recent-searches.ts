import { z } from 'zod';
import { hasCase, noCase } from './cases.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** What was searched for longest ago makes room. */
const MOST_KEPT = 20;

const queryRow = z.strictObject({ query: z.string() });

/** Exported for the test of its plan. */
export const RECENT_SEARCHES = `
SELECT query FROM recent_search WHERE case_id = ? ORDER BY searched_at DESC LIMIT ?`;

/** What was searched for in a case, the latest first. */
export function readRecentSearches(reader: Reader, caseId: string): string[] {
  return reader.all(RECENT_SEARCHES, caseId, MOST_KEPT).map((row) => parseRow(queryRow, row).query);
}

/** Notes a search; one of the same words before it is it. @throws AppError NotFound `no-case` */
export function writeRecentSearch(writer: Writer, caseId: string, query: string, now: string): void {
  if (!hasCase(writer, caseId)) throw noCase();
  writer.run(
    `INSERT INTO recent_search (case_id, query, searched_at) VALUES (?, ?, ?)
     ON CONFLICT (case_id, query) DO UPDATE SET searched_at = excluded.searched_at`,
    ...[caseId, query, now],
  );
  writer.run(
    `DELETE FROM recent_search WHERE case_id = ? AND query NOT IN (
       SELECT query FROM recent_search WHERE case_id = ? ORDER BY searched_at DESC LIMIT ?)`,
    ...[caseId, caseId, MOST_KEPT],
  );
}

export function deleteRecentSearches(writer: Writer, caseId: string): void {
  writer.run('DELETE FROM recent_search WHERE case_id = ?', caseId);
}
