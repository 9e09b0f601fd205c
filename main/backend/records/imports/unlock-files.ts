import { AppError } from '../../../../shared/errors.ts';
import { readImport, type StoredImport, writeImport } from '../../store/imports.ts';
import type { Store } from '../../store/open-store.ts';
import type { ImportWorker } from './import-worker.ts';

/**
 * Imports files that wait for a password, with what is known now.
 * @returns how many opened, and how many of them wait still
 * @throws AppError Invalid `wrong-password` when none opened
 */
export async function unlockFiles(
  worker: ImportWorker,
  store: Store,
  files: readonly StoredImport[],
): Promise<{ opened: number; left: number }> {
  let opened = 0;
  for (const { id } of files) {
    const file = readImport(store.reader, id);
    if (file?.state !== 'password') continue;
    const { sha256 } = file;
    store.write((writer) => writeImport(writer, id, { state: 'waiting', sha256 }));
    await worker.take({ ...file, state: 'waiting' });
    if (readImport(store.reader, id)?.state !== 'password') opened += 1;
  }
  if (opened === 0 && files.length > 0) {
    const [first] = files;
    const which = files.length === 1 ? (first?.name ?? '') : 'any of these files';
    throw new AppError('Invalid', 'wrong-password', `This password does not open ${which}.`, {
      path: 'password',
    });
  }
  return { opened, left: files.length - opened };
}
