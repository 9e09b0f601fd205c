import { useMemo } from 'react';
import { type FrozenVersion, versionContracts } from '../../../shared/contracts/versions.ts';
import { type AppError, toAppError } from '../../../shared/errors.ts';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import { parseLetterTree } from '../../../shared/letter/tree-schema.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';

interface Frozen {
  frozen: FrozenVersion | undefined;
  tree: LetterTree | undefined;
  error: AppError | null;
}

/** A version as it was frozen, with its letter. @param version undefined reads nothing */
export function useFrozen(version: number | undefined): Frozen {
  const caseId = useCaseSession((session) => session.case.id);
  const input = { caseId, version: version ?? 1 };
  const { data, error } = useContractQuery(versionContracts.read, input, { enabled: version !== undefined });
  const frozen = version === undefined ? undefined : data;
  return useMemo(() => {
    if (frozen === undefined) return { frozen, tree: undefined, error };
    try {
      return { frozen, tree: parseLetterTree(frozen.tree), error };
    } catch (thrown) {
      return { frozen, tree: undefined, error: toAppError(thrown) };
    }
  }, [frozen, error]);
}
