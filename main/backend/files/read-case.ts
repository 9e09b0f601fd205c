import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type ImrCase, parseCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import { readJson } from './read-json.ts';

/** No case comes near; a file of this size is something else, and would take all memory. */
const LIMIT = { megabytes: 64, what: 'a case' };

/**
 * Reads a case from a JSON file.
 * @returns the case, and the SHA-256 of the file in hex
 * @throws AppError Invalid with file and line of a syntax error, or the path of the field at fault; the file's errors
 */
export async function readHashedCase(path: string): Promise<{ value: ImrCase; sha256: string }> {
  const { value, bytes } = await readJson(path, LIMIT);
  return {
    value: caseFrom(value, basename(path)),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The same, without the hash. */
export async function readCaseFile(path: string): Promise<ImrCase> {
  return (await readHashedCase(path)).value;
}

function caseFrom(value: unknown, file: string): ImrCase {
  try {
    return parseCase(value, file);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new AppError('Invalid', 'invalid-case', `${file}: fields are nested too deeply for a case.`);
  }
}
