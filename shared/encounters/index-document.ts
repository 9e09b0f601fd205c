import type { CaseKnowledge } from './case-knowledge.ts';
import type { Decisions } from './decisions.ts';
import { type DraftRecord, recordOf } from './make-record.ts';
import type { EncounterRecord } from './record.ts';
import { isBlank } from './sketch/blank.ts';
import type { PageSketch } from './sketch/sketch.ts';
import { PAGES_A_SLICE, type Sliced } from './slices.ts';
import { type Joined, rejoin } from './split/rejoin.ts';
import { latticePage, type Pins, type SeenPage, segmentsFrom } from './split/segments.ts';

/** A document's pages in their order; undefined where nothing is read yet, or nothing can be read. */
export interface SketchedDocument {
  documentId: string;
  pages: readonly (PageSketch | undefined)[];
}

/**
 * The records of a document but for those whose pages a person decided. Every other page of it is in exactly one. Yields now
 * and then.
 */
export function* indexDocument(
  document: SketchedDocument,
  decisions: Decisions,
  known: CaseKnowledge,
): Sliced<EncounterRecord[]> {
  const { documentId, pages } = document;
  const held = heldPages(documentId, decisions);
  const pins = pinsOf(documentId, decisions, held);
  const seen = pages.flatMap((sketch, index): SeenPage[] =>
    sketch === undefined || isBlank(sketch) || held.has(index) ? [] : [{ index, sketch }],
  );
  const lattice = [];
  for (const [at, page] of seen.entries()) {
    lattice.push(latticePage(page, seen[at - 1], pins));
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  const joined = yield* rejoin(yield* segmentsFrom(seen, lattice), pins);
  yield;
  const drafts = withEmptyPages(joined, document, held);
  const records: EncounterRecord[] = [];
  for (const [at, draft] of drafts.entries()) {
    records.push(recordOf(draft, decisions, known));
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  return records;
}

/** Pages of the document that are in a record that a person put together. */
function heldPages(documentId: string, { groups }: Decisions): Set<number> {
  const pages = groups.flat().filter((page) => page.documentId === documentId);
  return new Set(pages.map(({ page }) => page));
}

/** A record that a person dated, or retyped, began where it began. */
function pinsOf(documentId: string, decisions: Decisions, held: ReadonlySet<number>): Pins {
  const prefix = `${documentId}:`;
  const keys = [...decisions.starts, ...decisions.fields.keys()].filter((key) => key.startsWith(prefix));
  const pages = keys.map((key) => Number(key.slice(prefix.length))).filter((page) => !held.has(page));
  return new Map(pages.map((page) => [page, 'start' as const]));
}

/** Blank and unread pages go with the page before them, as the backs of sheets do. */
function withEmptyPages(
  joined: readonly Joined[],
  { documentId, pages }: SketchedDocument,
  held: ReadonlySet<number>,
): DraftRecord[] {
  const drafts = joined.map(({ pages: seen, ...rest }): DraftRecord => {
    const places = seen.map(({ index, sketch }) => ({ ref: { documentId, page: index }, sketch }));
    return { pages: places, found: rest, documentId };
  });
  const draftOf = new Map(
    drafts.flatMap((draft) => draft.pages.map(({ ref }) => [ref.page, draft] as const)),
  );
  let last: DraftRecord | undefined;
  const leading: DraftRecord['pages'] = [];
  for (const [page, sketch] of pages.entries()) {
    if (held.has(page)) continue;
    const own = draftOf.get(page);
    if (own !== undefined) {
      if (last === undefined) own.pages.unshift(...leading.splice(0));
      last = own;
      continue;
    }
    const empty = { ref: { documentId, page }, sketch };
    if (last === undefined) leading.push(empty);
    else insertBehind(last, page, empty);
  }
  // A document of which nothing is read yet.
  if (leading.length > 0) drafts.push({ pages: leading, found: undefined, documentId });
  return drafts.sort((a, b) => firstOf(a) - firstOf(b));
}

function insertBehind(draft: DraftRecord, page: number, empty: DraftRecord['pages'][number]): void {
  const before = draft.pages.findIndex(({ ref }) => ref.page === page - 1);
  draft.pages.splice(before < 0 ? draft.pages.length : before + 1, 0, empty);
}

function firstOf({ pages }: DraftRecord): number {
  return Math.min(...pages.map(({ ref }) => ref.page));
}
