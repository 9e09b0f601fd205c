import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import {
  type PrecedentHit,
  type PrecedentSearch,
  precedentContracts,
} from '../../../shared/contracts/precedents.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';
import type { Asked } from '../search/asked.ts';
import type { PrecedentFilter } from './precedent-view.ts';

const HITS_AT_ONCE = 60;
/** Answers to what was typed on the way to a query are of no use for long. */
const KEPT_MS = 15_000;

/** The requests that are found, as far as they are listed. */
export interface PrecedentHits {
  /** Its first part; the answer before until the new one is there. */
  answer: PrecedentSearch | undefined;
  hits: readonly PrecedentHit[];
  isCurrent: boolean;
  hasMore: boolean;
  more(): Promise<unknown>;
  error: AppError | null;
}

const noHits: readonly PrecedentHit[] = [];

/** One request at a time: what is typed while one is under way is asked for once it is answered. */
export function usePrecedentHits(typed: Asked, filter: PrecedentFilter): PrecedentHits {
  const wanted = useMemo(() => ({ ...typed, ...filter, facets: [...filter.facets] }), [typed, filter]);
  const [asked, setAsked] = useState(wanted);
  const { data, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, error } = useInfiniteQuery({
    queryKey: [precedentContracts.search.name, asked],
    queryFn: ({ pageParam }) =>
      call(precedentContracts.search, { ...asked, limit: HITS_AT_ONCE, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: PrecedentSearch) => last.next,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (!isFetching) setAsked(wanted);
  }, [isFetching, wanted]);
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? noHits, [data]);
  return {
    answer: data?.pages[0],
    hits,
    isCurrent: asked === wanted && !isPlaceholderData && data !== undefined,
    hasMore: hasNextPage,
    more: fetchNextPage,
    error,
  };
}
