import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draftingContracts } from '../../../../shared/contracts/drafting.ts';
import { useContractQuery } from '../../../lib/queries.ts';

/** The facts of a case's records, asked for anew by whoever opens them and whenever more is read or the index changes. */
export function useFreshFacts(caseId: string) {
  const queryClient = useQueryClient();
  useEffect(() => {
    const refresh = () => void queryClient.invalidateQueries({ queryKey: [draftingContracts.facts.name] });
    refresh();
    return window.imr.onEvent((event) => {
      if (event.kind === 'encounters-changed' && event.caseId === caseId) refresh();
    });
  }, [queryClient, caseId]);
  return useContractQuery(draftingContracts.facts, { caseId });
}
