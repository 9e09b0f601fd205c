import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type AllSearch, type CaseSearch, searchContracts } from '../../../shared/contracts/search.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';
import { type Asked, isNothing } from './asked.ts';

const HITS_AT_ONCE = 60;
/** Answers to what was typed on the way to a query are of no use for long, and pages are read meanwhile. */
const KEPT_MS = 15_000;

/** An answer to a search, with a part of its hits. */
interface Answer {
  hits: readonly unknown[];
  next: string | null;
}
type HitOf<A extends Answer> = A['hits'][number];

/** The hits of a query as far as they are listed. */
export interface Hits<A extends Answer> {
  /** How the query was read, and how much there is; the answer before until the new one is there. */
  answer: A | undefined;
  hits: readonly HitOf<A>[];
  /** The answer is the one to what is asked for now. */
  isCurrent: boolean;
  hasMore: boolean;
  /** Lists what follows; gives all that is listed then. */
  more(): Promise<readonly HitOf<A>[]>;
  error: AppError | null;
}

/** Searches a case. */
export function useCaseHits(caseId: string, typed: Asked): Hits<CaseSearch> {
  return useHits([searchContracts.case.name, caseId], typed, isNothing, (asked, page) =>
    call(searchContracts.case, { caseId, ...asked, ...page }),
  );
}

/** Searches all cases. */
export function useAllHits(typed: Asked): Hits<AllSearch> {
  return useHits([searchContracts.all.name], typed, isNothing, (asked, page) =>
    call(searchContracts.all, { ...asked, ...page }),
  );
}

const noHits: readonly never[] = [];

/**
 * One request at a time: what is typed while one is under way is asked for once it is answered.
 * @param key what is searched, the contract's name first
 * @param isEmpty true for what is not worth a search
 */
export function useHits<Q, A extends Answer>(
  key: readonly string[],
  typed: Q,
  isEmpty: (asked: Q) => boolean,
  search: (asked: Q, page: { limit: number; after: string | null }) => Promise<A>,
): Hits<A> {
  const [asked, setAsked] = useState(typed);
  const { data, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, error } = useInfiniteQuery({
    queryKey: [...key, asked],
    queryFn: ({ pageParam }) => search(asked, { limit: HITS_AT_ONCE, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: A) => last.next,
    placeholderData: keepPreviousData,
    enabled: !isEmpty(asked),
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (!isFetching) setAsked(() => typed);
  }, [isFetching, typed]);
  const hits = useMemo(() => data?.pages.flatMap(hitsOf) ?? noHits, [data]);
  return {
    answer: isEmpty(typed) ? undefined : data?.pages[0],
    hits: isEmpty(typed) ? noHits : hits,
    isCurrent: asked === typed && !isPlaceholderData && data !== undefined,
    hasMore: hasNextPage,
    more: async () => (await fetchNextPage()).data?.pages.flatMap(hitsOf) ?? noHits,
    error,
  };
}

function hitsOf<A extends Answer>({ hits }: A): readonly HitOf<A>[] {
  return hits;
}
