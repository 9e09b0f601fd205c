import { caseKnowledge, knowledgeOf } from '../../../shared/encounters/case-knowledge.ts';
import { decide } from '../../../shared/encounters/decisions.ts';
import { type ComparedPage, pageCopies } from '../../../shared/encounters/duplicates/page-copies.ts';
import { recordCopies } from '../../../shared/encounters/duplicates/record-copies.ts';
import { indexDocument } from '../../../shared/encounters/index-document.ts';
import type { EncounterRecord } from '../../../shared/encounters/record.ts';
import { type SketchedPage, sketchOf } from '../../../shared/encounters/sketch/sketch.ts';
import { finished } from '../../../shared/encounters/slices.ts';
import { dayOf } from '../../../shared/encounters/split/observations.ts';
import type { ReadCase } from './read-case.ts';

/** After every day in the generated files. */
export const REFERENCE = '2026-11-26';
/** As main/backend/encounters/find-copies.ts has it. */
const SURE_DATE = 0.7;

export interface IndexedCase {
  records: EncounterRecord[];
  /** Places in `records` of those that are copies of each other. */
  copies: number[][];
}

/** What the backend does, without the store. */
export function sketchCase({ files }: Pick<ReadCase, 'files'>): Sketched[] {
  return files.map(({ name, pages }) => ({ name, pages: pages.map((page) => sketchOf(page, REFERENCE)) }));
}

export interface Sketched {
  name: string;
  pages: SketchedPage[];
}

export function indexCase(files: readonly Sketched[]): IndexedCase {
  const known = caseKnowledge(
    files.map(({ pages }) => knowledgeOf(pages.map(({ sketch }) => sketch))),
    REFERENCE,
  );
  const compared: ComparedPage[] = [];
  const placeOf = new Map<string, number>();
  const records = files.flatMap(({ name, pages }) => {
    for (const [page, { sketch, likeness }] of pages.entries()) {
      placeOf.set(`${name}:${page}`, compared.length);
      compared.push({ likeness, day: dayOf(sketch)?.iso });
    }
    const document = { documentId: name, pages: pages.map(({ sketch }) => sketch) };
    return finished(indexDocument(document, decide([]), known));
  });
  const lists = records.map(({ pages, date }) => ({
    pages: pages.map(({ documentId, page }) => {
      const place = placeOf.get(`${documentId}:${page}`) ?? 0;
      return { page: place, words: compared[place]?.likeness.words ?? 0 };
    }),
    day: date !== undefined && date.confidence >= SURE_DATE ? date.value.iso : undefined,
  }));
  const copies = recordCopies(lists, finished(pageCopies(compared))).map((group) => group.records);
  return { records, copies };
}
