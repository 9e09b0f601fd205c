import { useLayoutEffect } from 'react';
import { checkContracts } from '../../../shared/contracts/checks.ts';
import { reviewerContracts } from '../../../shared/contracts/settings.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Dismissal } from '../../../shared/rules/dismissals.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from './case-session.ts';
import { useRecordsInput } from './use-records-input.ts';

const NONE: readonly Dismissal[] = [];

/** Gives the session what the check needs beside the case, and keeps it up to date. */
export function useCheckInputs(profiles: readonly LetterProfile[]): void {
  const caseId = useCaseSession((session) => session.case.id);
  const setCheckInputs = useCaseSession((session) => session.setCheckInputs);
  const reviewer = useContractQuery(reviewerContracts.get, {}).data;
  const dismissals = useContractQuery(checkContracts.list, { caseId }).data ?? NONE;
  const records = useRecordsInput();
  // Before it is drawn: what was dismissed long ago must not flash up.
  useLayoutEffect(
    () => setCheckInputs({ reviewer, dismissals, profiles, records }),
    [setCheckInputs, reviewer, dismissals, profiles, records],
  );
}
