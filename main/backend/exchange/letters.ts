import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { readError } from '../files/fs-errors.ts';
import { MAX_LETTER_BYTES } from './manifest.ts';

/** What every .docx is: a zip archive that begins with an entry. */
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** The part that makes an Office file of an archive; its name stands in the clear in the archive's directory. */
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * A Word letter from disk.
 * @throws AppError Invalid `not-a-letter`; the file's errors
 */
export async function readLetter(path: string): Promise<{ name: string; content: Uint8Array }> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('Invalid', 'is-folder', `${name} is a folder, not a letter.`);
    if (found.size > MAX_LETTER_BYTES) {
      throw new AppError('Invalid', 'not-a-letter', `${name} is larger than 256 MB: too large for a letter.`);
    }
    const content = await readFile(path);
    if (content.subarray(0, ZIP.length).equals(ZIP) && content.includes(CONTENT_TYPES))
      return { name, content };
    throw new AppError('Invalid', 'not-a-letter', `${name} is not a Word letter (.docx).`);
  } catch (thrown) {
    throw readError(thrown, name);
  }
}
