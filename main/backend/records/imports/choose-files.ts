import type { Reader } from '../../store/handles.ts';
import { readImports, type StoredImport, type StoredImportState } from '../../store/imports.ts';

const OVER: ReadonlySet<StoredImportState> = new Set(['imported', 'known', 'opened', 'refused', 'cancelled']);

/** True when nothing more happens to a file by itself, and nobody is asked. */
export function isOver({ state }: Pick<StoredImport, 'state'>): boolean {
  return OVER.has(state);
}

/** Files of a case's imports by their ids, with all that is in them; all without ids. */
export function chosen(reader: Reader, caseId: string, files: readonly number[] | undefined): StoredImport[] {
  const all = readImports(reader, caseId);
  if (files === undefined) return all;
  const ids = new Set(files);
  // In the order of their places, what holds others comes first.
  return all.filter(({ id, parentId }) => {
    if (!ids.has(id) && !(parentId !== null && ids.has(parentId))) return false;
    ids.add(id);
    return true;
  });
}

/** Those of some files that are in none of the others. */
export function rootsOf(files: readonly StoredImport[]): StoredImport[] {
  const ids = new Set(files.map(({ id }) => id));
  return files.filter(({ parentId }) => parentId === null || !ids.has(parentId));
}
