import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { batesOf } from '../../../shared/domain/bates.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { shownHash } from '../../../shared/domain/shown-hash.ts';
import { RECORD_TYPE_TITLES } from '../../../shared/encounters/record-type.ts';
import { type CitationWords, citationWords } from '../../../shared/evidence/cite.ts';
import { locate } from '../../../shared/evidence/locate.ts';
import { readBates } from '../store/bates.ts';
import { readDocuments } from '../store/documents.ts';
import { readEncounters } from '../store/encounters.ts';
import { readEvidence } from '../store/evidence.ts';
import type { Reader } from '../store/handles.ts';
import { readPages } from '../store/pages.ts';

/** All evidence of a case in the order of the file, each with whether its words are still there; what is lost stands last. */
export function listEvidence(reader: Reader, caseId: string): ListedEvidence[] {
  const documents = readDocuments(reader, caseId);
  const cite = citing(reader, caseId);
  const byHash = new Map(documents.toReversed().map((document) => [shownHash(document), document] as const));
  const listed = readEvidence(reader, caseId).map((evidence) => listOne(reader, evidence, byHash, cite));
  const order = new Map(documents.map(({ id }, at) => [id, at]));
  const placeOf = ({ documentId }: ListedEvidence) =>
    documentId === null ? documents.length : (order.get(documentId) ?? documents.length);
  const top = ({ rects }: Evidence) => Math.min(...rects.map((rect) => rect.top));
  return listed.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      a.evidence.page - b.evidence.page ||
      top(a.evidence) - top(b.evidence) ||
      a.evidence.createdAt.localeCompare(b.evidence.createdAt),
  );
}

type Cite = (document: DocumentRow | undefined, page: number) => CitationWords;

function listOne(
  reader: Reader,
  evidence: Evidence,
  byHash: ReadonlyMap<string, DocumentRow>,
  cite: Cite,
): ListedEvidence {
  const document = byHash.get(evidence.sha256);
  const words = cite(document, evidence.page);
  if (document === undefined) return { evidence, state: 'lost', documentId: null, ...words };
  const state = stillReads(reader, document.id, evidence) ? 'found' : 'changed';
  return { evidence, state, documentId: document.id, ...words };
}

/** Whether the page still says the quote. The picture of a page never changes: a box, and a page not read yet, are where they were. */
function stillReads(reader: Reader, documentId: string, evidence: Evidence): boolean {
  const [page] = readPages(reader, documentId, evidence.page, evidence.page + 1);
  const isRead = page?.state === 'done';
  if (!isRead || evidence.quote === '' || page.extractor === (evidence.extractor ?? undefined)) return true;
  return locate(page.text, evidence) !== undefined;
}

/** Says how pages of a case are cited: by the type and date of their record, as the index has it, and by their Bates number. */
function citing(reader: Reader, caseId: string): Cite {
  const byPage = new Map<string, Encounter>();
  for (const encounter of readEncounters(reader, caseId)) {
    for (const { documentId, first, count } of encounter.runs) {
      for (let page = first; page < first + count; page += 1) byPage.set(`${documentId} ${page}`, encounter);
    }
  }
  const numbers = new Map(readBates(reader, caseId).map(({ documentId, bates }) => [documentId, bates]));
  return (document, page) => {
    if (document === undefined) return { printed: 'Record not in the case', note: 'Record not in the case' };
    const record = byPage.get(`${document.id} ${page}`);
    const bates = numbers.get(document.id);
    const type = record === undefined || record.type.value === 'other' ? '' : record.type.value;
    return citationWords({
      type: type === '' ? '' : RECORD_TYPE_TITLES[type],
      date: record?.date?.iso,
      document: document.name,
      page,
      ...(bates !== undefined && { label: batesOf(bates, page) }),
    });
  };
}
