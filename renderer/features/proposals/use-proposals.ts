import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CaseProposals, proposalContracts } from '../../../shared/contracts/proposals.ts';
import { call } from '../../lib/client.ts';
import { queryKey } from '../../lib/queries.ts';

/** Records change a few times a second while a file is read, and each answer looks at all papers of the dispute. */
const ASK_AGAIN_AFTER_MS = 1_500;
const WHILE_WORKING_MS = 4_000;

/** What the records of a case propose, asked for again as they are read and corrected. */
export function useProposals(caseId: string): UseQueryResult<CaseProposals> {
  const query = useQuery({
    ...proposalsQuery(caseId),
    // Records may have changed while nobody looked.
    refetchOnMount: 'always',
    // The event that says the last may come while an answer is on its way.
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? WHILE_WORKING_MS : false),
  });
  const { refetch } = query;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = window.imr.onEvent((event) => {
      if (event.kind !== 'encounters-changed' || event.caseId !== caseId || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        // One that is under way saw some of the change; the next event asks for the rest.
        void refetch({ cancelRefetch: false });
      }, ASK_AGAIN_AFTER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [caseId, refetch]);
  return query;
}

export function proposalsQuery(caseId: string) {
  return {
    queryKey: queryKey(proposalContracts.get, { caseId }),
    queryFn: () => call(proposalContracts.get, { caseId }),
  };
}
