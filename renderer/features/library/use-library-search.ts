import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type LibrarySearch, libraryContracts } from '../../../shared/contracts/library.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';
import { today } from '../../lib/today.ts';

const HITS = 100;
/** Answers to what was typed on the way to a query are of no use for long. */
const KEPT_MS = 15_000;

/** What a query finds while it is typed: one request at a time, the answer before until the new one is there. */
export function useLibrarySearch(typed: string): {
  answer: LibrarySearch | undefined;
  error: AppError | null;
} {
  const [asked, setAsked] = useState(typed);
  const input = { query: asked, typing: true, day: today(), limit: HITS };
  const { data, isFetching, error } = useQuery({
    queryKey: [libraryContracts.search.name, input],
    queryFn: () => call(libraryContracts.search, input),
    placeholderData: keepPreviousData,
    enabled: asked.trim() !== '',
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (!isFetching) setAsked(typed);
  }, [isFetching, typed]);
  return { answer: typed.trim() === '' ? undefined : data, error };
}
