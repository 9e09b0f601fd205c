import { z } from 'zod';
import type { Reader } from '../store/handles.ts';
import { FIRST_LIBRARY_PAGE } from '../store/library-holder.ts';
import { parseRow } from '../store/rows.ts';

/** Page ids `first` to `last`, both included. */
export interface PageSpan {
  first: number;
  last: number;
}

/** A document whose pages are entered. */
export interface SearchedDocument extends PageSpan {
  documentId: string;
  caseId: string;
  name: string;
}

/** What is searched: some documents of a case, or everything. */
export interface Scope {
  /** In the order of hits. */
  spans: readonly PageSpan[];
  /** Ascending, and joined: the fewest queries, where order is no matter. */
  merged: readonly PageSpan[];
}

/** Exported for the test of its plan. */
export const DOCUMENTS_OF_CASE = `
SELECT id, case_id, name, first_page, pages FROM document
WHERE case_id = ? AND first_page IS NOT NULL ORDER BY position`;

/** The last id that a page of a case has. */
export const LAST_CASE_PAGE = FIRST_LIBRARY_PAGE - 1;

/** Every document of a case, in the order of the ids of its pages. Exported for the test of its plan. */
export const ALL_DOCUMENTS = `
SELECT id, case_id, name, first_page, pages FROM document
WHERE first_page BETWEEN 1 AND ${LAST_CASE_PAGE} ORDER BY first_page`;

const documentRow = z.strictObject({
  id: z.string(),
  case_id: z.string(),
  name: z.string(),
  first_page: z.int(),
  pages: z.int(),
});

/** The documents of a case in their order. Their pages have consecutive ids (docs/decisions/0010-pages.md). */
function documentsOfCase(reader: Reader, caseId: string): SearchedDocument[] {
  return reader.all(DOCUMENTS_OF_CASE, caseId).map(documentFrom);
}

function documentFrom(row: unknown): SearchedDocument {
  const { id, case_id: caseId, name, first_page: first, pages } = parseRow(documentRow, row);
  return { documentId: id, caseId, name, first, last: first + pages - 1 };
}

/** What a query is asked of. */
export interface Searched {
  /** Undefined: all cases. */
  caseId: string | undefined;
  documents: () => SearchedDocument[];
  scope: () => Scope;
}

export function searchedCase(reader: Reader, caseId: string): Searched {
  let listed: SearchedDocument[] | undefined;
  const documents = (): SearchedDocument[] => {
    listed ??= documentsOfCase(reader, caseId);
    return listed;
  };
  return { caseId, documents, scope: () => scopeOf(documents()) };
}

/** All cases. Its documents may be thousands, and are listed only for filters that concern them. */
export function searchedStore(reader: Reader): Searched {
  const all = [{ first: 1, last: LAST_CASE_PAGE }];
  return {
    caseId: undefined,
    documents: () => reader.all(ALL_DOCUMENTS).map(documentFrom),
    scope: () => ({ spans: all, merged: all }),
  };
}

/** Documents by their ids. */
export function documentsNamed(reader: Reader, documentIds: readonly string[]): SearchedDocument[] {
  return reader.all(DOCUMENTS_BY_ID, JSON.stringify(documentIds)).map(documentFrom);
}

/** Exported for the test of its plan. */
export const DOCUMENTS_BY_ID = `
SELECT id, case_id, name, first_page, pages FROM document
WHERE id IN (SELECT value FROM json_each(?)) AND first_page IS NOT NULL`;

/** The pages of some documents, in the order of these. */
export function scopeOf(documents: readonly PageSpan[]): Scope {
  const sorted = [...documents].sort((a, b) => a.first - b.first);
  return { spans: joined(documents), merged: joined(sorted) };
}

/** Spans that follow each other are one. */
function joined(spans: readonly PageSpan[]): PageSpan[] {
  const made: PageSpan[] = [];
  for (const { first, last } of spans) {
    const before = made.at(-1);
    if (before !== undefined && before.last + 1 === first) before.last = last;
    else made.push({ first, last });
  }
  return made;
}
