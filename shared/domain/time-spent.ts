import { z } from 'zod';

/** A reviewer who corrects by more than this has typed wrong: thirty days and nights. */
export const MAX_CORRECTION_MINUTES = 30 * 24 * 60;

/** How long a reviewer worked on a case: measured minutes by day (UTC), and what the reviewer adds or takes off. */
export const timeSpentSchema = z.strictObject({
  days: z.array(z.strictObject({ day: z.iso.date(), minutes: z.int().positive() })),
  correction: z
    .strictObject({
      /** Added to what was measured; negative where it was too much. */
      minutes: z.int().min(-MAX_CORRECTION_MINUTES).max(MAX_CORRECTION_MINUTES),
      note: z.string(),
      correctedAt: z.iso.datetime(),
    })
    .nullable(),
});
export type TimeSpent = z.infer<typeof timeSpentSchema>;

export function measuredMinutes({ days }: TimeSpent): number {
  return days.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Measured and corrected. */
export function totalMinutes(time: TimeSpent): number {
  return measuredMinutes(time) + (time.correction?.minutes ?? 0);
}

/** `imr-time/1`: time spent as a return package carries it. Totals stand in it for those who read it by eye. */
export const timeReportSchema = z.strictObject({
  schema: z.literal('imr-time/1'),
  ...timeSpentSchema.shape,
  measuredMinutes: z.int().nonnegative(),
  totalMinutes: z.int().nonnegative(),
});

/** The report of a case's time. */
export function timeReport(time: TimeSpent): z.infer<typeof timeReportSchema> {
  return {
    schema: 'imr-time/1',
    ...time,
    measuredMinutes: measuredMinutes(time),
    totalMinutes: totalMinutes(time),
  };
}
