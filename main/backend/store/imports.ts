import { z } from 'zod';
import { errorDataSchema } from '../../../shared/contracts/result.ts';
import type { ErrorData } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** As stored: what is under way is `waiting` until it is done, so that a crash has it begun anew. */
const storedState = z.enum(['waiting', 'password', 'imported', 'known', 'opened', 'refused', 'cancelled']);
export type StoredImportState = z.infer<typeof storedState>;

const fileRow = z.strictObject({
  id: z.int(),
  case_id: z.string(),
  import_id: z.string(),
  parent_id: z.int().nullable(),
  place: z.string(),
  name: z.string(),
  origin: z.string(),
  path: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.int().nullable(),
  depth: z.int(),
  state: storedState,
  document_id: z.string().nullable(),
  part_of: z.string().nullable(),
  error: jsonColumn(errorDataSchema).nullable(),
});

/** A file on its way in. */
export interface StoredImport {
  id: number;
  caseId: string;
  importId: string;
  parentId: number | null;
  place: string;
  name: string;
  origin: string;
  /** On this computer; undefined for what came out of an archive or a message. */
  path: string | undefined;
  /** Of the encrypted copy that waits. */
  sha256: string | undefined;
  bytes: number | undefined;
  /** Archives and messages around it. */
  depth: number;
  state: StoredImportState;
  documentId: string | undefined;
  partOf: string | undefined;
  error: ErrorData | undefined;
}

/** No transaction enters more files than this. */
export const MAX_FILES_AT_ONCE = 200;

export interface NewImport {
  caseId: string;
  importId: string;
  parent?: Pick<StoredImport, 'id' | 'place'>;
  /** From 0, among those of its parent. */
  index: number;
  name: string;
  origin: string;
  path?: string;
  sha256?: string;
  bytes?: number;
  depth: number;
  refused?: ErrorData;
}

/** Enters a file; one that is entered already, from before a crash, stays as it is. */
export function insertImport(writer: Writer, file: NewImport): void {
  const { parent } = file;
  const before = parent?.place ?? lastRoot(writer, file);
  writer.run(
    `INSERT INTO import_file (case_id, import_id, parent_id, place, name, origin, path, sha256, bytes, depth, state, error)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (place) DO NOTHING`,
    ...[file.caseId, file.importId, parent?.id ?? null],
    `${before}.${String(file.index).padStart(6, '0')}`,
    ...[file.name, file.origin, file.path ?? null, file.sha256 ?? null, file.bytes ?? null, file.depth],
    file.refused === undefined ? 'waiting' : 'refused',
    file.refused === undefined ? null : JSON.stringify(file.refused),
  );
}

/** What the places of an import begin with: imports are worked on in the order in which they were begun. */
function lastRoot(writer: Writer, { importId }: NewImport): string {
  const known = writer.get(
    `SELECT substr(place, 1, 10) AS root FROM import_file WHERE import_id = ? AND parent_id IS NULL LIMIT 1`,
    importId,
  );
  const rootRow = z.strictObject({ root: z.string() });
  if (known !== undefined) return parseRow(rootRow, known).root;
  const found = writer.get(
    `SELECT printf('%010d', coalesce(max(CAST(substr(place, 1, 10) AS INTEGER)), 0) + 1) AS root FROM import_file`,
  );
  return parseRow(rootRow, found).root;
}

export function readImport(reader: Reader, id: number): StoredImport | undefined {
  const row = reader.get('SELECT * FROM import_file WHERE id = ?', id);
  return row === undefined ? undefined : fileFrom(row);
}

/** The next file to import. Exported for the test of its plan. */
export const NEXT_IMPORT = `SELECT * FROM import_file WHERE state = 'waiting' ORDER BY place LIMIT 1`;

export function nextImport(reader: Reader): StoredImport | undefined {
  const row = reader.get(NEXT_IMPORT);
  return row === undefined ? undefined : fileFrom(row);
}

/** Files of a case in the order of the work. Exported for the test of its plan. */
export const LIST_IMPORTS = 'SELECT * FROM import_file WHERE case_id = ? ORDER BY place';

export function readImports(reader: Reader, caseId: string): StoredImport[] {
  return reader.all(LIST_IMPORTS, caseId).map(fileFrom);
}

export function readImportsOf(reader: Reader, importId: string): StoredImport[] {
  return reader.all('SELECT * FROM import_file WHERE import_id = ? ORDER BY place', importId).map(fileFrom);
}

export function isImportWaiting(reader: Reader, importId: string): boolean {
  const row = reader.get(
    `SELECT 1 AS found FROM import_file WHERE import_id = ? AND state = 'waiting' LIMIT 1`,
    importId,
  );
  return row !== undefined;
}

export interface ImportChange {
  state: StoredImportState;
  sha256?: string | undefined;
  bytes?: number | undefined;
  documentId?: string | undefined;
  error?: ErrorData | undefined;
}

/** Writes what became of a file. What it kept of it is kept no longer unless `sha256` says so. */
export function writeImport(writer: Writer, id: number, change: ImportChange): void {
  writer.run(
    `UPDATE import_file SET state = ?, sha256 = ?, bytes = coalesce(?, bytes), document_id = ?, error = ? WHERE id = ?`,
    ...[change.state, change.sha256 ?? null, change.bytes ?? null, change.documentId ?? null],
    ...[change.error === undefined ? null : JSON.stringify(change.error), id],
  );
}

/** Has what was in a message belong to its document. */
export function writePartsOf(writer: Writer, parentId: number, documentId: string): void {
  writer.run('UPDATE import_file SET part_of = ? WHERE parent_id = ?', documentId, parentId);
}

/** Takes out of the list what is in a folder, an archive or a message. */
export function deleteImportsIn(writer: Writer, id: number): void {
  writer.run('DELETE FROM import_file WHERE parent_id = ?', id);
}

/** Whether anything that is in a file came in, or may yet. */
export function hasHope(reader: Reader, id: number): boolean {
  const row = reader.get(
    `SELECT 1 AS found FROM import_file WHERE parent_id = ? AND state NOT IN ('refused', 'cancelled') LIMIT 1`,
    id,
  );
  return row !== undefined;
}

/** Takes a file out of the list, with all that was in it. */
export function deleteImport(writer: Writer, id: number): void {
  writer.run('DELETE FROM import_file WHERE id = ?', id);
}

function fileFrom(row: unknown): StoredImport {
  const found = parseRow(fileRow, row);
  return {
    id: found.id,
    caseId: found.case_id,
    importId: found.import_id,
    parentId: found.parent_id,
    place: found.place,
    name: found.name,
    origin: found.origin,
    path: found.path ?? undefined,
    sha256: found.sha256 ?? undefined,
    bytes: found.bytes ?? undefined,
    depth: found.depth,
    state: found.state,
    documentId: found.document_id ?? undefined,
    partOf: found.part_of ?? undefined,
    error: found.error ?? undefined,
  };
}
