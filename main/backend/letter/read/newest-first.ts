import type { LetterProfile } from '../../../../shared/letter/profile.ts';

/** Order of profiles by the form of their guideline lines: letters of forms that are no profile's print with the newest. */
export function newestFirst(one: LetterProfile, other: LetterProfile): number {
  return other.grammar.localeCompare(one.grammar);
}
