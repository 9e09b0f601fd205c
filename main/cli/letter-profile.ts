import type { LetterProfile } from '../../shared/letter/profile.ts';
import { PROFILE_FILE_ENDING, readProfileFile } from '../backend/letter/profile-file.ts';
import { requireNewest, requireProfile } from '../backend/letter/profiles.ts';
import type { SourceCase } from './case-source.ts';

/**
 * The letter profile of a command: the one that `--profile` names, by its id or as a file, else the case's own.
 * @throws AppError NotFound `unknown-profile`; Invalid for a file that is no profile
 */
export async function letterProfile(
  given: string | undefined,
  { imrCase, profiles }: Pick<SourceCase, 'imrCase' | 'profiles'>,
): Promise<LetterProfile> {
  if (given === undefined) return requireProfile(profiles, imrCase.profile);
  if (given.endsWith(PROFILE_FILE_ENDING)) return readProfileFile(given);
  return requireNewest(profiles, given);
}
