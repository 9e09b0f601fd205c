import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';

const MEGABYTE = 1024 * 1024;
export const MAX_DOCX_MEGABYTES = 256;
export const MAX_KEY_FILE_MEGABYTES = 1;

/**
 * Reads a whole file into memory.
 * @throws AppError Invalid `is-folder`, `too-large`; the errors of reading
 */
export async function readWholeFile(path: string, maxMegabytes: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${file} is a folder, not a file.`);
    if (found.size > maxMegabytes * MEGABYTE) {
      const message = `${file} is larger than ${maxMegabytes} MB: too large for what it should be.`;
      throw new AppError('Invalid', 'too-large', message);
    }
    return await readFile(path);
  } catch (thrown) {
    throw readError(thrown, file);
  }
}
