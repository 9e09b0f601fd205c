import type { CaseReading, ReadingHold } from '../../../shared/contracts/text.ts';
import { count } from '../../lib/format.ts';

/** How far a whole case is read, in pages. */
export interface ReadingSummary {
  pages: number;
  read: number;
  needsOcr: number;
  failed: number;
  hold: ReadingHold | null;
}

export function summaryOfReading({ documents, hold }: CaseReading): ReadingSummary {
  const sum = (field: 'pages' | 'read' | 'needsOcr' | 'failed') =>
    documents.reduce((total, one) => total + one[field], 0);
  return { pages: sum('pages'), read: sum('read'), needsOcr: sum('needsOcr'), failed: sum('failed'), hold };
}

/** What is said of it in one line: how far it is, and why it does not go on where it does not. */
export function describeReading({ pages, read, needsOcr, failed, hold }: ReadingSummary): string {
  const parts = [`${read.toLocaleString('en-US')} of ${count(pages, 'page')} read`];
  if (hold !== null) parts.push(HOLDS[hold]);
  else if (needsOcr > 0 && read + needsOcr === pages) parts.push('recognizing the text of scans');
  if (failed > 0) parts.push(`${count(failed, 'page')} could not be read`);
  return parts.join(' · ');
}

const HOLDS: Record<ReadingHold, string> = {
  paused: 'paused',
  battery: 'scans wait until the computer is plugged in (Settings, Reading)',
  never: 'text recognition is off (Settings, Reading)',
  'disk-full': 'the disk is full; free some space, and reading goes on',
  problem: 'the reader did not start; it is tried again shortly',
};
