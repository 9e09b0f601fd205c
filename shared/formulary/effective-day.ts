import { parseTypedDate } from '../domain/dates.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The first day in force from what stands above a list: `EFFECTIVE DATE: October 1, 2018`, or in the cell beside.
 * @returns ISO; undefined where no one day is named
 */
export function effectiveDay(above: readonly string[]): string | undefined {
  const days = new Set<string>();
  for (const line of above) {
    const said = /\beffective(?:\s+date)?\b[\s:,-]*(?:as of |on |from )?(.{6,20})/i.exec(line)?.[1];
    const day = said === undefined ? undefined : dayAtStart(said);
    if (day !== undefined) days.add(day);
  }
  const [day, ...others] = days;
  return others.length === 0 ? day : undefined;
}

function dayAtStart(text: string): string | undefined {
  const [, name = '', day = '', year = ''] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})\b/i.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => name.length >= 3 && one.startsWith(name.toLowerCase())) + 1;
  if (month > 0) return exists(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  const typed = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/.exec(text)?.[0];
  return typed === undefined ? undefined : exists(typed);
}

function exists(day: string): string | undefined {
  // The year has four digits in every form that is read here: today makes no difference.
  return parseTypedDate(day, new Date(0));
}
