import { usageError } from './io.ts';

const DEFAULT_LIMIT = 20;

/** How many hits are asked for: `--limit` as it was typed. @throws AppError usage for what is no number from 1 to `most` */
export function hitsLimit(typed: string | undefined, most: number, usage: string): number {
  if (typed === undefined) return DEFAULT_LIMIT;
  if (/^[1-9]\d{0,5}$/.test(typed) && Number(typed) <= most) return Number(typed);
  throw usageError(`"${typed}" is no number of hits from 1 to ${most}.`, usage);
}
