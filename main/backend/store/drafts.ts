import { z } from 'zod';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** Earlier texts of one field are kept at most this often: enough to go back by, little enough to keep for years. */
const HISTORY_EVERY_MS = 5 * 60 * 1000;

const revisionRow = z.strictObject({ field_key: z.string(), revision: z.int() });
const timeRow = z.strictObject({ replaced_at: z.string().nullable() });

/** The revision of each field written so far. */
export function readRevisions(reader: Reader, caseId: string): Record<string, number> {
  const rows = reader.all('SELECT field_key, revision FROM draft_field WHERE case_id = ?', caseId);
  return Object.fromEntries(
    rows.map((row) => {
      const { field_key: key, revision } = parseRow(revisionRow, row);
      return [key, revision];
    }),
  );
}

export function readRevision(reader: Reader, caseId: string, key: string): number {
  const row = reader.get(
    'SELECT field_key, revision FROM draft_field WHERE case_id = ? AND field_key = ?',
    caseId,
    key,
  );
  return row === undefined ? 0 : parseRow(revisionRow, row).revision;
}

/**
 * Moves a field from the revision that the writer knows to the next.
 * @returns the new revision
 * @throws AppError Conflict `stale-revision` when the field was written meanwhile
 */
export function advanceRevision(
  writer: Writer,
  field: { caseId: string; key: string; known: number },
  now: string,
): number {
  const stored = readRevision(writer, field.caseId, field.key);
  if (stored !== field.known) {
    const message =
      'This field was changed elsewhere since it was opened. Your text is still on the screen; reload the case to see the other one.';
    throw new AppError('Conflict', 'stale-revision', message, { path: field.key });
  }
  const next = stored + 1;
  writer.run(
    `INSERT INTO draft_field (case_id, field_key, revision, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id, field_key) DO UPDATE SET revision = excluded.revision, saved_at = excluded.saved_at`,
    ...[field.caseId, field.key, next, now],
  );
  return next;
}

/** Keeps a text that is about to be written over, unless one of the last minutes is kept already. */
export function keepHistory(
  writer: Writer,
  field: { caseId: string; key: string; revision: number },
  value: string,
  now: string,
): void {
  const row = writer.get(
    'SELECT max(replaced_at) AS replaced_at FROM draft_revision WHERE case_id = ? AND field_key = ?',
    field.caseId,
    field.key,
  );
  const last = parseRow(timeRow, row).replaced_at;
  // A clock that was set back must not stop the history: hence the absolute difference.
  if (last !== null && Math.abs(Date.parse(now) - Date.parse(last)) < HISTORY_EVERY_MS) return;
  insertRevision(writer, field, value, now);
}

/** Keeps every text of a case as it stands now, whatever was kept lately: so it was when the letter was signed. */
export function keepTexts(writer: Writer, imrCase: ImrCase, now: string): void {
  const texts: [key: string, text: unknown, isEmpty: boolean][] = [
    ['summary', imrCase.summary, imrCase.summary.length === 0],
    ...imrCase.items.flatMap((item): typeof texts => [
      [`item.request/${item.id}`, item.request, item.request === ''],
      [`item.rationale/${item.id}`, item.rationale, item.rationale.length === 0],
    ]),
  ];
  for (const [key, text, isEmpty] of texts) {
    if (isEmpty) continue;
    const revision = readRevision(writer, imrCase.id, key);
    insertRevision(writer, { caseId: imrCase.id, key, revision }, JSON.stringify(text), now);
  }
}

function insertRevision(
  writer: Writer,
  field: { caseId: string; key: string; revision: number },
  value: string,
  now: string,
): void {
  writer.run(
    `INSERT OR REPLACE INTO draft_revision (case_id, field_key, revision, replaced_at, value)
     VALUES (?, ?, ?, ?, ?)`,
    ...[field.caseId, field.key, field.revision, now, value],
  );
}

/** Forgets the revisions and the history of an item that is removed. */
export function forgetFields(writer: Writer, caseId: string, itemId: string): void {
  for (const table of ['draft_field', 'draft_revision']) {
    // A field's name holds no slash, an item's id may.
    writer.run(
      `DELETE FROM ${table} WHERE case_id = ? AND substr(field_key, instr(field_key, '/') + 1) = ?
       AND instr(field_key, '/') > 0`,
      caseId,
      itemId,
    );
  }
}
