import { z } from 'zod';
import { recordTypeSchema } from '../../../shared/contracts/encounters.ts';
import type { SearchHit } from '../../../shared/contracts/search.ts';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';

/**
 * The record that a page belongs to. Generations of an index lie over each other while it is made anew: of the runs that
 * begin before the page, the nearest ones are looked through. Exported for the test of its plan.
 */
export const RECORD_OF_PAGE = `
SELECT e.id, e.type, e.date, e.data ->> '$.title.value' AS title, r.first, r.count
FROM encounter_run AS r CROSS JOIN encounter AS e ON e.row = r.encounter
CROSS JOIN encounter_index AS i ON i.case_id = e.case_id
WHERE r.document_id = ? AND r.first <= ?
  AND e.since <= i.generation AND (e.until IS NULL OR e.until > i.generation)
ORDER BY r.first DESC LIMIT 1`;

const recordRow = z.strictObject({
  id: z.string(),
  type: recordTypeSchema,
  date: z.string().nullable(),
  title: z.string(),
  first: z.int(),
  count: z.int(),
});

type RecordOf = (documentId: string, page: number) => SearchHit['record'];

/** Finds the records of pages that are asked for in about their order; null for pages that are in none yet. */
export function recordFinder(reader: Reader): RecordOf {
  let last: { documentId: string; first: number; count: number; record: SearchHit['record'] } | undefined;
  return (documentId, page) => {
    const isSame = last?.documentId === documentId && page >= last.first && page < last.first + last.count;
    if (isSame) return last?.record ?? null;
    const row = reader.get(RECORD_OF_PAGE, documentId, page);
    if (row === undefined) return null;
    const { first, count, ...record } = parseRow(recordRow, row);
    if (page >= first + count) return null;
    last = { documentId, first, count, record };
    return record;
  };
}
