import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { searchContracts, termSetContracts } from '../../../shared/contracts/search.ts';

/** While pages are read, what is found is looked for again this often. */
const EVERY_MS = 3_000;

/** What of a case depends on the words and the records of its pages. */
const OF_PAGES = [searchContracts.case, searchContracts.marks, termSetContracts.counts].map(
  ({ name }) => name,
);

/**
 * Looks again for what is shown when more pages are read, or divided into records; and for everything when the search is
 * opened again. @param read how many pages are
 */
export function useRefreshWhileReading(read: number): void {
  const queryClient = useQueryClient();
  const seen = useRef(read);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const lookAgain = (refetchType: 'active' | 'none'): void => {
      for (const name of OF_PAGES) void queryClient.invalidateQueries({ queryKey: [name], refetchType });
    };
    const timer = setInterval(() => {
      if (latest.current === seen.current) return;
      seen.current = latest.current;
      lookAgain('active');
    }, EVERY_MS);
    const stop = window.imr.onEvent((event) => {
      if (event.kind === 'encounters-changed') lookAgain('active');
    });
    return () => {
      clearInterval(timer);
      stop();
      lookAgain('none');
    };
  }, [queryClient]);
}
