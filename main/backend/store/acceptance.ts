import { z } from 'zod';
import type { Acceptance } from '../../../shared/contracts/acceptance.ts';
import { declineReasonSchema } from '../../../shared/domain/acceptance.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import {
  type CaseState,
  canMove,
  moveState,
  requireOpen,
  requireWritable,
} from '../../../shared/domain/case-state.ts';
import { readCaseHead, readCaseState, touchCase, updateCaseHead } from './cases.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

type Declined = NonNullable<Acceptance['declined']>;

/**
 * Begins a write of something of the case: refused when the case is closed or signed; the first one after accepting,
 * or after the organisation asked for a clarification, takes the case into review; and the case was saved just now.
 * @throws AppError NotFound `no-case`; Precondition `case-closed`, `case-signed`
 */
export function beginCaseWrite(writer: Writer, caseId: string, now: string): void {
  const { state } = readCaseState(writer, caseId);
  requireWritable(state);
  if (canMove(state, 'in review')) moveCase(writer, caseId, 'in review');
  touchCase(writer, caseId, now);
}

/** @throws AppError NotFound `no-case`; Precondition `case-closed`, `case-signed` */
export function requireWritableCase(reader: Reader, caseId: string): void {
  requireWritable(readCaseState(reader, caseId).state);
}

/** @throws AppError NotFound `no-case`; Precondition `case-closed` when the case was declined or withdrawn */
export function requireOpenCase(reader: Reader, caseId: string): void {
  requireOpen(readCaseState(reader, caseId).state);
}

/** Moves the case to another state. @throws AppError NotFound `no-case`; Precondition `case-state` */
export function moveCase(writer: Writer, caseId: string, to: CaseState): void {
  const { state } = readCaseState(writer, caseId);
  writer.run('UPDATE case_file SET state = ? WHERE id = ?', moveState(state, to), caseId);
}

export function writeAttestations(
  writer: Writer,
  caseId: string,
  attestations: ImrCase['attestations'],
): void {
  updateCaseHead(writer, { ...readCaseHead(writer, caseId), attestations });
}

/** Notes that the case is declined; its state is moved apart from this. */
export function insertDecline(writer: Writer, caseId: string, declined: Declined): void {
  writer.run(
    'INSERT INTO case_decline (case_id, reason, note, declined_at) VALUES (?, ?, ?, ?)',
    ...[caseId, declined.reason, declined.note, declined.declinedAt],
  );
}

export function noteReopened(writer: Writer, caseId: string, now: string): void {
  writer.run(
    'UPDATE case_decline SET reopened_at = ? WHERE case_id = ? AND reopened_at IS NULL',
    now,
    caseId,
  );
}

/** The last time that the case was declined. Exported for the test of its plan. */
export const LAST_DECLINE = `
SELECT reason, note, declined_at, reopened_at FROM case_decline WHERE case_id = ? ORDER BY id DESC LIMIT 1`;

const declineRow = z.strictObject({
  reason: declineReasonSchema,
  note: z.string(),
  declined_at: z.string(),
  reopened_at: z.string().nullable(),
});

/** Why the case is declined, or when it was reopened last. */
export function readDecline(
  reader: Reader,
  caseId: string,
): { declined: Declined | null; reopenedAt: string | null } {
  const row = reader.get(LAST_DECLINE, caseId);
  if (row === undefined) return { declined: null, reopenedAt: null };
  const { reason, note, declined_at: declinedAt, reopened_at: reopenedAt } = parseRow(declineRow, row);
  return { declined: reopenedAt === null ? { reason, note, declinedAt } : null, reopenedAt };
}
