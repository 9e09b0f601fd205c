import { AppError } from '../../../shared/errors.ts';
import { markPages } from '../search/page-marks.ts';
import { searchedCase, searchedStore } from '../search/scope.ts';
import { searchAll } from '../search/search-all.ts';
import { searchCase } from '../search/search-case.ts';
import { type Asked, QueryReader } from '../search/understand.ts';
import { hasCase, noCase } from '../store/cases.ts';
import { caseOfDocument } from '../store/documents.ts';
import { deleteRecentSearches, readRecentSearches, writeRecentSearch } from '../store/recent-searches.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

type Operations = 'case' | 'all' | 'marks' | 'recent' | 'remember' | 'forgetRecent';

export function searchHandlers(deps: HandlerDeps): Handlers<'search', Operations> {
  const queries = new QueryReader();
  const inContext = (caseId: string, asked: Asked) => {
    const { reader } = deps.store();
    return queries.understand(reader, searchedCase(reader, caseId), asked);
  };
  return {
    case: ({ caseId, limit, after, ...asked }) => {
      const { reader } = deps.store();
      if (!hasCase(reader, caseId)) throw noCase();
      return searchCase(reader, inContext(caseId, asked), { limit, after: cursorOf(after) });
    },
    all: ({ limit, after, ...asked }) => {
      const { reader } = deps.store();
      const understood = queries.understand(reader, searchedStore(reader), asked);
      return searchAll(reader, understood, { limit, after: cursorOf(after) });
    },
    marks: ({ documentId, from, to, ...asked }) => {
      const { reader } = deps.store();
      return markPages(reader, inContext(caseOfDocument(reader, documentId), asked), {
        documentId,
        from,
        to,
      });
    },
    recent: ({ caseId }) => readRecentSearches(deps.store().reader, caseId),
    remember: ({ caseId, query }) => {
      const now = deps.clock().toISOString();
      deps.store().write((writer) => writeRecentSearch(writer, caseId, query, now));
      return {};
    },
    forgetRecent: ({ caseId }) => {
      deps.store().write((writer) => deleteRecentSearches(writer, caseId));
      return {};
    },
  };
}

/** @throws AppError Invalid `cursor` */
function cursorOf(after: string | null): number | undefined {
  if (after === null) return undefined;
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new AppError('Invalid', 'cursor', 'The list of hits cannot go on from there. Search again.', {
    path: 'after',
  });
}
