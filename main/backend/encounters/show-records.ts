import type { Encounter } from '../../../shared/contracts/encounters.ts';
import { type PageRef, pageKey } from '../../../shared/encounters/decisions.ts';
import type { EncounterRecord, Explanation } from '../../../shared/encounters/record.ts';
import { type IndexedDocument, writeStamp } from '../store/encounter-documents.ts';
import {
  type CopyGroups,
  dropEnded,
  dropUnfinished,
  endEncounter,
  insertEncounter,
  type KeptEncounter,
  readIndexHead,
  readKept,
  showGeneration,
} from '../store/encounters.ts';
import type { Writer } from '../store/handles.ts';
import type { Store } from '../store/open-store.ts';
import { readCaseReading } from '../store/reading.ts';
import { assignIds } from './assign-ids.ts';
import { encounterOf, pagesOf } from './encounter-of.ts';
import { findCopies } from './find-copies.ts';
import type { Found } from './index-case.ts';
import { pause } from './pauses.ts';

/** No transaction writes more rows: a record is one, and one for each stretch of its pages. */
export const MOST_ROWS = 200;
/** Records that one transaction removes: most have one stretch of pages, which goes with them. */
const MOST_REMOVED = MOST_ROWS / 4;

interface NewIndex {
  caseId: string;
  documents: readonly IndexedDocument[];
  /** Documents that were looked at again; records of the others stay. */
  found: readonly Found[];
  /** Records that a person put together. */
  groups: readonly EncounterRecord[];
}

/**
 * Writes what changed of a case's records as another generation, a few rows at a time, and shows it all at once.
 * @returns whether anything changed
 */
export async function showRecords(store: Store, index: NewIndex, signal: AbortSignal): Promise<boolean> {
  const { caseId, documents, found } = index;
  const head = readIndexHead(store.reader, caseId);
  while (store.write((writer) => dropUnfinished(writer, caseId, head.generation, MOST_REMOVED)))
    await pause(signal);
  const { added, ended, all } = changesOf(index, await keptOf(store, caseId, head.generation, signal));
  const copiesOf = isRead(store, caseId) ? copiesStamp(documents) : undefined;
  const isSame = added.length === 0 && ended.length === 0;
  if (isSame && found.length === 0 && copiesOf === head.copiesOf) return false;
  const order = new Map(documents.map(({ documentId }, at) => [documentId, at]));
  const generation = head.generation + 1;
  await inTransactions(store, signal, [
    ...added.map((one) => ({
      rows: 1 + one.encounter.runs.length,
      write: (writer: Writer) =>
        insertEncounter(writer, caseId, generation, one, firstPage(one.encounter, order)),
    })),
    ...ended.map((row) => ({ rows: 1, write: (writer: Writer) => endEncounter(writer, row, generation) })),
  ]);
  const sorted = inOrder(all, order);
  const copies =
    copiesOf === undefined
      ? stillThere(head.copies, sorted)
      : isSame && copiesOf === head.copiesOf
        ? head.copies
        : await findCopies(store, { of: copiesOf, documents }, sorted, signal);
  store.write((writer) => {
    showGeneration(writer, caseId, { generation, copies, copiesOf });
    for (const { documentId, stamp } of found) writeStamp(writer, documentId, stamp);
  });
  while (store.write((writer) => dropEnded(writer, caseId, generation, MOST_REMOVED))) await pause(signal);
  return !isSame || JSON.stringify(copies) !== JSON.stringify(head.copies);
}

/** All records that are shown now. */
async function keptOf(
  store: Store,
  caseId: string,
  generation: number,
  signal: AbortSignal,
): Promise<KeptEncounter[]> {
  const kept: KeptEncounter[] = [];
  for (;;) {
    const some = readKept(store.reader, caseId, generation, kept.at(-1)?.row ?? 0, MOST_ROWS);
    kept.push(...some);
    if (some.length < MOST_ROWS) return kept;
    await pause(signal);
  }
}

/** Names what copies are found from: the pages as they were taken down. */
export function copiesStamp(documents: readonly IndexedDocument[]): string {
  return documents.map(({ documentId, revision }) => `${documentId}:${revision}`).join(' ');
}

interface Added {
  encounter: Encounter;
  explanation: Explanation[];
}

function changesOf(
  { documents, found, groups }: NewIndex,
  kept: readonly KeptEncounter[],
): { added: Added[]; ended: number[]; all: Encounter[] } {
  const again = new Set(found.map(({ documentId }) => documentId));
  const grouped = new Set(groups.flatMap(({ pages }) => pages.map(pageKey)));
  const there = new Set(documents.map(({ documentId }) => documentId));
  const stays = (one: KeptEncounter): boolean =>
    one.encounter.runs.every(({ documentId }) => there.has(documentId) && !again.has(documentId)) &&
    !pagesOf(one.encounter.runs).some((page) => grouped.has(pageKey(page)));
  const staying = kept.filter(stays);
  const leaving = kept.filter((one) => !stays(one));
  const records = [...found.flatMap((one) => one.records), ...groups];
  const ids = assignIds(
    records,
    leaving.map(({ encounter }) => ({ id: encounter.id, pages: pagesOf(encounter.runs) })),
  );
  const byId = new Map(leaving.map((one) => [one.encounter.id, one]));
  const added: Added[] = [];
  const all = staying.map(({ encounter }) => encounter);
  const same = new Set<number>();
  for (const [at, record] of records.entries()) {
    const encounter = encounterOf(record, ids[at] ?? '');
    all.push(encounter);
    const before = byId.get(encounter.id);
    const { explanation } = record;
    if (before?.data === JSON.stringify(encounter) && before.explanation === JSON.stringify(explanation))
      same.add(before.row);
    else added.push({ encounter, explanation });
  }
  return { added, ended: leaving.map(({ row }) => row).filter((row) => !same.has(row)), all };
}

async function inTransactions(
  store: Store,
  signal: AbortSignal,
  steps: readonly { rows: number; write: (writer: Writer) => void }[],
): Promise<void> {
  for (let from = 0; from < steps.length; ) {
    let rows = 0;
    let to = from;
    for (; to < steps.length; to += 1) {
      rows += steps[to]?.rows ?? 0;
      if (to > from && rows > MOST_ROWS) break;
    }
    const batch = steps.slice(from, to);
    store.write((writer) => {
      for (const { write } of batch) write(writer);
    });
    from = to;
    await pause(signal);
  }
}

/** The first of a record's pages in the order of the file. */
function firstPage({ runs }: Encounter, order: ReadonlyMap<string, number>): PageRef {
  const [first] = [...runs].sort(
    (a, b) => (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) || a.first - b.first,
  );
  return { documentId: first?.documentId ?? '', page: first?.first ?? 0 };
}

function inOrder(encounters: readonly Encounter[], order: ReadonlyMap<string, number>): Encounter[] {
  const keyed = encounters.map((encounter) => ({ encounter, first: firstPage(encounter, order) }));
  keyed.sort(
    (a, b) =>
      (order.get(a.first.documentId) ?? 0) - (order.get(b.first.documentId) ?? 0) ||
      a.first.page - b.first.page,
  );
  return keyed.map(({ encounter }) => encounter);
}

/** Whether every page is read, as far as it can be: before, copies would be compared that are still to come. */
export function isRead(store: Store, caseId: string): boolean {
  return readCaseReading(store.reader, caseId).every(({ pages, read }) => read >= pages);
}

function stillThere(copies: CopyGroups, encounters: readonly Encounter[]): CopyGroups {
  const ids = new Set(encounters.map(({ id }) => id));
  return copies
    .map(({ how, records }) => ({ how, records: records.filter((id) => ids.has(id)) }))
    .filter(({ records }) => records.length > 1);
}
