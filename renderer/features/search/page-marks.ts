import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type MarkedPage, searchContracts } from '../../../shared/contracts/search.ts';
import { call } from '../../lib/client.ts';
import { useCaseSession } from '../decision/case-session.ts';
import type { Mark } from '../reader/index.ts';
import { type Asked, isNothing } from './asked.ts';
import { useSearchView } from './search-view.ts';

/** Pages are asked for in blocks: scrolling on asks for the next one, not for every page. */
const BLOCK = 10;
/** Pages on both sides of the one being read that are marked as well. */
const AROUND = 3;
const KEPT_MS = 60_000;

const noMarks: readonly Mark[] = [];

/**
 * Boxes of the hits on the pages around the one being read. @param goesAlong whether the hit that was gone to last is the
 * current one here, which brings it into view
 */
export function usePageMarks(documentId: string, page: number, goesAlong: boolean): readonly Mark[] {
  const caseId = useCaseSession((session) => session.case.id);
  const isOpen = useSearchView(caseId, (view) => view.isOpen);
  const asked = useSearchView(caseId, (view) => view.asked);
  const current = useSearchView(caseId, (view) => (goesAlong ? view.current : undefined));
  const isOn = isOpen && !isNothing(asked);
  const pages = current?.documentId === documentId ? [page, current.page] : [page];
  const blocks = isOn ? blocksAround(pages) : [];
  const marked = useQueries({
    queries: blocks.map((block) => marksQuery(documentId, block, asked)),
    // A list that holds the same is the same one: the reader draws its pages anew for another.
    combine: useCallback(
      (results: readonly { data: MarkedPage[] | undefined }[]) => results.flatMap(({ data }) => data ?? []),
      [],
    ),
  });
  return useMemo(() => {
    if (marked.length === 0) return noMarks;
    return marked.flatMap((one) =>
      one.marks.map((rects, at): Mark => {
        const isCurrent =
          current?.documentId === documentId && current.page === one.page && current.at === at;
        return { page: one.page, rects, kind: 'search', ...(isCurrent && { current: true }) };
      }),
    );
  }, [marked, current, documentId]);
}

/** How many marks the hits of a page have: asks for them where they are not known yet. */
export function useMarkCounts(): (documentId: string, page: number, asked: Asked) => Promise<number> {
  const queryClient = useQueryClient();
  return useCallback(
    (documentId, page, asked) => countMarks(queryClient, documentId, page, asked),
    [queryClient],
  );
}

async function countMarks(
  queryClient: QueryClient,
  documentId: string,
  page: number,
  asked: Asked,
): Promise<number> {
  const marked = await queryClient.fetchQuery(marksQuery(documentId, Math.floor(page / BLOCK), asked));
  return marked.find((one) => one.page === page)?.marks.length ?? 0;
}

function marksQuery(documentId: string, block: number, asked: Asked) {
  const from = block * BLOCK;
  return {
    queryKey: [searchContracts.marks.name, documentId, block, asked],
    queryFn: () => call(searchContracts.marks, { documentId, from, to: from + BLOCK, ...asked }),
    gcTime: KEPT_MS,
  };
}

function blocksAround(pages: readonly number[]): number[] {
  const blocks = new Set(
    pages.flatMap((page) =>
      [Math.max(0, page - AROUND), page + AROUND].map((one) => Math.floor(one / BLOCK)),
    ),
  );
  return [...blocks].sort((a, b) => a - b);
}
