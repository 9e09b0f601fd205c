import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { Dismissal } from '../../../shared/rules/dismissals.ts';
import type { RecordsInput } from '../../../shared/rules/finding.ts';

/** What the check needs beside the case. */
export interface CheckInputs {
  reviewer: Reviewer | undefined;
  dismissals: readonly Dismissal[];
  profiles: readonly LetterProfile[];
  records: RecordsInput;
}

/** Nothing was searched for yet. */
export const NOT_SEARCHED: RecordsInput = {
  pagesWith: () => undefined,
  mentions: () => undefined,
  seen: () => undefined,
  quoted: () => undefined,
};

export const NO_INPUTS: CheckInputs = {
  reviewer: undefined,
  dismissals: [],
  profiles: [],
  records: NOT_SEARCHED,
};
