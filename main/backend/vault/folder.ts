import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { isFolder, systemCode, writeError } from '../files/fs-errors.ts';
import { KEY_FILE, NEW_KEY_FILE } from './key-file.ts';

export const DATABASE_FILE = 'imr.db';
export const BLOBS_FOLDER = 'blobs';
/** Present from the first to the last step of making a vault: with it, what lies there was never handed over. */
const MARKER = 'vault.creating';

const PARTS_OF_A_VAULT = [DATABASE_FILE, KEY_FILE, 'vault-key.previous.json', BLOBS_FOLDER];

/** `none`: no vault, or one whose making was cut off. `present`: a vault, whole or damaged. */
export async function folderState(folder: string): Promise<'none' | 'present'> {
  const names = await namesIn(folder);
  if (names.includes(MARKER)) return 'none';
  return names.some((name) => PARTS_OF_A_VAULT.includes(name)) ? 'present' : 'none';
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return [];
    throw folderError(thrown, folder);
  }
}

/**
 * Makes the folder of a new vault. Only the last part of the path is made: a missing parent is more likely a removed drive than a wish.
 * @throws AppError Precondition `vault-exists`, `unwritable-folder`; NotFound `folder-missing`
 */
export async function prepareNewFolder(folder: string): Promise<void> {
  if ((await folderState(folder)) === 'present') {
    throw vaultExists(folder);
  }
  try {
    await mkdir(folder, { mode: 0o700 });
    await syncFolder(dirname(folder));
  } catch (thrown) {
    if (systemCode(thrown) !== 'EEXIST') throw writeError(thrown, folder);
  }
  await requireWritable(folder);
}

/** Removes what an unfinished making of a vault left. Only while the folder's state is `none` and its lock is held. */
export async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const leftOver = PARTS_OF_A_VAULT.includes(name) || name.startsWith(`${DATABASE_FILE}-`);
    if (leftOver) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The error for a second vault in one folder. */
export function vaultExists(folder: string): AppError {
  return new AppError('Precondition', 'vault-exists', `There is already a vault in ${folder}.`);
}

/** @throws AppError NotFound `folder-missing`; Precondition `unwritable-folder` */
export async function requireWritable(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new AppError('Precondition', 'not-a-folder', `${folder} is a file, not a folder.`);
    }
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw folderError(thrown, folder);
  }
}

function folderError(thrown: unknown, folder: string): AppError {
  if (thrown instanceof AppError) return thrown;
  switch (systemCode(thrown)) {
    case 'ENOENT': {
      const message = `The folder ${folder} is not there. If it is on a removable drive, connect it and try again.`;
      return new AppError('NotFound', 'folder-missing', message, { cause: thrown });
    }
    case 'ENOTDIR': {
      return new AppError('Precondition', 'not-a-folder', `${folder} is a file, not a folder.`);
    }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS': {
      const message = `The folder ${folder} cannot be written to. Check its permissions, or whether the drive is read-only.`;
      return new AppError('Precondition', 'unwritable-folder', message, { cause: thrown });
    }
    default:
      return writeError(thrown, folder);
  }
}

/** Removes the temporary files of changes that were cut off. Only while the vault's lock is held. */
export async function clearPartials(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const partial = name === NEW_KEY_FILE || (name.startsWith('.imr-') && name.endsWith('.partial'));
    if (partial) await rm(join(folder, name), { force: true });
  }
}

/** Marks the folder as a vault in the making until `remove`. */
export async function createMarker(folder: string): Promise<{ remove: () => Promise<void> }> {
  const path = join(folder, MARKER);
  try {
    await (await open(path, 'w')).close();
    await syncFolder(folder);
  } catch (thrown) {
    throw systemCode(thrown) === 'EISDIR' ? isFolder(path, thrown) : folderError(thrown, folder);
  }
  return {
    remove: async () => {
      await unlink(path);
      await syncFolder(folder);
    },
  };
}
