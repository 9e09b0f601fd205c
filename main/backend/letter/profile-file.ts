import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { PROFILE_SCHEMA, parseProfileFile } from '../../../shared/letter/profile-file.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { readError } from '../files/fs-errors.ts';
import { jsonErrorAt } from '../files/json-error.ts';

export const PROFILE_FILE_ENDING = '.imrprofile';

/** A profile has some 8 kB. */
const MAX_BYTES = 1024 * 1024;

/** SHA-256 of a profile, in hex: of its canonical JSON, so that neither spaces nor the order of fields count. */
export function profileHash(profile: unknown): string {
  return createHash('sha256').update(canonicalJson(profile)).digest('hex');
}

/** A profile as the text of an `.imrprofile` file. */
export function printProfileFile(profile: LetterProfile): string {
  return `${JSON.stringify({ schema: PROFILE_SCHEMA, sha256: profileHash(profile), profile }, null, 2)}\n`;
}

/**
 * Reads an `.imrprofile` file that anyone may have written.
 * @throws AppError Invalid, naming the file and what is wrong with it; the file's errors
 */
export async function readProfileFile(path: string): Promise<LetterProfile> {
  const file = basename(path);
  const text = decode(await readBytes(path, file), file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column, reason } = jsonErrorAt(text);
    const message = `${file}: line ${line}, column ${column}: ${reason}. The file is not valid JSON.`;
    throw new AppError('Invalid', 'invalid-json', message);
  }
  try {
    return parseProfileFile(value, file, profileHash);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new AppError('Invalid', 'invalid-profile', `${file}: fields are nested too deeply for a profile.`);
  }
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${file} is a folder, not a file.`);
    if (found.size > MAX_BYTES)
      throw new AppError('Invalid', 'too-large', `${file} is larger than 1 MB: too large for a profile.`);
    return await readFile(path);
  } catch (thrown) {
    throw readError(thrown, file);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('Invalid', 'invalid-json', `${file} is not a text file in UTF-8.`, { cause });
  }
}
