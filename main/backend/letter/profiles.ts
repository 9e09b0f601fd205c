import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { findProfile, newestProfile, type ProfileName } from '../../../shared/letter/find-profile.ts';
import { type LetterProfile, letterProfileSchema } from '../../../shared/letter/profile.ts';

/** By assets folder: a program's own files stay as they are while it runs, and a profile is asked for while one types. */
const loaded = new Map<string, readonly LetterProfile[]>();

/**
 * Letter profiles that ship with the app, by id.
 * @param assetsDir the app's assets folder
 * @throws AppError Damaged when a profile's file is not one
 */
export function loadProfiles(assetsDir: string): readonly LetterProfile[] {
  const before = loaded.get(assetsDir);
  if (before !== undefined) return before;
  const profiles = readProfiles(assetsDir);
  loaded.set(assetsDir, profiles);
  return profiles;
}

function readProfiles(assetsDir: string): LetterProfile[] {
  const folder = join(assetsDir, 'letter-profiles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = letterProfileSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (parsed.success) return parsed.data;
      throw new AppError(
        'Damaged',
        'damaged-profile',
        `${name}: not a letter profile. Install IMR Desk again.`,
        {
          cause: parsed.error,
        },
      );
    });
}

/**
 * The profile that a case names, in its version (see `findProfile`).
 * @throws AppError NotFound `unknown-profile`, naming those that exist
 */
export function requireProfile(profiles: readonly LetterProfile[], name: ProfileName): LetterProfile {
  return findProfile(profiles, name) ?? refuseUnknown(profiles, name.id);
}

/** The newest version of a profile. @throws AppError NotFound `unknown-profile`, naming those that exist */
export function requireNewest(profiles: readonly LetterProfile[], id: string): LetterProfile {
  return newestProfile(profiles, id) ?? refuseUnknown(profiles, id);
}

/** An id for a profile: chosen by the program and never typed, as it stands in logs. */
export function newProfileId(): string {
  return `letter-${randomUUID().slice(0, 8)}`;
}

function refuseUnknown(profiles: readonly LetterProfile[], id: string): never {
  const known = [...new Set(profiles.map((profile) => profile.id))].join(', ');
  throw new AppError('NotFound', 'unknown-profile', `There is no letter profile "${id}". Known: ${known}.`, {
    path: 'profile.id',
  });
}
