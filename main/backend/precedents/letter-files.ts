import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { AppError } from '../../../shared/errors.ts';

/** A file that may be a letter. */
export interface LetterFile {
  /** Where it lies. */
  path: string;
  /** Within the folder. */
  name: string;
}

const ENDINGS = new Set(['.pdf', '.docx', '.txt']);

/**
 * The files of a folder, and of the folders in it, that may be letters by their endings, in the order of their names. Links are not followed.
 * @throws AppError NotFound `no-folder`; Invalid `no-letters`
 */
export async function letterFilesIn(folder: string): Promise<LetterFile[]> {
  await requireFolder(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path) }));
  if (files.length > 0) return files.sort((one, other) => (one.name < other.name ? -1 : 1));
  const message = `There is no letter in ${basename(folder)}: no PDF, Word document or text.`;
  throw new AppError('Invalid', 'no-letters', message);
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  const message = `${basename(folder)} is no folder that can be read. It may have been moved, or its drive taken out.`;
  throw new AppError('NotFound', 'no-folder', message);
}
