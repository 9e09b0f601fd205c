import { deleteImport, readImports, type StoredImport } from '../../store/imports.ts';
import type { Store } from '../../store/open-store.ts';
import { isOver, rootsOf } from './choose-files.ts';

/**
 * Takes files out of the list that are done, with all that is in them, and those that wait for a password: their copies
 * go. What is still under way stays, and so does what holds it.
 * @returns contents that may be of no more use
 */
export function dismissFiles(store: Store, files: readonly StoredImport[]): string[] {
  const caseId = files[0]?.caseId;
  if (caseId === undefined) return [];
  const all = readImports(store.reader, caseId);
  const isUnderWay = (file: StoredImport): boolean =>
    !isOver(file) && file.state !== 'password'
      ? true
      : all.some((one) => one.parentId === file.id && isUnderWay(one));
  const gone = files.filter((file) => !isUnderWay(file));
  store.write((writer) => {
    for (const { id } of rootsOf(gone)) deleteImport(writer, id);
  });
  return gone.flatMap(({ sha256 }) => sha256 ?? []);
}
