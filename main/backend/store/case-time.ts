import { z } from 'zod';
import type { TimeSpent } from '../../../shared/domain/time-spent.ts';
import type { Reader, Writer } from './handles.ts';
import { parseRow } from './rows.ts';

/** Exported for the test of its plan. */
export const DAYS_OF_CASE = 'SELECT day, minutes FROM case_time WHERE case_id = ? ORDER BY day';

const dayRow = z.strictObject({ day: z.string(), minutes: z.int() });
const correctionRow = z.looseObject({ minutes: z.int(), note: z.string(), corrected_at: z.string() });

export function readTimeSpent(reader: Reader, caseId: string): TimeSpent {
  const row = reader.get('SELECT * FROM case_time_correction WHERE case_id = ?', caseId);
  const corrected = row === undefined ? undefined : parseRow(correctionRow, row);
  return {
    days: reader.all(DAYS_OF_CASE, caseId).map((day) => parseRow(dayRow, day)),
    correction:
      corrected === undefined
        ? null
        : { minutes: corrected.minutes, note: corrected.note, correctedAt: corrected.corrected_at },
  };
}

/** @param day ISO date, UTC */
export function addMinute(writer: Writer, caseId: string, day: string): void {
  writer.run(
    `INSERT INTO case_time (case_id, day, minutes) VALUES (?, ?, 1)
     ON CONFLICT (case_id, day) DO UPDATE SET minutes = minutes + 1`,
    ...[caseId, day],
  );
}

/** Takes the place of the correction that there was; none takes it back. */
export function writeCorrection(writer: Writer, caseId: string, correction: TimeSpent['correction']): void {
  writer.run('DELETE FROM case_time_correction WHERE case_id = ?', caseId);
  if (correction === null) return;
  writer.run(
    'INSERT INTO case_time_correction (case_id, minutes, note, corrected_at) VALUES (?, ?, ?, ?)',
    ...[caseId, correction.minutes, correction.note, correction.correctedAt],
  );
}
