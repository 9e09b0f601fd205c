import { z } from 'zod';

/** A calendar date that exists, as `YYYY-MM-DD`. */
export const isoDateSchema = z.iso.date();

/**
 * A date of the case block: ISO, with the wording as it was read beside it.
 * A date that cannot be true ("02/30/20216") has only its wording.
 */
export const caseDateSchema = z
  .strictObject({ iso: isoDateSchema.optional(), asRead: z.string().min(1).optional() })
  .refine((date) => date.iso !== undefined || date.asRead !== undefined, 'needs iso, asRead or both');

export type CaseDate = z.infer<typeof caseDateSchema>;

/** `2017-02-22` to `02/22/2017`, the form of the case block. */
export function printDate(date: CaseDate): string {
  if (date.iso === undefined) return date.asRead ?? '';
  const [year, month, day] = date.iso.split('-');
  return `${month}/${day}/${year}`;
}

/** A date typed by a person: `2/22/17`, `02/22/2017`, `2-22-2017` or ISO. Undefined when it is none that exists. */
export function parseTypedDate(typed: string, today: Date): string | undefined {
  const text = typed.trim();
  const iso = isoDateSchema.safeParse(text);
  if (iso.success) return iso.data;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, month = '', day = '', yearText = ''] = match;
  const year = yearText.length === 4 ? Number(yearText) : expandYear(Number(yearText), today.getFullYear());
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDateSchema.safeParse(candidate).success ? candidate : undefined;
}

/** Two-digit years lie in the hundred years that end next year: no date in a record is later. */
function expandYear(twoDigits: number, currentYear: number): number {
  const century = Math.floor((currentYear + 1) / 100) * 100;
  return century + twoDigits <= currentYear + 1 ? century + twoDigits : century - 100 + twoDigits;
}
