import { z } from 'zod';
import type { SearchHit } from '../../../shared/contracts/search.ts';
import { textSourceSchema } from '../../../shared/contracts/text.ts';
import { joinRanges } from '../../../shared/search/join-ranges.ts';
import type { TextRange } from '../../../shared/search/matcher.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { recordFinder } from './records-of-pages.ts';
import type { SearchedDocument } from './scope.ts';
import type { Understood } from './understand.ts';

/** Texts that are in memory at once. */
const PAGES_AT_ONCE = 50;

const pageRow = z.strictObject({
  id: z.int(),
  document_id: z.string(),
  idx: z.int(),
  source: textSourceSchema.nullable(),
  text: z.string(),
});
type PageRow = z.output<typeof pageRow>;

/** A page that the index found, and where on it the hits are. */
export interface FoundPage {
  row: PageRow;
  ranges: readonly TextRange[];
}

/** Exported for the test of its plan. */
export const PAGES_BY_ID = `
SELECT id, document_id, idx, source, text FROM page WHERE id IN (SELECT value FROM json_each(?))`;

/**
 * Looks at pages that the index found, in the order given, as far as they are asked for. Those that are none by what the
 * index does not know (capitals) are left out.
 */
export function* lookAt(
  reader: Reader,
  ids: readonly number[],
  { matcher }: Understood,
): Generator<FoundPage> {
  const isExact = matcher?.isExact ?? true;
  for (let from = 0; from < ids.length; from += PAGES_AT_ONCE) {
    const some = ids.slice(from, from + PAGES_AT_ONCE);
    const rows = reader.all(PAGES_BY_ID, JSON.stringify(some)).map((row) => parseRow(pageRow, row));
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of some) {
      const row = byId.get(id);
      if (row === undefined) continue;
      const ranges = matcher === undefined ? [] : matcher.ranges(row.text);
      // Of a character that is newer than SQLite's tables, the index may know more than we do.
      if (ranges !== undefined || isExact) yield { row, ranges: ranges ?? [] };
    }
  }
}

/** Hits as they are shown. @param documents theirs among them */
export function hitsOf(
  reader: Reader,
  pages: readonly FoundPage[],
  documents: readonly SearchedDocument[],
): SearchHit[] {
  const byId = new Map(documents.map((document) => [document.documentId, document]));
  const recordOf = recordFinder(reader);
  return pages.map(({ row, ranges }) => ({
    kind: 'page',
    caseId: byId.get(row.document_id)?.caseId ?? '',
    documentId: row.document_id,
    page: row.idx,
    record: recordOf(row.document_id, row.idx),
    isRecognised: row.source === 'ocr',
    matches: joinRanges(row.text, ranges).length,
    snippet: snippetOf(row.text, ranges),
  }));
}
