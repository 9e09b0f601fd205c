import { z } from 'zod';
import { type Note, noteSchema } from '../../../shared/domain/note.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** Exported for the test of its plan. */
export const READ_NOTES = 'SELECT data FROM case_note WHERE case_id = ?';

const dataRow = z.strictObject({ data: jsonColumn(noteSchema) });

/** Notes of a case, the one that was written last first. */
export function readNotes(reader: Reader, caseId: string): Note[] {
  const notes = reader.all(READ_NOTES, caseId).map((row) => parseRow(dataRow, row).data);
  return notes.sort((a, b) => b.changedAt.localeCompare(a.changedAt) || a.id.localeCompare(b.id));
}

/** @returns undefined when there is none with this id */
export function findNote(reader: Reader, caseId: string, id: string): Note | undefined {
  const row = reader.get('SELECT data FROM case_note WHERE case_id = ? AND id = ?', caseId, id);
  return row === undefined ? undefined : parseRow(dataRow, row).data;
}

/** Enters a note, or replaces the one with its id. */
export function putNote(writer: Writer, caseId: string, note: Note): void {
  writer.run(
    `INSERT INTO case_note (case_id, id, data) VALUES (?, ?, ?)
     ON CONFLICT (case_id, id) DO UPDATE SET data = excluded.data`,
    ...[caseId, note.id, toJson(note)],
  );
}

export function deleteNote(writer: Writer, caseId: string, id: string): void {
  writer.run('DELETE FROM case_note WHERE case_id = ? AND id = ?', caseId, id);
}
