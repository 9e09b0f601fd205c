import type { CaseKnowledge } from './case-knowledge.ts';
import type { Decisions, PageRef } from './decisions.ts';
import { recordOf } from './make-record.ts';
import type { EncounterRecord } from './record.ts';
import { RECORD_TYPES } from './record-type.ts';
import { isBlank } from './sketch/blank.ts';
import type { PageSketch } from './sketch/sketch.ts';
import { finished } from './slices.ts';
import { solve } from './split/lattice.ts';
import { latticePage, type SeenPage } from './split/segments.ts';

/**
 * The record of pages that a person put together: its extent is as decided, its fields are found by rules where nobody set
 * them.
 * @param pages in the decided order, with their sketches
 */
export function indexGroup(
  pages: readonly { ref: PageRef; sketch: PageSketch | undefined }[],
  decisions: Decisions,
  known: CaseKnowledge,
): EncounterRecord {
  const seen = pages.flatMap(({ ref, sketch }): SeenPage[] =>
    sketch === undefined || isBlank(sketch) ? [] : [{ index: ref.page, sketch }],
  );
  const lattice = seen.map((page, at) => ({
    ...latticePage(page, undefined, new Map()),
    fixed: at === 0 ? ('start' as const) : ('inner' as const),
  }));
  const { types, typeChance } = finished(solve(lattice));
  const found = {
    observations: [],
    before: undefined,
    types: typeChance.slice(0, RECORD_TYPES.length),
    type: RECORD_TYPES[types[0] ?? 0] ?? 'other',
    startChance: 1,
    wholeChance: 1,
    joins: [],
    reordered: false,
  };
  const documentId = pages[0]?.ref.documentId ?? '';
  const record = recordOf(
    { pages: [...pages], found: seen.length === 0 ? undefined : found, documentId },
    decisions,
    known,
  );
  return { ...record, reordered: isReordered(record.pages), split: { confidence: 1, byHand: true } };
}

function isReordered(pages: readonly PageRef[]): boolean {
  return pages.some((page, at) => {
    const before = pages[at - 1];
    return before?.documentId === page.documentId && before.page > page.page;
  });
}
