import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type LibrarySearch, libraryContracts } from '../../../shared/contracts/library.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';

/** Answers to what was typed on the way to a query are of no use for long. */
const KEPT_MS = 15_000;

/** What a query finds while it is typed: one request at a time, the answer before until the new one is there. @param day ISO */
export function useLibrarySearch(
  typed: string,
  day: string,
  limit: number,
): {
  answer: LibrarySearch | undefined;
  /** The answer is the one to what is typed now. */
  isCurrent: boolean;
  error: AppError | null;
} {
  const [asked, setAsked] = useState(typed);
  const input = { query: asked, typing: true, day, limit };
  const { data, isFetching, isPlaceholderData, error } = useQuery({
    queryKey: [libraryContracts.search.name, input],
    queryFn: () => call(libraryContracts.search, input),
    placeholderData: keepPreviousData,
    enabled: asked.trim() !== '',
    gcTime: KEPT_MS,
  });
  useEffect(() => {
    if (!isFetching) setAsked(typed);
  }, [isFetching, typed]);
  const answer = typed.trim() === '' ? undefined : data;
  return { answer, isCurrent: answer !== undefined && !isPlaceholderData && asked === typed, error };
}
