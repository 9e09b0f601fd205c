import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Dismissal } from '../../../shared/rules/dismissals.ts';

/** What the check needs beside the case. */
export interface CheckInputs {
  reviewer: Reviewer | undefined;
  dismissals: readonly Dismissal[];
  profiles: readonly LetterProfile[];
}

export const NO_INPUTS: CheckInputs = { reviewer: undefined, dismissals: [], profiles: [] };
