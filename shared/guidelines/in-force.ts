import type { Effective } from './pack.ts';

/** `unknown`: nothing is said of its days. */
export type InForce = 'yes' | 'no' | 'unknown';

/** Whether an edition was in force on a day, by the days that are known of it. @param day ISO */
export function inForceOn({ from, until }: Pick<Effective, 'from' | 'until'>, day: string): InForce {
  if (from === undefined && until === undefined) return 'unknown';
  return (from ?? '') <= day && (until === undefined || day < until) ? 'yes' : 'no';
}
