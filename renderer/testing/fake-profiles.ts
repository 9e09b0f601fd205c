import type { ProfileRow } from '../../shared/contracts/profiles.ts';
import { AppError } from '../../shared/errors.ts';
import { type LetterProfile, letterProfileSchema } from '../../shared/letter/profile.ts';

const files = import.meta.glob('../../assets/letter-profiles/*.json', { eager: true, import: 'default' });

/** The profiles that ship, as they are listed. */
export function fakeProfileRows(): ProfileRow[] {
  return fakeProfiles().map(({ id, name, version }) => ({
    ...{ id, name, version, builtIn: true, savedAt: null, hasDraft: false, cases: 0, removed: false },
  }));
}

/** The profiles that ship. */
export function fakeProfiles(): LetterProfile[] {
  return Object.values(files).map((profile) => letterProfileSchema.parse(profile));
}

export function fakeProfile(id: string): LetterProfile {
  const found = fakeProfiles().find((profile) => profile.id === id);
  if (found === undefined) throw new AppError('NotFound', 'no-profile', `There is no profile ${id}.`);
  return found;
}
