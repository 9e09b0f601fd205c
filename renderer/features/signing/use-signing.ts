import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type SigningReview, signingContracts } from '../../../shared/contracts/signing.ts';
import { versionContracts } from '../../../shared/contracts/versions.ts';
import type { AppError } from '../../../shared/errors.ts';
import { call } from '../../lib/client.ts';
import { queryKey, useContractQuery } from '../../lib/queries.ts';
import { useAcceptance } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';

/** How the open case stands before it is signed. Read anew whenever it is looked at, and after every save. */
export function useSigningReview(): { review: SigningReview | undefined; error: AppError | null } {
  const caseId = useCaseSession((session) => session.case.id);
  const status = useCaseSession((session) => session.status);
  const attestations = useAcceptance()?.attestations;
  const { data, error, refetch } = useQuery({
    queryKey: queryKey(signingContracts.review, { caseId }),
    queryFn: () => call(signingContracts.review, { caseId }),
    // The identity can have been changed in Settings, and a certificate expires by itself.
    refetchOnMount: 'always',
  });
  const savedAt = status.kind === 'saved' ? status.at : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the answer depends on
  useEffect(() => {
    if (savedAt !== undefined) void refetch();
  }, [savedAt, attestations, refetch]);
  return { review: data, error };
}

/** The signed versions of the open case, newest first, and what is open about them. */
export function useVersions() {
  const caseId = useCaseSession((session) => session.case.id);
  return useContractQuery(versionContracts.list, { caseId });
}
