import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { PROFILE_SCHEMA, parseProfileFile } from '../../../shared/letter/profile-file.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { readJson } from '../files/read-json.ts';

export const PROFILE_FILE_ENDING = '.imrprofile';

/** A profile has some 8 kB. */
const LIMIT = { megabytes: 1, what: 'a profile' };

/** SHA-256 of a profile, in hex: of its canonical JSON, so that neither spaces nor the order of fields count. */
export function profileHash(profile: unknown): string {
  return createHash('sha256').update(canonicalJson(profile)).digest('hex');
}

/** A profile as the text of an `.imrprofile` file. */
export function printProfileFile(profile: LetterProfile): string {
  return `${JSON.stringify(profileFileOf(profile), null, 2)}\n`;
}

/** What such a file holds. */
export function profileFileOf(profile: LetterProfile) {
  return { schema: PROFILE_SCHEMA, sha256: profileHash(profile), profile };
}

/**
 * Reads an `.imrprofile` file that anyone may have written.
 * @throws AppError Invalid, naming the file and what is wrong with it; the file's errors
 */
export async function readProfileFile(path: string): Promise<LetterProfile> {
  const { value } = await readJson(path, LIMIT);
  return parseProfile(value, basename(path));
}

/**
 * The profile in the form of a file that anyone may have written.
 * @param value what JSON.parse gave
 * @param source where it was found, for messages
 * @throws AppError Invalid, as `parseProfileFile` does
 */
export function parseProfile(value: unknown, source: string): LetterProfile {
  try {
    return parseProfileFile(value, source, profileHash);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new AppError(
      'Invalid',
      'invalid-profile',
      `${source}: fields are nested too deeply for a profile.`,
    );
  }
}
