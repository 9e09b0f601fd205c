import { z } from 'zod';
import { errorDataSchema } from '../../../shared/contracts/result.ts';
import type { ErrorData } from '../../../shared/errors.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** A folder of posted letters, and what came of it. */
export interface PrecedentImport {
  id: number;
  folder: string;
  startedAt: string;
  finishedAt: string | null;
  letters: number;
  known: number;
  refused: number;
}

/** What became of a file. */
export interface FileFate {
  /** Within the folder. */
  path: string;
  bytes: number;
  modifiedMs: number;
  fate: { kind: 'letter' | 'known'; letterId: number } | { kind: 'refused'; error: ErrorData };
}

const importRow = z.strictObject({
  id: z.int(),
  folder: z.string(),
  started_at: z.string(),
  finished_at: z.string().nullable(),
  letters: z.int(),
  known: z.int(),
  refused: z.int(),
});
const COLUMNS = 'id, folder, started_at, finished_at, letters, known, refused';

export function readImports(reader: Reader): PrecedentImport[] {
  return reader.all(`SELECT ${COLUMNS} FROM precedent_import ORDER BY id DESC`).map(importFrom);
}

/** @throws AppError NotFound `no-import` */
export function readImport(reader: Reader, id: number): PrecedentImport {
  const row = reader.get(`SELECT ${COLUMNS} FROM precedent_import WHERE id = ?`, id);
  if (row === undefined) throw new AppError('NotFound', 'no-import', 'This import is there no more.');
  return importFrom(row);
}

/** The import of a folder: the one that is there is gone on with. */
export function startImport(writer: Writer, folder: string, now: string): number {
  writer.run(
    `INSERT INTO precedent_import (folder, started_at) VALUES (?, ?)
     ON CONFLICT (folder) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL`,
    folder,
    now,
  );
  return parseRow(idRow, writer.get('SELECT id FROM precedent_import WHERE folder = ?', folder)).id;
}

const idRow = z.strictObject({ id: z.int() });

export function finishImport(writer: Writer, id: number, now: string): void {
  writer.run('UPDATE precedent_import SET finished_at = ? WHERE id = ?', now, id);
}

/** Enters what became of files, and counts it. A file that is looked at anew counts once. */
export function enterFiles(writer: Writer, importId: number, files: readonly FileFate[]): void {
  const counts = { letter: 0, known: 0, refused: 0 };
  for (const { path, bytes, modifiedMs, fate } of files) {
    const row = writer.get(FATE_OF_FILE, importId, path);
    const before = row === undefined ? undefined : parseRow(fateRow, row);
    if (before !== undefined) counts[before.fate] -= 1;
    const [letterId, error] = fate.kind === 'refused' ? [null, toJson(fate.error)] : [fate.letterId, null];
    // The letter that was read from it before is known by nothing but this file.
    const kind = before?.letter_id === letterId && before.fate === 'letter' ? 'letter' : fate.kind;
    writer.run(PUT_FILE, importId, path, bytes, modifiedMs, kind, letterId, error);
    counts[kind] += 1;
  }
  addCounts(writer, importId, counts);
}

const fateSchema = z.enum(['letter', 'known', 'refused']);
const fateRow = z.strictObject({ fate: fateSchema, letter_id: z.int().nullable() });
const FATE_OF_FILE = 'SELECT fate, letter_id FROM precedent_file WHERE import_id = ? AND path = ?';
const PUT_FILE = `INSERT OR REPLACE INTO precedent_file
  (import_id, path, bytes, modified_ms, fate, letter_id, error) VALUES (?, ?, ?, ?, ?, ?, ?)`;

function addCounts(
  writer: Writer,
  importId: number,
  { letter, known, refused }: Record<z.infer<typeof fateSchema>, number>,
): void {
  writer.run(
    `UPDATE precedent_import SET letters = letters + ?, known = known + ?, refused = refused + ? WHERE id = ?`,
    ...[letter, known, refused, importId],
  );
}

const countRow = z.strictObject({ import_id: z.int(), fate: fateSchema, n: z.int() });
/** Exported, as those below, for the test of its plan. */
export const FILES_OF_LETTER = `SELECT import_id, fate, count(*) AS n FROM precedent_file
  WHERE letter_id = ? GROUP BY import_id, fate`;

/** Forgets the files that a letter stood in, before it goes: importing their folder again brings it back. */
export function forgetFilesOf(writer: Writer, letterId: number): void {
  for (const row of writer.all(FILES_OF_LETTER, letterId)) {
    const { import_id, fate, n } = parseRow(countRow, row);
    addCounts(writer, import_id, { letter: 0, known: 0, refused: 0, [fate]: -n });
  }
  writer.run('DELETE FROM precedent_file WHERE letter_id = ?', letterId);
}

/** As the size and time of what could not be read, though its own text was not at fault: it is looked at again. */
export const UNREAD = { bytes: 0, modifiedMs: 0 };

export const SOME_UNREAD = `SELECT path FROM precedent_file INDEXED BY precedent_file_refused
  WHERE import_id = ? AND error IS NOT NULL AND bytes = ${UNREAD.bytes} AND modified_ms = ${UNREAD.modifiedMs} LIMIT ?`;

/** Forgets some of what could not be read, before it is looked at again. Gives how many. */
export function forgetUnread(writer: Writer, importId: number, most: number): number {
  const gone = writer.run(
    `DELETE FROM precedent_file WHERE import_id = ? AND path IN (${SOME_UNREAD})`,
    ...[importId, importId, most],
  );
  addCounts(writer, importId, { letter: 0, known: 0, refused: -gone });
  return gone;
}

const fileRow = z.strictObject({ bytes: z.int(), modified_ms: z.number() });
export const READ_FILE = 'SELECT bytes, modified_ms FROM precedent_file WHERE import_id = ? AND path = ?';

/** Size and time of a file when it was looked at; undefined for one that was not. */
export function readFileSeen(
  reader: Reader,
  importId: number,
  path: string,
): { bytes: number; modifiedMs: number } | undefined {
  const row = reader.get(READ_FILE, importId, path);
  if (row === undefined) return undefined;
  const { bytes, modified_ms } = parseRow(fileRow, row);
  return { bytes, modifiedMs: modified_ms };
}

const refusedRow = z.strictObject({ path: z.string(), error: jsonColumn(errorDataSchema) });
export const LIST_REFUSED = `SELECT path, error FROM precedent_file INDEXED BY precedent_file_refused
  WHERE import_id = ? AND error IS NOT NULL AND path > ? ORDER BY path LIMIT ?`;

/** Files of an import that were refused, behind `after` in the order of their names. */
export function readRefused(reader: Reader, importId: number, after: string, most: number) {
  return reader.all(LIST_REFUSED, importId, after, most).map((row) => parseRow(refusedRow, row));
}

export const LETTERS_OF_IMPORT = 'SELECT id FROM precedent_letter WHERE import_id = ? LIMIT ?';

/** Some of the letters of an import. */
export function someLettersOf(reader: Reader, importId: number, most: number): number[] {
  return reader.all(LETTERS_OF_IMPORT, importId, most).map((row) => parseRow(idRow, row).id);
}

/** Takes out some of the files of an import, once its letters are. Gives how many. */
export function deleteSomeFiles(writer: Writer, importId: number, most: number): number {
  return writer.run(
    `DELETE FROM precedent_file WHERE import_id = ? AND path IN
     (SELECT path FROM precedent_file WHERE import_id = ? LIMIT ?)`,
    ...[importId, importId, most],
  );
}

/** Takes out an import whose letters and files are out. */
export function deleteImport(writer: Writer, importId: number): void {
  writer.run('DELETE FROM precedent_import WHERE id = ?', importId);
}

function importFrom(row: unknown): PrecedentImport {
  const { started_at, finished_at, ...rest } = parseRow(importRow, row);
  return { ...rest, startedAt: started_at, finishedAt: finished_at };
}
