import { createHash } from 'node:crypto';
import {
  type CaseKnowledge,
  caseKnowledge,
  type DocumentKnowledge,
  knowledgeOf,
} from '../../../shared/encounters/case-knowledge.ts';
import { type Decisions, decide, type PageRef, pageKey } from '../../../shared/encounters/decisions.ts';
import { indexDocument } from '../../../shared/encounters/index-document.ts';
import { indexGroup } from '../../../shared/encounters/index-group.ts';
import type { EncounterRecord } from '../../../shared/encounters/record.ts';
import type { PageSketch } from '../../../shared/encounters/sketch/sketch.ts';
import { SKETCH_FORM } from '../../../shared/encounters/sketch/stored-sketch.ts';
import { readCorrections } from '../store/encounter-corrections.ts';
import { type IndexedDocument, readIndexedDocuments, writeKnowledge } from '../store/encounter-documents.ts';
import type { Store } from '../store/open-store.ts';
import { readSketches } from '../store/page-sketches.ts';
import { inSlices, type Pace, pause } from './pauses.ts';
import { isRead, showRecords } from './show-records.ts';
import { loadSketches, sketchPages } from './sketch-pages.ts';

/** Names the rules that find records: of another number all are found anew. */
const RULES = 2;

/**
 * Brings the index of a case up to date: takes down pages that were read since, finds the records of documents that
 * changed, leaves the others as they are, and shows the new index all at once.
 * @returns whether anything changed
 * @throws AppError Cancelled; what the store throws
 */
export async function indexCase(store: Store, caseId: string, pace: Pace): Promise<boolean> {
  const { signal } = pace;
  for (const document of readIndexedDocuments(store.reader, caseId)) await sketchPages(store, document, pace);
  const documents = readIndexedDocuments(store.reader, caseId);
  const known = await knowledgeOfCase(store, caseId, documents, signal);
  const decisions = decisionsFor(store, caseId, documents);
  const found: Found[] = [];
  for (const document of documents) {
    const stamp = stampOf(document, decisions, known);
    if (stamp === document.stamp) continue;
    const pages = await loadSketches(store, document, signal);
    const { documentId, addedOn } = document;
    const work = indexDocument({ documentId, pages }, decisions, { ...known.case, reference: addedOn });
    found.push({ documentId, stamp, records: await inSlices(work, signal) });
  }
  const groups = await groupsOf(store, decisions, documents, known.case, signal);
  return showRecords(store, { caseId, documents, found, groups }, signal);
}

/** The records of a document that was looked at again. */
export interface Found {
  documentId: string;
  stamp: string;
  records: EncounterRecord[];
}

interface Known {
  case: Omit<CaseKnowledge, 'reference'>;
  digest: string;
}

async function knowledgeOfCase(
  store: Store,
  caseId: string,
  documents: readonly IndexedDocument[],
  signal: AbortSignal,
): Promise<Known> {
  const all: DocumentKnowledge[] = [];
  for (const document of documents) {
    const known = document.knowledge ?? (await learn(store, document, signal));
    all.push(known);
  }
  // While pages are still being read, names are counted anew all the time: they are compared in the end.
  const settled = isRead(store, caseId) ? all.map(({ people }) => people) : [];
  const digest = digestOf(JSON.stringify([all.map(({ days, subjects }) => [days, subjects]), settled]));
  return { case: caseKnowledge(all, ''), digest };
}

async function learn(
  store: Store,
  document: IndexedDocument,
  signal: AbortSignal,
): Promise<DocumentKnowledge> {
  const sketches = await loadSketches(store, document, signal);
  const known = knowledgeOf(sketches.filter((sketch) => sketch !== undefined));
  store.write((writer) => writeKnowledge(writer, document.documentId, document.revision, known));
  return known;
}

/** What a person decided about pages that are there. */
function decisionsFor(store: Store, caseId: string, documents: readonly IndexedDocument[]): Decisions {
  const steps = readCorrections(store.reader, caseId).filter(({ undone }) => !undone);
  const decisions = decide(steps.flatMap(({ corrections }) => corrections));
  const pages = new Map(documents.map(({ documentId, pages: count }) => [documentId, count]));
  const isThere = ({ documentId, page }: PageRef): boolean => page < (pages.get(documentId) ?? 0);
  const groups = decisions.groups.map((group) => group.filter(isThere)).filter((group) => group.length > 0);
  return { ...decisions, groups };
}

/** Names everything that a document's records depend on. */
function stampOf(
  { documentId, revision, pages }: IndexedDocument,
  decisions: Decisions,
  known: Known,
): string {
  const prefix = `${documentId}:`;
  const starts = [...decisions.starts].filter((key) => key.startsWith(prefix)).sort();
  const fields = [...decisions.fields].filter(([key]) => key.startsWith(prefix)).sort();
  const held = decisions.groups.flat().filter((page) => page.documentId === documentId);
  const heldKeys = held.map(pageKey).sort();
  return digestOf(
    JSON.stringify([RULES, SKETCH_FORM, revision, pages, starts, fields, heldKeys, known.digest]),
  );
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Records that a person put together; all of them, since there are few. */
async function groupsOf(
  store: Store,
  decisions: Decisions,
  documents: readonly IndexedDocument[],
  known: Known['case'],
  signal: AbortSignal,
): Promise<EncounterRecord[]> {
  const addedOn = new Map(documents.map((document) => [document.documentId, document.addedOn]));
  const records: EncounterRecord[] = [];
  for (const group of decisions.groups) {
    const pages = [];
    for (const [at, ref] of group.entries()) {
      pages.push({ ref, sketch: sketchAt(store, ref) });
      if (at % PAGES_AT_ONCE === PAGES_AT_ONCE - 1) await pause(signal);
    }
    const reference = addedOn.get(group[0]?.documentId ?? '') ?? '';
    records.push(indexGroup(pages, decisions, { ...known, reference }));
    await pause(signal);
  }
  return records;
}
/** Sketches that are read before anything else may be done. */
const PAGES_AT_ONCE = 32;

function sketchAt(store: Store, { documentId, page }: PageRef): PageSketch | undefined {
  return readSketches(store.reader, documentId, page, page + 1)[0]?.sketch;
}
