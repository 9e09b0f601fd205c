import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { readError } from '../../files/fs-errors.ts';
import { isSystemName } from './system-names.ts';

/** More than any case has; a home folder that was dropped by mistake has more. */
const MOST_FILES = 5_000;
const MOST_DEPTH = 16;

/** A file in a folder that was chosen. */
export interface FoundFile {
  path: string;
  name: string;
  /** Folders from the chosen one on, joined by ` › `. */
  origin: string;
}

const BY_NAME = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
/**
 * The files of a folder and of those in it, by name with numbers in their order. Links are not followed.
 * @throws AppError Invalid `too-many-files`; NotFound; Precondition when a folder cannot be read
 */
export async function filesIn(folder: string, name: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const walk = async (path: string, origin: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((thrown: unknown) => {
      throw readError(thrown, origin);
    });
    const shown = entries.filter((entry) => !isSystemName(entry.name));
    for (const entry of shown.sort((one, two) => BY_NAME.compare(one.name, two.name))) {
      const inside = join(path, entry.name);
      if (entry.isFile()) found.push({ path: inside, name: entry.name, origin });
      else if (entry.isDirectory() && depth < MOST_DEPTH) {
        await walk(inside, `${origin} › ${entry.name}`, depth + 1);
      }
      if (found.length > MOST_FILES) throw tooMany(name);
    }
  };
  await walk(folder, name, 0);
  return found;
}

function tooMany(name: string): AppError {
  const message = `${name} holds more than ${MOST_FILES.toLocaleString('en-US')} files. Choose the folders in it one by one.`;
  return new AppError('Invalid', 'too-many-files', message);
}
