import { z } from 'zod';
import { recordTypeSchema } from '../../../shared/contracts/encounters.ts';
import type { CaseSearch } from '../../../shared/contracts/search.ts';
import type { RecordType } from '../../../shared/encounters/record-type.ts';
import type { Reader } from '../store/handles.ts';
import { jsonColumn, parseRow } from '../store/rows.ts';
import type { SearchedDocument } from './scope.ts';

/** Runs of pages of the records that are shown, a case's in one row. Exported for the test of its plan. */
export const TYPES_OF_CASE = `
SELECT json_group_array(json_array(e.type, r.document_id, r.first, r.count)) AS runs
FROM encounter AS e CROSS JOIN encounter_index AS i ON i.case_id = e.case_id
CROSS JOIN encounter_run AS r ON r.encounter = e.row
WHERE e.case_id = ? AND e.since <= i.generation AND (e.until IS NULL OR e.until > i.generation)`;

const runsRow = z.strictObject({
  runs: jsonColumn(z.array(z.tuple([recordTypeSchema, z.string(), z.int(), z.int()]))),
});

/** On how many of some pages of a case records of each type are, the most first. @param ids of the pages */
export function countByType(
  reader: Reader,
  caseId: string,
  documents: readonly SearchedDocument[],
  ids: readonly number[],
): CaseSearch['types'] {
  if (ids.length === 0) return [];
  const firstPages = new Map(documents.map(({ documentId, first }) => [documentId, first]));
  const { runs } = parseRow(runsRow, reader.get(TYPES_OF_CASE, caseId));
  const spans = runs.flatMap(([type, documentId, first, count]) => {
    const start = firstPages.get(documentId);
    return start === undefined ? [] : [{ type, first: start + first, last: start + first + count - 1 }];
  });
  spans.sort((a, b) => a.first - b.first);
  const counts = new Map<RecordType, number>();
  let at = 0;
  for (const id of [...ids].sort((a, b) => a - b)) {
    while (at < spans.length && (spans[at]?.last ?? 0) < id) at += 1;
    const span = spans[at];
    if (span !== undefined && span.first <= id) counts.set(span.type, (counts.get(span.type) ?? 0) + 1);
  }
  return [...counts].map(([type, pages]) => ({ type, pages })).sort((a, b) => b.pages - a.pages);
}
