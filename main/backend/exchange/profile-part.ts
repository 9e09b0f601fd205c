import { basename } from 'node:path';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { newestProfile, type ProfileName } from '../../../shared/letter/find-profile.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { parseProfile, profileFileOf, profileHash } from '../letter/profile-file.ts';
import { loadProfiles, newProfileId } from '../letter/profiles.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { insertProfile, readNeededProfiles, readProfile } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';
import { contentsError } from './errors.ts';
import { jsonIn, jsonPart } from './json-part.ts';
import { PROFILE_PATH } from './manifest.ts';
import type { MadePart } from './pack.ts';
import type { ExchangeDeps } from './unpack.ts';

/**
 * The part of a package that holds the letter profile that its case names; none where it comes with the program, or where
 * the vault does not know that version either.
 */
export function profilePart(reader: Reader, name: ProfileName, assetsDir: string): MadePart[] {
  const profile = readProfile(reader, name);
  if (profile === undefined || loadProfiles(assetsDir).some((one) => isSame(one, name))) return [];
  return [jsonPart('profile', PROFILE_PATH, profileFileOf(profile))];
}

/**
 * Reads that part.
 * @param path of the package, for messages
 * @throws AppError Invalid `package-mismatch`; `invalid-profile`, `profile-hash`, `newer-profile-schema` as of a file
 */
export function profileFrom(content: Uint8Array, path: string): LetterProfile {
  const value = jsonIn(content);
  if (value !== undefined) return parseProfile(value, `${basename(path)}, ${PROFILE_PATH}`);
  throw contentsError('package-mismatch', path, `its ${PROFILE_PATH} is not JSON in UTF-8.`);
}

/** @throws AppError Invalid `package-mismatch` for a profile that is not the one that the case is to be printed by */
export function requireNamed(profile: LetterProfile, imrCase: ImrCase, path: string): void {
  if (isSame(profile, imrCase.profile)) return;
  const what = `its ${PROFILE_PATH} is not the letter profile that its case names.`;
  throw contentsError('package-mismatch', path, what);
}

/**
 * Adds the profile that came with a case, unless it is known; nothing that is printed here without the case changes by it.
 * @returns what the case names from now on: a new id where this one stands for something else here
 */
export function takeProfile(
  writer: Writer,
  profile: LetterProfile,
  { assetsDir, audit, now }: Pick<ExchangeDeps, 'assetsDir' | 'audit'> & { now: string },
): ProfileName {
  const shipped = loadProfiles(assetsDir);
  const known = readProfile(writer, profile) ?? shipped.find((one) => isSame(one, profile));
  if (known !== undefined && saysTheSame(known, profile)) return nameOf(known);
  const needed = readNeededProfiles(writer);
  // Versions of built-in profiles come with the program alone.
  const isOwnPlaceFree =
    known === undefined && !shipped.some(({ id }) => id === profile.id) && isFree(writer, profile, needed);
  // What came with an earlier case and got an id of its own then is not kept twice.
  const earlier = isOwnPlaceFree ? undefined : needed.find((one) => saysTheSame(one, profile));
  if (earlier !== undefined) return nameOf(earlier);
  const added = isOwnPlaceFree ? profile : { ...profile, id: newProfileId(), version: 1 };
  insertProfile(writer, added, now);
  const subject = { profile: added.id, version: added.version, sha256: profileHash(added) };
  audit.record(writer, { kind: 'profile.imported', subject });
  return nameOf(added);
}

/**
 * Whether a version can be added under its own id: one before the newest would change letters that print by the next one
 * after it, and one after the newest what new cases begin with, where they begin with this profile.
 */
function isFree(reader: Reader, { id, version }: ProfileName, profiles: readonly LetterProfile[]): boolean {
  const newest = newestProfile(profiles, id);
  if (newest === undefined) return true;
  return newest.version < version && readSettings(reader).letterProfile !== id;
}

function saysTheSame(one: LetterProfile, other: LetterProfile): boolean {
  return profileHash({ ...one, ...nameOf(other) }) === profileHash(other);
}

function isSame(one: ProfileName, other: ProfileName): boolean {
  return one.id === other.id && one.version === other.version;
}

function nameOf({ id, version }: ProfileName): ProfileName {
  return { id, version };
}
