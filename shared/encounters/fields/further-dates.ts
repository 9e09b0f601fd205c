import type { RecordType } from '../record-type.ts';
import type { SeenPage } from '../split/segments.ts';
import type { DateLabel } from '../tables/date-labels.ts';
import type { At } from './found.ts';

const OF_VISITS = new Set<DateLabel>(['service', 'exam', 'collected', 'study']);
/** Of these, one sheet often tells of several days. */
const WITH_SEVERAL = new Set<RecordType>(['therapy-note', 'progress-report', 'laboratory', 'imaging']);
/** More are a list of visits, not visits that are told of. */
const MOST = 12;

/** Other days of visits that a record's labels give, beside its own date. */
export function furtherDates(
  pages: readonly SeenPage[],
  type: RecordType,
  own: string | undefined,
): { iso: string; asRead: string; at: At }[] {
  if (!WITH_SEVERAL.has(type)) return [];
  const found = new Map<string, { iso: string; asRead: string; at: At }>();
  for (const { index, sketch } of pages) {
    for (const { iso, as, label, inText, start, end } of sketch.dates) {
      if (inText || iso === own || !OF_VISITS.has(label) || found.has(iso)) continue;
      found.set(iso, { iso, asRead: as, at: { page: index, range: { start, end } } });
    }
  }
  return found.size > MOST ? [] : [...found.values()].sort((a, b) => a.iso.localeCompare(b.iso));
}
