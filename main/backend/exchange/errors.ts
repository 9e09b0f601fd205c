import { basename } from 'node:path';
import { AppError, type ErrorKind } from '../../../shared/errors.ts';

/** What can be wrong with a package: the kind of error, and what the message says after the file's name. */
const REASONS = {
  'package-not-encrypted': [
    'Invalid',
    'is not encrypted. Case packages are sent encrypted with age; ask the sender for one.',
  ],
  'package-armored': ['Invalid', 'is encrypted as text. Ask for it as a binary age file (age without -a).'],
  'not-a-package': ['Invalid', 'is not a case package: it is not a file that age encrypted.'],
  'package-needs-passphrase': [
    'Invalid',
    'is protected by a passphrase. Give the passphrase that came with it.',
  ],
  'package-needs-identity': [
    'Invalid',
    'is encrypted for holders of a key. Give the file with your age identity.',
  ],
  'package-wrong-passphrase': ['Invalid', 'does not open with this passphrase. Check it with the sender.'],
  'package-no-identity': [
    'Invalid',
    'is not encrypted for any of these identities. Ask the sender for whom it is.',
  ],
  'package-too-costly': [
    'Invalid',
    'asks for more work on its passphrase than any honest sender needs. It was not opened.',
  ],
  'package-cut-off': ['Damaged', 'is cut off, or its end was changed. Copy it again or ask for it again.'],
  'package-tampered': [
    'Damaged',
    'was changed after it was made, or was damaged on its way. Ask for it again.',
  ],
  'package-not-a-zip': ['Invalid', 'opens, but holds no zip archive. It is not a case package.'],
} as const satisfies Record<string, readonly [ErrorKind, string]>;

export type PackageReason = keyof typeof REASONS;

/** The error of a package that cannot be opened. Its message begins with the file's name. */
export function packageError(reason: PackageReason, path: string, cause?: unknown): AppError {
  const [kind, text] = REASONS[reason];
  return new AppError(kind, reason, `${basename(path)} ${text}`, { cause });
}

/** What can be wrong with what a package holds. */
export type ContentsReason =
  | 'package-bad-zip'
  | 'package-unsupported-zip'
  | 'package-unsafe-entry'
  | 'package-unknown-entry'
  | 'package-duplicate-entry'
  | 'package-missing-entry'
  | 'package-mismatch'
  | 'package-too-large'
  | 'invalid-manifest'
  | 'newer-package-schema'
  | 'package-bad-signature'
  | 'newer-signature-schema'
  | 'return-package';

/** The error of a package whose contents are not what they should be: opened, and refused whole. */
export function contentsError(reason: ContentsReason, path: string, what: string, cause?: unknown): AppError {
  return new AppError('Invalid', reason, `${basename(path)} was refused: ${what}`, { cause });
}

/** The error of a return package where a case is asked for. */
export function isReturn(path: string): AppError {
  const what = 'it is a return package, with finished letters for the organization, not a case to work on.';
  return contentsError('return-package', path, what);
}

/** A name from a hostile file, fit to be shown: quoted, control signs escaped, cut. */
export function shown(name: string): string {
  const cut = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return JSON.stringify(cut).replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, '?');
}
