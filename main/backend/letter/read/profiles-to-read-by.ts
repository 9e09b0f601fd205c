import type { LetterProfile } from '../../../../shared/letter/profile.ts';
import { newestFirst } from './newest-first.ts';

/**
 * Profiles by which a letter is read, in the order in which they are tried where its words fit several: those that come with
 * the program, then the newest version of each other, then the versions before, by which letters were written too.
 * @param own every version of every profile of a vault, or those that a command names
 */
export function profilesToReadBy(
  shipped: readonly LetterProfile[],
  own: readonly LetterProfile[],
): LetterProfile[] {
  const isShipped = ({ id, version }: LetterProfile) =>
    shipped.some((one) => one.id === id && one.version === version);
  const versions = own.filter((one) => !isShipped(one)).sort((one, other) => other.version - one.version);
  const isNewest = ({ id }: LetterProfile, at: number) => versions.findIndex((one) => one.id === id) === at;
  return [
    ...shipped.toSorted(newestFirst),
    ...versions.filter(isNewest),
    ...versions.filter((one, at) => !isNewest(one, at)),
  ];
}
