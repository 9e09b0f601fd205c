import { z } from 'zod';
import type { Dismissal, FindingKey } from '../../../shared/rules/dismissals.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** Exported for the test of its plan. */
export const READ_DISMISSALS = `
SELECT rule, place, fingerprint, reason, dismissed_at FROM finding_dismissal
WHERE case_id = ? ORDER BY id`;

const dismissalRow = z.strictObject({
  rule: z.string(),
  place: z.string(),
  fingerprint: z.string(),
  reason: z.string(),
  dismissed_at: z.string(),
});

/** Dismissals of a case, oldest first. */
export function readDismissals(reader: Reader, caseId: string): Dismissal[] {
  return reader.all(READ_DISMISSALS, caseId).map((row) => {
    const { dismissed_at: dismissedAt, ...dismissal } = parseRow(dismissalRow, row);
    return { ...dismissal, dismissedAt };
  });
}

/** Keeps a dismissal; one of the same finding is replaced. @param item the item that the finding is about */
export function writeDismissal(
  writer: Writer,
  caseId: string,
  item: string | undefined,
  dismissal: Dismissal,
): void {
  deleteDismissal(writer, caseId, dismissal);
  const { rule, place, fingerprint, reason, dismissedAt } = dismissal;
  writer.run(
    `INSERT INTO finding_dismissal (case_id, item_id, rule, place, fingerprint, reason, dismissed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[caseId, item ?? null, rule, place, fingerprint, reason, dismissedAt],
  );
}

/** @returns false when there was none */
export function deleteDismissal(writer: Writer, caseId: string, key: FindingKey): boolean {
  const deleted = writer.run(
    'DELETE FROM finding_dismissal WHERE case_id = ? AND rule = ? AND place = ? AND fingerprint = ?',
    ...[caseId, key.rule, key.place, key.fingerprint],
  );
  return deleted > 0;
}
