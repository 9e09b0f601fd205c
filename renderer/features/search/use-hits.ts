import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import {
  type AllSearch,
  type CaseSearch,
  type SearchHit,
  searchContracts,
} from '../../../shared/contracts/search.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';
import { type Asked, isNothing } from './asked.ts';

const HITS_AT_ONCE = 60;
/** Answers to what was typed on the way to a query are of no use for long, and pages are read meanwhile. */
const KEPT_MS = 15_000;

/** The hits of a query as far as they are listed. */
export interface Hits<A extends CaseSearch | AllSearch> {
  /** How the query was read, and how much there is; the answer before until the new one is there. */
  answer: A | undefined;
  hits: readonly SearchHit[];
  /** The answer is the one to what is asked for now. */
  isCurrent: boolean;
  hasMore: boolean;
  /** Lists what follows; gives all that is listed then. */
  more(): Promise<readonly SearchHit[]>;
  error: AppError | null;
}

/** Searches a case. */
export function useCaseHits(caseId: string, typed: Asked): Hits<CaseSearch> {
  return useHits(searchContracts.case.name, caseId, typed, (asked, after) =>
    call(searchContracts.case, { caseId, ...asked, limit: HITS_AT_ONCE, after }),
  );
}

/** Searches all cases. */
export function useAllHits(typed: Asked): Hits<AllSearch> {
  return useHits(searchContracts.all.name, '', typed, (asked, after) =>
    call(searchContracts.all, { ...asked, limit: HITS_AT_ONCE, after }),
  );
}

const noHits: readonly SearchHit[] = [];

/** One request at a time: what is typed while one is under way is asked for once it is answered. */
function useHits<A extends CaseSearch | AllSearch>(
  name: string,
  where: string,
  typed: Asked,
  search: (asked: Asked, after: string | null) => Promise<A>,
): Hits<A> {
  const [asked, setAsked] = useState(typed);
  const { data, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, error } = useInfiniteQuery({
    queryKey: [name, where, asked],
    queryFn: ({ pageParam }) => search(asked, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last: A) => last.next,
    placeholderData: keepPreviousData,
    enabled: !isNothing(asked),
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (!isFetching) setAsked(typed);
  }, [isFetching, typed]);
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? noHits, [data]);
  return {
    answer: isNothing(typed) ? undefined : data?.pages[0],
    hits: isNothing(typed) ? noHits : hits,
    isCurrent: asked === typed && !isPlaceholderData && data !== undefined,
    hasMore: hasNextPage,
    more: async () => {
      const result = await fetchNextPage();
      return result.data?.pages.flatMap((page) => page.hits) ?? noHits;
    },
    error,
  };
}
