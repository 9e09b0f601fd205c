import {
  type ImportFile,
  type ImportList,
  type ImportState,
  MOST_LISTED,
} from '../../../../shared/contracts/imports.ts';
import { readDocuments } from '../../store/documents.ts';
import type { Reader } from '../../store/handles.ts';
import { readImports, type StoredImport } from '../../store/imports.ts';
import type { ImportProgress } from './import-progress.ts';

/** What a long list leaves out first. */
const LEAST_WANTED: ReadonlySet<ImportState> = new Set(['imported', 'known', 'waiting']);

/** The imports of a case as the reviewer sees them. */
export function listImports(reader: Reader, caseId: string, progress: ImportProgress): ImportList {
  const pagesOf = new Map(readDocuments(reader, caseId).map(({ id, pages }) => [id, pages]));
  const all = readImports(reader, caseId).map((file) => shown(file, pagesOf, progress));
  const counts: ImportList['counts'] = {
    ...{ waiting: 0, working: 0, password: 0, imported: 0 },
    ...{ known: 0, opened: 0, refused: 0, cancelled: 0 },
  };
  for (const { state } of all) counts[state] += 1;
  if (all.length <= MOST_LISTED) return { files: all, counts, more: 0 };
  const wanted = all.filter(({ state }) => !LEAST_WANTED.has(state)).slice(0, MOST_LISTED);
  const room = MOST_LISTED - wanted.length;
  const others = all.filter(({ state }) => LEAST_WANTED.has(state)).slice(0, room);
  const kept = new Set([...wanted, ...others].map(({ id }) => id));
  return { files: all.filter(({ id }) => kept.has(id)), counts, more: all.length - kept.size };
}

function shown(
  file: StoredImport,
  pagesOf: ReadonlyMap<string, number>,
  progress: ImportProgress,
): ImportFile {
  const underWay = file.state === 'waiting' ? progress.of(file.id) : undefined;
  const { id, importId, parentId, name, origin, documentId, error } = file;
  const isOver = file.state === 'refused' || file.state === 'cancelled';
  return {
    ...{ id, importId, parentId, name, origin },
    state: underWay === undefined ? file.state : 'working',
    bytes: file.bytes ?? null,
    progress: underWay?.progress ?? null,
    documentId: documentId ?? null,
    pages: documentId === undefined ? null : (pagesOf.get(documentId) ?? null),
    error: error ?? null,
    canRetry: isOver && file.path !== undefined,
  };
}
