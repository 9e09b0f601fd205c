import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { exchangeContracts, type ReturnReview } from '../../../shared/contracts/exchange.ts';
import { client } from '../../lib/client.ts';

/** What a package of a case would hold and who would sign it. Asked for anew each time: all of it may have changed. */
export function useReturnReview(caseId: string): UseQueryResult<ReturnReview> {
  return useQuery({
    queryKey: [exchangeContracts.returnReview.name, caseId],
    queryFn: () => client.exchange.returnReview({ caseId }),
    gcTime: 0,
  });
}
