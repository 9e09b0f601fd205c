import type { LetterProfile } from './profile.ts';

/** What a case remembers of its profile. */
export interface ProfileName {
  id: string;
  version: number;
}

/**
 * The profile that a case was written by. Of a version that is not known, the one that comes next after it, or else the
 * latest: built-in profiles of earlier programs are known only since they are kept.
 * @param profiles in any order, each version at most once
 * @returns undefined where no version of it is known
 */
export function findProfile(
  profiles: readonly LetterProfile[],
  { id, version }: ProfileName,
): LetterProfile | undefined {
  const versions = versionsOf(profiles, id);
  return versions.find((one) => one.version >= version) ?? versions.at(-1);
}

/** The latest version of a profile. */
export function newestProfile(profiles: readonly LetterProfile[], id: string): LetterProfile | undefined {
  return versionsOf(profiles, id).at(-1);
}

function versionsOf(profiles: readonly LetterProfile[], id: string): LetterProfile[] {
  return profiles.filter((one) => one.id === id).sort((one, other) => one.version - other.version);
}
