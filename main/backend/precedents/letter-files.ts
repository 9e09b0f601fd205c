import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';
import { isSystemName } from '../records/imports/system-names.ts';

/** A file that may be a letter; or a folder that cannot be read, and why. */
export interface LetterFile {
  /** Where it lies. */
  path: string;
  /** Within the folder. */
  name: string;
  unreadable?: AppError;
}

const ENDINGS = new Set(['.pdf', '.docx', '.txt']);

/**
 * The files of a folder, and of the folders in it, that may be letters by their endings, in the order of their names. Links are not
 * followed, and what systems leave in folders is no letter.
 * @throws AppError NotFound `no-folder`; Precondition where it cannot be read; Invalid `no-letters`
 */
export async function letterFilesIn(folder: string): Promise<LetterFile[]> {
  await requireFolder(folder);
  const found: LetterFile[] = [];
  const folders = [''];
  for (let within = folders.pop(); within !== undefined; within = folders.pop()) {
    const path = join(folder, within);
    const entries = await entriesOf(path);
    if (entries instanceof AppError) {
      if (within === '') throw entries;
      found.push({ path, name: within, unreadable: entries });
      continue;
    }
    for (const entry of entries) {
      if (isSystemName(entry.name)) continue;
      const name = join(within, entry.name);
      if (entry.isDirectory()) folders.push(name);
      else if (entry.isFile() && ENDINGS.has(extname(name).toLowerCase()))
        found.push({ path: join(folder, name), name });
    }
  }
  if (found.length > 0) return found.sort((one, other) => (one.name < other.name ? -1 : 1));
  const message = `There is no letter in ${basename(folder)}: no PDF, Word document or text.`;
  throw new AppError('Invalid', 'no-letters', message);
}

/** @throws AppError NotFound `no-folder` */
export async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  const message = `${basename(folder)} is no folder that can be read. It may have been moved, or its drive taken out.`;
  throw new AppError('NotFound', 'no-folder', message);
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (thrown) {
    return readError(thrown, basename(path));
  }
}
