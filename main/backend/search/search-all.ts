import { z } from 'zod';
import type { AllSearch, SearchHit, SearchTotal } from '../../../shared/contracts/search.ts';
import type { Reader } from '../store/handles.ts';
import { parseRow } from '../store/rows.ts';
import { type FoundPage, hitsOf, lookAt } from './page-hits.ts';
import { findNewestPages, rankPages } from './page-index.ts';
import { documentsNamed, LAST_CASE_PAGE } from './scope.ts';
import type { Understood } from './understand.ts';

/** Ranking goes through every hit: more than these are listed by age, without being gone through. */
const MOST_RANKED = 2_000;

/** The pages of all cases that a query finds. @param after how many of the ranked, or the id of the last of the newest, are known */
export function searchAll(
  reader: Reader,
  understood: Understood,
  { limit, after }: { limit: number; after: number | undefined },
): AllSearch {
  const told = { understood: understood.told, unread: countUnread(reader) };
  if (understood.isEmpty) return { ...told, ...NOTHING };
  const newest = findNewestPages(reader, understood.scope, understood, MOST_RANKED + 1);
  const isRanked = newest.length <= MOST_RANKED && understood.plan !== undefined;
  const ids = isRanked
    ? ranked(reader, understood, newest).slice(after ?? 0)
    : after === undefined
      ? newest
      : findNewestPages(reader, understood.scope, understood, MOST_RANKED, after);
  const { pages, looked, hasMore } = take(reader, ids, understood, limit);
  const documents = documentsNamed(reader, [...new Set(pages.map(({ row }) => row.document_id))]);
  const hits = hitsOf(reader, pages, documents);
  const last = pages.at(-1)?.row.id;
  const next = isRanked ? (after ?? 0) + looked : last;
  return {
    ...told,
    hits,
    total: totalOf(understood, newest.length, after === undefined && !hasMore ? hits.length : undefined),
    next: hasMore && next !== undefined ? String(next) : null,
    order: isRanked ? 'relevance' : 'newest',
    ...namesOf(reader, hits),
    documents: documents.map(({ documentId, name }) => ({ documentId, name })),
  };
}

/** @param seen how many there are, where all were looked at */
function totalOf({ matcher }: Understood, found: number, seen: number | undefined): SearchTotal {
  if (found > MOST_RANKED) return { pages: MOST_RANKED, is: 'atLeast' };
  if (seen !== undefined) return { pages: seen, is: 'exact' };
  return { pages: found, is: matcher?.isExact === false ? 'atMost' : 'exact' };
}

const NOTHING = {
  hits: [],
  total: { pages: 0, is: 'exact' as const },
  next: null,
  order: 'relevance' as const,
  cases: [],
  documents: [],
};

/** The best first. What filters keep out is not among the newest, and left out. */
function ranked(reader: Reader, { plan, isWhole }: Understood, newest: readonly number[]): number[] {
  if (plan === undefined) return [...newest];
  const ids = rankPages(reader, plan, isWhole ? MOST_RANKED : -1);
  if (isWhole) return ids;
  const allowed = new Set(newest);
  return ids.filter((id) => allowed.has(id));
}

function take(
  reader: Reader,
  ids: readonly number[],
  understood: Understood,
  limit: number,
): { pages: FoundPage[]; looked: number; hasMore: boolean } {
  const pages: FoundPage[] = [];
  for (const page of lookAt(reader, ids, understood)) {
    // One more than was asked for tells that there is more.
    if (pages.length === limit) return { pages, looked: ids.indexOf(page.row.id), hasMore: true };
    pages.push(page);
  }
  return { pages, looked: ids.length, hasMore: false };
}

const unreadRow = z.strictObject({ n: z.int() });

/** Exported for the test of its plan. */
export const COUNT_UNREAD = `
SELECT count(*) AS n FROM page INDEXED BY page_waiting WHERE state IN ('new', 'needs-ocr') AND id <= ${LAST_CASE_PAGE}`;

function countUnread(reader: Reader): number {
  return parseRow(unreadRow, reader.get(COUNT_UNREAD)).n;
}

/** Exported for the test of its plan. */
export const NAMES_OF_CASES = `
SELECT c.id, c.case_number,
  (SELECT f.request FROM disputed_item f WHERE f.case_id = c.id ORDER BY f.position LIMIT 1) AS first_request
FROM case_file c WHERE c.id IN (SELECT value FROM json_each(?))`;

const nameRow = z.strictObject({
  id: z.string(),
  case_number: z.string().nullable(),
  first_request: z.string().nullable(),
});

function namesOf(reader: Reader, hits: readonly SearchHit[]): Pick<AllSearch, 'cases'> {
  const caseIds = [...new Set(hits.map(({ caseId }) => caseId))];
  const rows = reader.all(NAMES_OF_CASES, JSON.stringify(caseIds)).map((row) => parseRow(nameRow, row));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    cases: caseIds.map((caseId) => {
      const row = byId.get(caseId);
      const request = row?.first_request ?? null;
      return { caseId, caseNumber: row?.case_number ?? null, firstRequest: request === '' ? null : request };
    }),
  };
}
