import type { CaseSearch, SearchTotal } from '../../../shared/contracts/search.ts';
import type { Reader } from '../store/handles.ts';
import { countByType } from './count-types.ts';
import { noteHits } from './note-hits.ts';
import { type FoundPage, hitsOf, lookAt } from './page-hits.ts';
import { findPages } from './page-index.ts';
import type { SearchedDocument } from './scope.ts';
import type { Understood } from './understand.ts';

/** Hits are counted so far; more are "5,000 and more". */
export const MOST_COUNTED = 5_000;
/** Where the index alone cannot tell hits, so many pages are looked at to count them. */
const MOST_LOOKED_AT = 300;

/** The pages of a case that a query finds, in the order of its file. @param after the id of the last page known */
export function searchCase(
  reader: Reader,
  understood: Understood,
  { limit, after }: { limit: number; after: number | undefined },
): CaseSearch {
  const { told } = understood;
  if (understood.isEmpty) return { understood: told, ...NOTHING };
  const found = findPages(reader, understood.scope, understood, MOST_COUNTED + 1, after);
  const taken = takeHits(reader, found, understood, limit);
  const documents = understood.documents();
  // What is told of all hits is told once.
  const caseId = after === undefined ? understood.caseId : undefined;
  const last = taken.pages.at(-1)?.row.id;
  return {
    understood: told,
    hits: hitsOf(reader, taken.pages, documents),
    total: totalOf(taken, found.length),
    next: taken.hasMore && last !== undefined ? String(last) : null,
    documents: countByDocument(documents, taken.ids),
    types: caseId === undefined ? [] : countByType(reader, caseId, documents, taken.ids),
    notes: caseId === undefined ? NOTHING.notes : noteHits(reader, caseId, understood),
  };
}

const NOTHING = {
  hits: [],
  total: { pages: 0, is: 'exact' as const },
  next: null,
  documents: [],
  types: [],
  notes: { hits: [], total: 0 },
};

interface Taken {
  /** As many as were asked for. */
  pages: FoundPage[];
  /** Ids of all hits, as far as is known. */
  ids: number[];
  /** Every one of `ids` is a hit. */
  isSure: boolean;
  hasMore: boolean;
}

/** The first hits among the pages found; how many there are, too, where they have to be looked at to be told. */
function takeHits(reader: Reader, found: readonly number[], understood: Understood, limit: number): Taken {
  const isExact = understood.matcher?.isExact ?? true;
  const pages: FoundPage[] = [];
  if (isExact) {
    for (const page of lookAt(reader, found.slice(0, limit), understood)) pages.push(page);
    return { pages, ids: [...found], isSure: true, hasMore: found.length > limit };
  }
  const rest = found.slice(MOST_LOOKED_AT);
  const sure: number[] = [];
  for (const page of lookAt(reader, found.slice(0, MOST_LOOKED_AT), understood)) {
    sure.push(page.row.id);
    if (pages.length < limit) pages.push(page);
  }
  let hasMore = sure.length > limit;
  for (const page of hasMore ? [] : lookAt(reader, rest, understood)) {
    hasMore = pages.length === limit;
    if (hasMore) break;
    pages.push(page);
  }
  return { pages, ids: [...sure, ...rest], isSure: rest.length === 0, hasMore };
}

function totalOf({ ids, isSure }: Taken, found: number): SearchTotal {
  if (found > MOST_COUNTED) return { pages: MOST_COUNTED, is: 'atLeast' };
  return { pages: ids.length, is: isSure ? 'exact' : 'atMost' };
}

function countByDocument(
  documents: readonly SearchedDocument[],
  ids: readonly number[],
): CaseSearch['documents'] {
  const counts = new Map<SearchedDocument, number>();
  const sorted = [...documents].sort((a, b) => a.first - b.first);
  for (const id of ids) {
    const document = documentAt(sorted, id);
    if (document !== undefined) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  return documents.flatMap((document) => {
    const pages = counts.get(document);
    return pages === undefined ? [] : [{ documentId: document.documentId, name: document.name, pages }];
  });
}

/** The document of a page. @param sorted by the ids of their pages */
function documentAt(sorted: readonly SearchedDocument[], id: number): SearchedDocument | undefined {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.first ?? 0) <= id) low = middle;
    else high = middle - 1;
  }
  return sorted[low];
}
