import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { LetterSource } from '../../../../shared/letter/parse/letter-source.ts';
import { sourceOfText } from '../../../../shared/letter/parse/text-source.ts';
import type { JobSpawner } from '../../jobs/job-spawner.ts';
import { isPdf, looksLike, SNIFF_BYTES } from '../../jobs/sniff.ts';
import { createPageRunner } from '../../records/reading/page-runner.ts';
import { readWholeFile } from '../../signing/read-file.ts';
import { decodeText, MOST_TEXT_MEGABYTES } from './decode-text.ts';
import { sourceOfDocx } from './docx-source.ts';
import { sourceOfPdf } from './pdf-source.ts';

const MOST_MEGABYTES = 64;
const MEGABYTE = 1024 * 1024;
/** What every .docx begins with: a zip archive's first entry. */
const ZIP = 'PK\x03\x04';
/** What `looksLike` says of a text. */
const PLAIN_TEXT = 'plain text';

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
      if (isPdf(start)) return { source: await sourceOfPdf(path, name, runner), sha256 };
      if (start.toString('latin1').startsWith(ZIP)) return { source: sourceOfDocx(bytes, name), sha256 };
      return { source: sourceOfText(textOf(bytes, start, name)), sha256 };
    },
    close: () => runner.close(),
  };
}

function textOf(bytes: Uint8Array, start: Buffer, name: string): string {
  const what = looksLike(start);
  if (what !== undefined && what !== PLAIN_TEXT) {
    const message = `${name} is not a letter that can be read: it looks like ${what}. Choose a PDF, a Word document or a text.`;
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
