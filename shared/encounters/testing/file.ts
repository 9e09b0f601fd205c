import { caseKnowledge, knowledgeOf } from '../case-knowledge.ts';
import { type Correction, decide, pageKey } from '../decisions.ts';
import { indexDocument } from '../index-document.ts';
import { indexGroup } from '../index-group.ts';
import type { EncounterRecord } from '../record.ts';
import type { PageSketch } from '../sketch/sketch.ts';
import { finished } from '../slices.ts';
import { sketched, TODAY } from './page.ts';

/** The records of a document of these pages, `null` for one that is not read yet; corrected, in the order of the file. */
export function recordsOf(
  pages: readonly (string | null)[],
  corrections: readonly Correction[] = [],
): EncounterRecord[] {
  return recordsOfSketches(
    pages.map((page) => (page === null ? undefined : sketched(page).sketch)),
    corrections,
  );
}

/** The same of pages that are sketched already. */
export function recordsOfSketches(
  pages: readonly (PageSketch | undefined)[],
  corrections: readonly Correction[] = [],
): EncounterRecord[] {
  const decisions = decide(corrections);
  const read = pages.filter((page) => page !== undefined);
  const known = caseKnowledge([knowledgeOf(read)], TODAY);
  const found = finished(indexDocument({ documentId: 'd', pages }, decisions, known));
  const groups = decisions.groups.map((group) =>
    indexGroup(
      group.map((ref) => ({ ref, sketch: pages[ref.page] })),
      decisions,
      known,
    ),
  );
  return [...found, ...groups].sort((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ pages }: EncounterRecord): number {
  return Math.min(...pages.map(({ page }) => page));
}

/** Pages of each record: `['0,1', '2']`. */
export function extents(records: readonly EncounterRecord[]): string[] {
  return records.map(({ pages }) => pages.map(({ page }) => page).join(','));
}

/** All pages of records, as keys, in order. */
export function allPages(records: readonly EncounterRecord[]): string[] {
  return records.flatMap(({ pages }) => pages.map(pageKey)).sort();
}
