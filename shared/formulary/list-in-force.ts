/** What is known of a list's days: its first day in force, ISO; null where it is not known. */
interface Dated {
  effective: string | null;
}

/**
 * The list that was in force on a day: the latest that had come into force; without a day, the latest of all. A list whose day is
 * not known is taken only where no other fits, and said to be `unknown`; `none` where all came into force later.
 * @param lists the one with the latest day first, those without a day last
 * @param day ISO
 */
export function listInForce<L extends Dated>(
  lists: readonly L[],
  day: string | null,
): { fit: 'in-force' | 'unknown'; list: L } | { fit: 'none' | 'no-list' } {
  const fitting = lists.find(({ effective }) => effective !== null && (day === null || effective <= day));
  if (fitting !== undefined) return { fit: 'in-force', list: fitting };
  const undated = lists.find(({ effective }) => effective === null);
  if (undated !== undefined) return { fit: 'unknown', list: undated };
  return { fit: lists.length === 0 ? 'no-list' : 'none' };
}
