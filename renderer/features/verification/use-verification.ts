import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contracts/contract.ts';
import { verificationContracts } from '../../../shared/contracts/verification.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';

export type Verified = OutputOf<typeof verificationContracts.choose>[number];

/** Results stay for coming back from a case, and go with everything else when the desk locks. */
const RESULTS_KEY = ['verification.results'];

/** Files that were verified last, and the way to verify others. */
export function useVerification(): { results: readonly Verified[]; isPending: boolean; choose: () => void } {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const command = useContractCommand(verificationContracts.choose);
  const { data } = useQuery<Verified[]>({
    queryKey: RESULTS_KEY,
    queryFn: () => [],
    gcTime: Number.POSITIVE_INFINITY,
  });
  const choose = () => {
    if (command.isPending) return;
    command.mutate(
      {},
      {
        onSuccess: (results) => {
          if (results.length > 0) queryClient.setQueryData(RESULTS_KEY, results);
        },
        onError: (error) => notify.error('The files were not verified', error),
      },
    );
  };
  return { results: data ?? [], isPending: command.isPending, choose };
}
