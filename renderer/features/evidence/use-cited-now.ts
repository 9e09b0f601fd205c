import { useMemo } from 'react';
import type { CitedNow } from '../../../shared/evidence/outdated.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useEvidence } from './use-evidence.ts';

/** How the evidence of the open case is cited now, by the index as it is corrected; empty until it is known. */
export function useCitedNow(): CitedNow {
  const list = useEvidence(useCaseSession((session) => session.case.id));
  return useMemo(
    () =>
      new Map(
        (list?.evidence ?? [])
          .filter(({ state }) => state !== 'lost')
          .map(({ evidence, printed, note }) => [evidence.id, { printed, note }]),
      ),
    [list],
  );
}
