import { AppError } from '../../../../shared/errors.ts';

/** The file needs a password, or is protected in a way that the engine does not know. */
export function passwordProtected(name: string): AppError {
  return new AppError(
    'Invalid',
    'record-password-protected',
    `${name} is protected with a password, so it cannot be shown. Ask the sender for a copy without a password and import that.`,
  );
}

/** The file says that it is a PDF but cannot be read as one. */
export function damagedRecord(name: string): AppError {
  return new AppError(
    'Damaged',
    'record-damaged',
    `${name} is damaged, so it cannot be shown. Import the file again, or ask the sender for a new copy.`,
  );
}

/** The file is something else under a PDF's name. */
export function notPdf(name: string): AppError {
  return new AppError(
    'Invalid',
    'record-not-pdf',
    `${name} is not a PDF file, so it cannot be shown here. Import the document as a PDF.`,
  );
}

/** The vault is locked: the handle died with the key. */
export function recordLocked(name: string): AppError {
  return new AppError(
    'Locked',
    'record-locked',
    `${name} cannot be read while IMR Desk is locked. Unlock and open it again.`,
  );
}

/** The file is gone from the store, or its handle is. */
export function recordGone(name: string): AppError {
  return new AppError(
    'NotFound',
    'record-not-found',
    `${name} is no longer there. Close it and open it again from the case.`,
  );
}

/** Bytes could not be read for another reason. */
export function recordUnreadable(name: string, cause: unknown): AppError {
  return new AppError(
    'Internal',
    'record-unreadable',
    `${name} could not be read. Close it and open it again from the case.`,
    { cause },
  );
}

/** One page is broken; the others are not. `page` from 0. */
export function pageBroken(page: number): AppError {
  return new AppError('Damaged', 'page-damaged', `Page ${page + 1} cannot be shown.`);
}
