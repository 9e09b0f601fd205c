import { z } from 'zod';
import { pageRefSchema, recordTypeSchema } from '../../../shared/contracts/encounters.ts';
import type { Correction } from '../../../shared/encounters/decisions.ts';
import type { Reader, Writer } from './handles.ts';
import { jsonColumn, parseRow, toJson } from './rows.ts';

/** Corrections that name pages in some way; a package names them by what their file holds. */
export function correctionSchemaOf<P extends z.ZodType>(page: P) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('split'), at: page }),
    z.strictObject({ kind: z.literal('arrange'), records: z.array(z.array(page)) }),
    z.strictObject({
      kind: z.literal('fields'),
      anchor: page,
      fields: z.strictObject({
        type: recordTypeSchema.optional(),
        title: z.string().optional(),
        date: z.string().nullable().optional(),
        author: z.strictObject({ name: z.string(), credential: z.string().optional() }).nullable().optional(),
      }),
    }),
  ]);
}
/** What one command of a person came to: several records may be retyped at once, and are taken back at once. */
const stepSchema = z.array(correctionSchemaOf(pageRefSchema)).min(1);

const row = z.strictObject({ id: z.int(), correction: jsonColumn(stepSchema), undone: z.int() });

export interface CorrectionStep {
  id: number;
  corrections: Correction[];
  undone: boolean;
}

/** Corrections of a case, oldest first. Exported for the test of its plan. */
export const READ_CORRECTIONS =
  'SELECT id, correction, undone FROM encounter_correction WHERE case_id = ? ORDER BY id';

export function readCorrections(reader: Reader, caseId: string): CorrectionStep[] {
  return reader.all(READ_CORRECTIONS, caseId).map((one) => {
    const { id, correction, undone } = parseRow(row, one);
    return { id, corrections: correction, undone: undone === 1 };
  });
}

/** Enters what a person corrected. What was taken back before cannot be brought back any more. */
export function writeCorrection(
  writer: Writer,
  caseId: string,
  corrections: readonly Correction[],
  now: string,
): void {
  writer.run('DELETE FROM encounter_correction WHERE case_id = ? AND undone = 1', caseId);
  writer.run(
    'INSERT INTO encounter_correction (case_id, made_at, correction) VALUES (?, ?, ?)',
    ...[caseId, now, toJson(corrections)],
  );
}

/** Takes the last correction back, or brings back the last that was. @returns false when there is none */
export function moveCorrection(writer: Writer, caseId: string, to: 'undone' | 'done'): boolean {
  const sql =
    to === 'undone'
      ? `UPDATE encounter_correction SET undone = 1 WHERE id =
          (SELECT max(id) FROM encounter_correction WHERE case_id = ? AND undone = 0)`
      : `UPDATE encounter_correction SET undone = 0 WHERE id =
          (SELECT min(id) FROM encounter_correction WHERE case_id = ? AND undone = 1)`;
  return writer.run(sql, caseId) > 0;
}
