import { z } from 'zod';
import { printPath } from '../domain/case.ts';
import { AppError } from '../errors.ts';
import { type LetterProfile, letterProfileSchema } from './profile.ts';
import { profileProblems } from './profile-problems.ts';

export const PROFILE_SCHEMA = 'imr-profile/1';

/** The id under which a profile is kept: chosen by the program, short, and safe in logs. */
const ID = /^[a-z0-9][a-z0-9-]{0,59}$/;

const fileSchema = z.strictObject({
  schema: z.literal(PROFILE_SCHEMA),
  /** Of the profile as canonical JSON. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  profile: z.unknown(),
});

/**
 * A profile from a file that anyone may have written.
 * @param value what JSON.parse gave
 * @param source the file's name, for messages
 * @param hash SHA-256 of a value as canonical JSON, in hex
 * @throws AppError Invalid, naming the file and the field: `newer-profile-schema`, `invalid-profile`, `profile-hash`
 */
export function parseProfileFile(
  value: unknown,
  source: string,
  hash: (value: unknown) => string,
): LetterProfile {
  refuseNewer(value, source);
  const file = fileSchema.safeParse(value);
  if (!file.success) throw invalid(source, firstIssue(file.error), 'not a letter profile');
  if (hash(file.data.profile) !== file.data.sha256) {
    const message = `${source}: the profile is not the one that was exported: its hash differs. Ask for the file again.`;
    throw new AppError('Invalid', 'profile-hash', message);
  }
  const parsed = letterProfileSchema.safeParse(file.data.profile);
  if (!parsed.success) throw invalid(source, firstIssue(parsed.error), 'not a letter profile');
  return requireSound(parsed.data, source);
}

/** @throws AppError Invalid `invalid-profile` for one with errors, by the first of them */
export function requireSound(profile: LetterProfile, source: string): LetterProfile {
  if (!ID.test(profile.id)) throw invalid(source, { path: 'id', message: 'not an id of a profile' }, '');
  const error = profileProblems(profile).find(({ severity }) => severity === 'error');
  if (error === undefined) return profile;
  throw new AppError('Invalid', 'invalid-profile', `${source}: ${error.message}`, { path: error.path });
}

function refuseNewer(value: unknown, source: string): void {
  const named = z.looseObject({ schema: z.string() }).safeParse(value);
  const version = named.success ? /^imr-profile\/(\d{1,6})$/.exec(named.data.schema)?.[1] : undefined;
  if (version === undefined || Number(version) <= 1) return;
  const message = `${source}: written as imr-profile/${version}; this version reads imr-profile/1. Update IMR Desk to read it.`;
  throw new AppError('Invalid', 'newer-profile-schema', message, { path: 'schema' });
}

function firstIssue(error: z.ZodError): { path: string; message: string } {
  const [issue] = error.issues;
  if (issue === undefined) return { path: '', message: 'not valid' };
  if (issue.code === 'unrecognized_keys') {
    const key = (issue.keys[0] ?? '').slice(0, 40);
    return { path: printPath([...issue.path, key]), message: 'unknown field' };
  }
  return { path: printPath(issue.path), message: issue.message };
}

function invalid(
  source: string,
  { path, message }: { path: string; message: string },
  whole: string,
): AppError {
  const text = `${source}: ${path === '' ? whole : path}: ${message}`;
  return new AppError('Invalid', 'invalid-profile', text, { path });
}
