import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { searchContracts, termSetContracts } from '../../../shared/contracts/search.ts';

/** While pages are read, what is found is looked for again this often. */
const EVERY_MS = 3_000;

/** Looks again for what is shown when more pages are read, or divided into records. @param read how many are */
export function useRefreshWhileReading(read: number): void {
  const queryClient = useQueryClient();
  const seen = useRef(read);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const timer = setInterval(() => {
      if (latest.current === seen.current) return;
      seen.current = latest.current;
      for (const { name } of [searchContracts.case, searchContracts.marks, termSetContracts.counts]) {
        void queryClient.invalidateQueries({ queryKey: [name] });
      }
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [queryClient]);
  useEffect(
    () =>
      window.imr.onEvent((event) => {
        if (event.kind !== 'encounters-changed') return;
        void queryClient.invalidateQueries({ queryKey: [searchContracts.case.name] });
      }),
    [queryClient],
  );
}
