import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { readError } from './fs-errors.ts';
import { jsonErrorAt } from './json-error.ts';

/**
 * Reads a JSON file that anyone may have written.
 * @param limit the most that it may hold, and what it should be: "a case"
 * @returns what JSON.parse gives, and the bytes of the file
 * @throws AppError Invalid with file and line of a syntax error, `is-folder`, `too-large`; the file's errors
 */
export async function readJson(
  path: string,
  limit: { megabytes: number; what: string },
): Promise<{ value: unknown; bytes: Uint8Array }> {
  const file = basename(path);
  const bytes = await readBytes(path, file, limit);
  return { value: parseText(decode(bytes, file), file), bytes };
}

function parseText(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, reason } = jsonErrorAt(text);
    const message = `${file}: line ${line}, column ${column}: ${reason}. The file is not valid JSON.`;
    throw new AppError('Invalid', 'invalid-json', message);
  }
}

async function readBytes(
  path: string,
  file: string,
  { megabytes, what }: { megabytes: number; what: string },
): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${file} is a folder, not a file.`);
    if (found.size > megabytes * 1024 * 1024) {
      const message = `${file} is larger than ${megabytes} MB: too large for ${what}.`;
      throw new AppError('Invalid', 'too-large', message);
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
