import { z } from 'zod';
import { type Evidence, evidenceSchema } from '../../../shared/domain/evidence.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** What one change came to for one piece of evidence; null before it was there, and after it was removed. */
export interface EvidenceChange {
  id: string;
  before: Evidence | null;
  after: Evidence | null;
}

const changesSchema = z.array(
  z.strictObject({ id: z.string(), before: evidenceSchema.nullable(), after: evidenceSchema.nullable() }),
);
const dataRow = z.strictObject({ data: jsonColumn(evidenceSchema) });
const stepRow = z.strictObject({ id: z.int(), changes: jsonColumn(changesSchema) });

/** Changes of a case that can be taken back. */
const KEPT_STEPS = 200;

/** Exported, as those below, for the test of its plan. */
export const READ_EVIDENCE = 'SELECT data FROM evidence WHERE case_id = ? ORDER BY id';
export const LAST_STEP =
  'SELECT id, changes FROM evidence_step WHERE case_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1';
export const NEXT_STEP =
  'SELECT id, changes FROM evidence_step WHERE case_id = ? AND undone = 1 ORDER BY id LIMIT 1';

/** All evidence of a case, by id. */
export function readEvidence(reader: Reader, caseId: string): Evidence[] {
  return reader.all(READ_EVIDENCE, caseId).map((row) => parseRow(dataRow, row).data);
}

/** @returns undefined when there is none with this id */
export function findEvidence(reader: Reader, caseId: string, id: string): Evidence | undefined {
  const row = reader.get('SELECT data FROM evidence WHERE case_id = ? AND id = ?', caseId, id);
  return row === undefined ? undefined : parseRow(dataRow, row).data;
}

/** Carries out changes as one step. What was taken back before cannot be brought back any more. */
export function changeEvidence(writer: Writer, caseId: string, changes: readonly EvidenceChange[]): void {
  for (const change of changes) put(writer, caseId, change.id, change.after);
  writer.run('DELETE FROM evidence_step WHERE case_id = ? AND undone = 1', caseId);
  writer.run(
    'INSERT INTO evidence_step (case_id, changes) VALUES (?, ?)',
    ...[caseId, toJson(changes.map(({ id, before, after }) => ({ id, before, after })))],
  );
  writer.run(
    `DELETE FROM evidence_step WHERE case_id = ? AND id <=
       (SELECT id FROM evidence_step WHERE case_id = ? ORDER BY id DESC LIMIT 1 OFFSET ${KEPT_STEPS})`,
    ...[caseId, caseId],
  );
}

/** Takes the last step back, or brings back the last that was. @returns false when there is none */
export function moveStep(writer: Writer, caseId: string, to: 'undone' | 'done'): boolean {
  const row = writer.get(to === 'undone' ? LAST_STEP : NEXT_STEP, caseId);
  if (row === undefined) return false;
  const { id, changes } = parseRow(stepRow, row);
  for (const { id: evidence, before, after } of changes) {
    put(writer, caseId, evidence, to === 'undone' ? before : after);
  }
  writer.run('UPDATE evidence_step SET undone = ? WHERE id = ?', to === 'undone' ? 1 : 0, id);
  return true;
}

/** Whether there is a step to take back, and one to bring back. */
export function stepsThere(reader: Reader, caseId: string): { canUndo: boolean; canRedo: boolean } {
  return {
    canUndo: reader.get(LAST_STEP, caseId) !== undefined,
    canRedo: reader.get(NEXT_STEP, caseId) !== undefined,
  };
}

function put(writer: Writer, caseId: string, id: string, evidence: Evidence | null): void {
  if (evidence !== null) putEvidence(writer, caseId, evidence);
  else writer.run('DELETE FROM evidence WHERE case_id = ? AND id = ?', caseId, id);
}

/** Enters evidence in a case, or replaces what has its id there, without a step to take back. */
export function putEvidence(writer: Writer, caseId: string, evidence: Evidence): void {
  writer.run(
    `INSERT INTO evidence (case_id, id, data) VALUES (?, ?, ?)
     ON CONFLICT (case_id, id) DO UPDATE SET data = excluded.data`,
    ...[caseId, evidence.id, toJson(evidence)],
  );
}
