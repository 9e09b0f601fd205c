import { datesIn } from '../domain/facts/dates/dates-in.ts';

const EFFECTIVE = /\beffective(?:\s+date)?\b[\s:,-]*(?:as of |on |from )?(.{6,20})/i;
/** By which years of two digits are read: lists are of the years since 2018. */
const REFERENCE = '2030-12-31';

/**
 * The first day in force from what stands above a list: `EFFECTIVE DATE: October 1, 2018`, or in the cell beside.
 * @returns ISO; undefined where no one day is named
 */
export function effectiveDay(above: readonly string[]): string | undefined {
  const days = new Set<string>();
  for (const line of above) {
    const [first] = datesIn(EFFECTIVE.exec(line)?.[1] ?? '', REFERENCE);
    if (first?.start === 0 && first.iso !== undefined) days.add(first.iso);
  }
  const [day, ...others] = days;
  return others.length === 0 ? day : undefined;
}
