import { AppError } from '../../shared/errors.ts';
import { type LetterProfile, letterProfileSchema } from '../../shared/letter/profile.ts';

const files = import.meta.glob('../../assets/letter-profiles/*.json', { eager: true, import: 'default' });

/** The profiles that ship. */
export function fakeProfiles(): LetterProfile[] {
  return Object.values(files).map((profile) => letterProfileSchema.parse(profile));
}

export function fakeProfile(id: string): LetterProfile {
  const found = fakeProfiles().find((profile) => profile.id === id);
  if (found === undefined) throw new AppError('NotFound', 'no-profile', `There is no profile ${id}.`);
  return found;
}
