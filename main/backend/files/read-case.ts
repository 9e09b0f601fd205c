import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImrCase, parseCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import { readError } from './fs-errors.ts';
import { jsonErrorAt } from './json-error.ts';

/** No case comes near; a file of this size is something else, and would take all memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a case from a JSON file.
 * @returns the case, and the SHA-256 of the file in hex
 * @throws AppError Invalid with file and line of a syntax error, or the path of the field at fault; the file's errors
 */
export async function readHashedCase(path: string): Promise<{ value: ImrCase; sha256: string }> {
  const file = basename(path);
  const bytes = await readBytes(path, file);
  const value = parseText(decode(bytes, file), file);
  return { value, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The same, without the hash. */
export async function readCaseFile(path: string): Promise<ImrCase> {
  return (await readHashedCase(path)).value;
}

function parseText(text: string, file: string): ImrCase {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column, reason } = jsonErrorAt(text);
    const message = `${file}: line ${line}, column ${column}: ${reason}. The file is not valid JSON.`;
    throw new AppError('Invalid', 'invalid-json', message);
  }
  try {
    return parseCase(value, file);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new AppError('Invalid', 'invalid-case', `${file}: fields are nested too deeply for a case.`);
  }
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${file} is a folder, not a file.`);
    if (found.size > MAX_BYTES) {
      throw new AppError('Invalid', 'too-large', `${file} is larger than 64 MB: too large for a case.`);
    }
    return await readFile(path);
  } catch (thrown) {
    throw readError(thrown, file);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    // Leaves out a byte order mark, as Windows editors write it.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('Invalid', 'invalid-json', `${file} is not a text file in UTF-8.`, { cause });
  }
}
