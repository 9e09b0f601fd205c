import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';
import { type AgeHeader, readAgeHeader } from './age-header.ts';

/**
 * What can be seen of a package before it is opened: how it opens, and its size.
 * @throws AppError as `readAgeHeader` does; the file's errors
 */
export async function lookAtPackage(path: string): Promise<Pick<AgeHeader, 'opensWith'> & { bytes: number }> {
  const name = basename(path);
  const file = await open(path, 'r').catch((thrown: unknown) => {
    throw readError(thrown, name);
  });
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${name} is a folder, not a file.`);
    const { opensWith } = await readAgeHeader(file, path).catch((thrown: unknown) => {
      throw readError(thrown, name);
    });
    return { opensWith, bytes: found.size };
  } finally {
    await file.close();
  }
}
