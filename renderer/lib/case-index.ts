import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { encounterContracts } from '../../shared/contracts/encounters.ts';
import { type KnownIndex, updateIndex } from '../../shared/encounters/known-index.ts';
import { call } from './client.ts';
import { queryKey } from './queries.ts';

/** The index of a case, read once; after that what changed of it. */
export function useIndexQuery(caseId: string): UseQueryResult<KnownIndex> {
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: keyOf(caseId),
    queryFn: () =>
      updateIndex(knownIndex(queryClient, caseId), (since, after) =>
        call(encounterContracts.list, { caseId, since, after }),
      ),
    // What is the same is kept by `updateIndex`; to compare thousands of records by their fields takes long.
    structuralSharing: false,
  });
}

/** The index as it was read last. */
export function knownIndex(queryClient: QueryClient, caseId: string): KnownIndex | undefined {
  return queryClient.getQueryData<KnownIndex>(keyOf(caseId));
}

function keyOf(caseId: string) {
  return queryKey(encounterContracts.list, { caseId });
}
