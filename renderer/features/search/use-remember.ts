import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { searchContracts } from '../../../shared/contracts/search.ts';
import { queryKey, useContractCommand } from '../../lib/queries.ts';

/** Longer ones are whole term sets, which are listed themselves. */
const LONGEST = 400;

/** Notes what was searched for, where a hit of it was gone to; not once more for every hit. */
export function useRemember(caseId: string): (query: string) => void {
  const queryClient = useQueryClient();
  const { mutate } = useContractCommand(searchContracts.remember);
  return useCallback(
    (query) => {
      const trimmed = query.trim();
      const known: unknown = queryClient.getQueryData(queryKey(searchContracts.recent, { caseId }));
      const isLatest = Array.isArray(known) && known[0] === trimmed;
      // Where it fails nothing is lost: the desk is being locked, or the disk is full, which is said where text is saved.
      if (trimmed !== '' && trimmed.length <= LONGEST && !isLatest) mutate({ caseId, query: trimmed });
    },
    [caseId, mutate, queryClient],
  );
}
