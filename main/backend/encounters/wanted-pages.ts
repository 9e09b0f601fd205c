import type { RecordType } from '../../../shared/encounters/record-type.ts';
import { readIndexedDocuments } from '../store/encounter-documents.ts';
import { readEncountersOfTypes } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readWaitingPages } from '../store/reading.ts';

/** Their first pages tell what documents are. */
const FIRST_PAGES = 4;
/** Of a paper of the dispute, so many pages are asked for at once: it seldom has more. */
const PAGES_OF_PAPER = 12;
/** A paper may go on behind the last page that is known to be its own. */
const PAGES_BEHIND = 2;
/** What the rest of the work begins with: what is asked for, and why it was denied. */
const EARLY: readonly RecordType[] = ['application', 'ur-decision'];

export interface WantedPages {
  documentId: string;
  pages: number[];
}

/**
 * Pages of a case that wait for recognition, and should not wait for those before them: the first of each document, and those of
 * the application and of the UR decision as far as these are found.
 */
export function wantedPages(reader: Reader, caseId: string): WantedPages[] {
  const papers = readEncountersOfTypes(reader, caseId, EARLY);
  return readIndexedDocuments(reader, caseId).flatMap(({ documentId }) => {
    const waiting = (from: number, end: number, most: number): number[] =>
      readWaitingPages(reader, documentId, 'needs-ocr', from, most).filter((page) => page < end);
    const runs = papers.flatMap((paper) => paper.runs).filter((run) => run.documentId === documentId);
    const pages = [
      ...runs.flatMap(({ first, count }) => waiting(first, first + count + PAGES_BEHIND, PAGES_OF_PAPER)),
      ...waiting(0, FIRST_PAGES, FIRST_PAGES),
    ];
    return pages.length === 0 ? [] : [{ documentId, pages: [...new Set(pages)] }];
  });
}
