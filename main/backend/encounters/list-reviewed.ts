import type { ReviewedStyle } from '../../../shared/domain/documents-reviewed.ts';
import { documentsReviewed } from '../../../shared/encounters/reviewed/documents-reviewed.ts';
import type { ReviewedEntry } from '../../../shared/encounters/reviewed/reviewed-record.ts';
import { readIndexedDocuments } from '../store/encounter-documents.ts';
import { readEncounters, readIndexHead } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';

/** The list of documents reviewed of a case, without the records that are named. Records of which nothing but blank pages is there are left out. */
export function listReviewed(
  reader: Reader,
  caseId: string,
  style: ReviewedStyle,
  without: ReadonlySet<string>,
): ReviewedEntry[] {
  const documents = readIndexedDocuments(reader, caseId);
  const partOf = new Map(documents.map(({ documentId }, at) => [documentId, at + 1]));
  const records = readEncounters(reader, caseId).flatMap(({ id, runs, type, title, date, author, blank }) => {
    const pages = runs.reduce((sum, { count }) => sum + count, 0);
    if (pages === blank || without.has(id)) return [];
    return {
      id,
      type: type.value,
      title: title.value,
      date: date?.iso ?? null,
      author: author === null ? null : { name: author.name, credential: author.credential },
      runs: runs.map(({ documentId, first, count }) => ({
        part: partOf.get(documentId) ?? 0,
        first: first + 1,
        count,
      })),
    };
  });
  const copies = readIndexHead(reader, caseId).copies.map((group) => group.records);
  return documentsReviewed(records, copies, documents.length, style);
}
