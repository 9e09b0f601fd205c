import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { LetterSource } from '../../../../shared/letter/parse/letter-source.ts';
import { sourceOfText } from '../../../../shared/letter/parse/text-source.ts';
import type { JobSpawner } from '../../jobs/job-spawner.ts';
import { type Family, SNIFF_BYTES, sniff } from '../../jobs/sniff.ts';
import { createPageRunner } from '../../records/reading/page-runner.ts';
import { readWholeFile } from '../../signing/read-file.ts';
import { decodeText, MOST_TEXT_MEGABYTES } from './decode-text.ts';
import { sourceOfDocx } from './docx-source.ts';
import { sourceOfPdf } from './pdf-source.ts';

const MOST_MEGABYTES = 64;
const MEGABYTE = 1024 * 1024;
/** What holds no letter, though it can be imported as a record. */
const OTHERS: Partial<Record<Family, string>> = {
  tiff: 'a TIFF picture',
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  rtf: 'a rich text document',
  ole: 'an older Word or other Office document, or an Outlook message',
};

/** Reads letters from files, whatever kind they are: by their content, not by their names. */
export interface LetterReader {
  /**
   * @returns the letter, and the SHA-256 of the file in hex
   * @throws AppError Invalid or Damaged with the reason for which the file cannot be read; the file's errors
   */
  read: (path: string) => Promise<{ source: LetterSource; sha256: string }>;
  /** Ends the process that reads PDFs. What is being read ends as cancelled. */
  close: () => void;
}

/** Starts a process with the first PDF. */
export function createLetterReader(jobs: JobSpawner): LetterReader {
  const runner = createPageRunner(jobs, 'text');
  return {
    read: async (path) => {
      const name = basename(path);
      const bytes = await readWholeFile(path, MOST_MEGABYTES);
      if (bytes.length === 0) throw new AppError('Invalid', 'empty-file', `${name} is empty.`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const start = Buffer.from(bytes.subarray(0, SNIFF_BYTES));
      const found = sniff(start);
      if (found === 'pdf') return { source: await sourceOfPdf(path, name, runner), sha256 };
      if (found === 'zip') return { source: sourceOfDocx(bytes, name), sha256 };
      const looksLike = typeof found === 'object' ? found.looksLike : found && OTHERS[found];
      return { source: sourceOfText(textOf(bytes, looksLike, name)), sha256 };
    },
    close: () => runner.close(),
  };
}

function textOf(bytes: Uint8Array, looksLike: string | undefined, name: string): string {
  if (looksLike !== undefined) {
    const message = `${name} is not a letter that can be read: it looks like ${looksLike}. Choose a PDF, a Word document or a text.`;
    throw new AppError('Invalid', 'not-a-letter', message);
  }
  if (bytes.length > MOST_TEXT_MEGABYTES * MEGABYTE) {
    throw new AppError(
      'Invalid',
      'too-large',
      `${name} is larger than ${MOST_TEXT_MEGABYTES} MB: too large for a letter.`,
    );
  }
  return decodeText(bytes, name);
}
