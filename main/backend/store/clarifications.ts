import { z } from 'zod';
import type { Clarification } from '../../../shared/contracts/versions.ts';
import { nextId } from './determinations.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** Notes what the organisation asked about a version. */
export function insertClarification(writer: Writer, caseId: string, asked: Clarification): void {
  writer.run(
    `INSERT INTO clarification (id, case_id, version, question, received_on, noted_at) VALUES (?, ?, ?, ?, ?, ?)`,
    ...[
      nextId(writer, 'clarification'),
      caseId,
      asked.version,
      asked.question,
      asked.receivedOn,
      asked.notedAt,
    ],
  );
}

/** The question about the newest version, which the next one answers. Exported for the test of its plan. */
export const OPEN_CLARIFICATION = `
SELECT c.version, c.question, c.received_on, c.noted_at FROM clarification c
WHERE c.case_id = ? AND c.version = (SELECT max(version) FROM determination WHERE case_id = ?)`;

const clarificationRow = z.strictObject({
  version: z.int(),
  question: z.string(),
  received_on: z.string(),
  noted_at: z.string(),
});

/** The question that waits for an answer; undefined when none does. */
export function readOpenClarification(reader: Reader, caseId: string): Clarification | undefined {
  const row = reader.get(OPEN_CLARIFICATION, caseId, caseId);
  if (row === undefined) return undefined;
  const { version, question, received_on: receivedOn, noted_at: notedAt } = parseRow(clarificationRow, row);
  return { version, question, receivedOn, notedAt };
}

/** Notes that the organisation took the case back. */
export function insertWithdrawal(
  writer: Writer,
  caseId: string,
  { reason, withdrawnAt }: { reason: string; withdrawnAt: string },
): void {
  writer.run(
    'INSERT INTO case_withdrawal (case_id, reason, withdrawn_at) VALUES (?, ?, ?)',
    ...[caseId, reason, withdrawnAt],
  );
}

const withdrawalRow = z.strictObject({ reason: z.string(), withdrawn_at: z.string() });

export function readWithdrawal(
  reader: Reader,
  caseId: string,
): { reason: string; withdrawnAt: string } | undefined {
  const row = reader.get('SELECT reason, withdrawn_at FROM case_withdrawal WHERE case_id = ?', caseId);
  if (row === undefined) return undefined;
  const { reason, withdrawn_at: withdrawnAt } = parseRow(withdrawalRow, row);
  return { reason, withdrawnAt };
}
