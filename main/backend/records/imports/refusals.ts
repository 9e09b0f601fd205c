import { AppError } from '../../../../shared/errors.ts';
import type { ConvertRefusal, Limit } from '../../jobs/convert-protocol.ts';

const LIMITS: Record<Limit, string> = {
  bytes: 'it, or the PDF that would be made of it, is larger than 4 GB',
  pages: 'it has more than 20,000 pages',
  pixels: 'a page of it has more than 100 million pixels',
  parts: 'it holds more files or pieces than can be looked at',
  depth: 'it lies deeper in archives or messages than is looked at',
  expansion: 'it would expand to far more than its size',
  text: 'it holds more text than can be laid out',
  time: 'it takes too long to read',
  memory: 'it takes more memory than a file is given',
};

/** The error of a file that is refused, worded for the person who chose it. */
export function refusedFile(name: string, refused: ConvertRefusal): AppError {
  switch (refused.reason) {
    case 'empty':
      return invalid('empty-file', `${name} is empty. Ask for it again.`);
    case 'unsupported':
      return unsupportedFile(name, refused.looksLike, refused.advice);
    case 'damaged':
      return invalid('damaged-file', `${name} is damaged: it cannot be read. Ask for it again.`);
    case 'password':
      return invalid(
        'password-protected',
        `${name} is protected by a password. Save or unpack it without the password and import that.`,
      );
    case 'too-large':
      return invalid('too-large', `${name} was not imported: ${LIMITS[refused.limit]}.`);
    case 'nothing-inside':
      return invalid('nothing-inside', `${name} holds nothing that can be imported.`);
    case 'link':
      return invalid('is-link', `${name} is a link to another file, not a file.`);
  }
}

/** @param looksLike a noun phrase */
export function unsupportedFile(name: string, looksLike?: string, advice?: string): AppError {
  const what = looksLike === undefined ? 'of no kind that can be imported' : looksLike;
  const then = advice ?? 'Save or print it as a PDF and import that.';
  const message =
    looksLike === undefined ? `${name} is ${what}. ${then}` : `${name} looks like ${what}. ${then}`;
  return invalid('unsupported-file', message);
}

/** The error of a file that brought its reader down. */
export function hostileFile(name: string): AppError {
  return invalid('hostile-file', `${name} could not be read: it stopped the reader. It was not imported.`);
}

function invalid(code: string, message: string): AppError {
  return new AppError('Invalid', code, message);
}
