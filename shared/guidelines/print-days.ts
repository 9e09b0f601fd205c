import { printDate } from '../domain/dates.ts';
import type { Effective } from './pack.ts';

/** `in force from 08/11/2019, replaced on 12/01/2023, days not confirmed`; empty where nothing is known of its days. */
export function printDays({ from, until, confirmed }: Effective): string {
  const days = [
    ...(from === undefined ? [] : [`in force from ${printDate({ iso: from })}`]),
    ...(until === undefined ? [] : [`replaced on ${printDate({ iso: until })}`]),
  ];
  if (days.length > 0 && !confirmed) days.push('days not confirmed');
  return days.join(', ');
}
