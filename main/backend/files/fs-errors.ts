import { dirname } from 'node:path';
import { AppError, toAppError } from '../../../shared/errors.ts';

/** The code of a system error (`ENOSPC`), or undefined. */
export function systemCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** An error of writing `path`, worded for the person who chose it. */
export function writeError(thrown: unknown, path: string): AppError {
  const folder = dirname(path);
  switch (systemCode(thrown)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'DiskFull',
        'disk-full',
        `${path} could not be written: the disk is full. Nothing was lost; free some space and try again.`,
        { cause: thrown },
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError(
        'NotFound',
        'folder-missing',
        `${path} could not be written: the folder ${folder} is not there. If it is on a removable drive, connect it.`,
        { cause: thrown },
      );
    case 'EISDIR':
      return isFolder(path, thrown);
    case 'EACCES':
    case 'EROFS':
      return new AppError(
        'Precondition',
        'unwritable-path',
        `${path} could not be written: the folder ${folder} does not allow it. Choose another folder.`,
        { cause: thrown },
      );
    case 'EPERM':
    case 'EBUSY':
      return new AppError(
        'Precondition',
        'file-in-use',
        `${path} could not be replaced: it is open in another program (perhaps Word) or protected. Close it there, or choose another name.`,
        { cause: thrown },
      );
    case 'ENAMETOOLONG':
      return new AppError('Invalid', 'name-too-long', `${path} could not be written: the name is too long.`, {
        cause: thrown,
      });
    default:
      return toAppError(thrown);
  }
}

/** The error for a target that is a folder. */
export function isFolder(path: string, cause?: unknown): AppError {
  const message = `${path} is a folder; give the name of a file in it.`;
  return new AppError('Precondition', 'target-is-folder', message, { cause });
}

/** An error of reading `path`, worded for the person who chose it. */
export function readError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  switch (systemCode(thrown)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('NotFound', 'file-missing', `${path} is not there any more.`, { cause: thrown });
    case 'EACCES':
    case 'EPERM':
      return new AppError(
        'Precondition',
        'unreadable-file',
        `${path} could not be read: its permissions do not allow it.`,
        { cause: thrown },
      );
    case 'EBUSY':
      return new AppError(
        'Precondition',
        'file-in-use',
        `${path} could not be read: another program holds it. Close it there and try again.`,
        { cause: thrown },
      );
    case 'EISDIR':
      return new AppError('Invalid', 'is-folder', `${path} is a folder, not a file.`, { cause: thrown });
    case 'EIO':
    case 'ENXIO':
      return new AppError(
        'Damaged',
        'unreadable-drive',
        `${path} could not be read: the drive reports an error.`,
        {
          cause: thrown,
        },
      );
    default:
      return toAppError(thrown);
  }
}
