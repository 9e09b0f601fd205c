import type { Encounter } from '../../contracts/encounters.ts';
import type { ListedEvidence } from '../../contracts/evidence.ts';
import type { DocumentSeen } from '../../contracts/viewing.ts';
import { printDate } from '../../domain/dates.ts';
import { countIn, holds, type PageRange } from '../../domain/page-ranges.ts';
import { RECORD_TYPE_TITLES, type RecordType } from '../../encounters/record-type.ts';

/** A record with pages that were never in view. */
export interface UnseenRecord {
  /** "Progress report, 03/04/2014". */
  name: string;
  type: RecordType;
  /** ISO day; undefined without one. */
  date: string | undefined;
  pages: number;
  unseen: number;
  /** The first of its pages that was not seen. */
  next: { documentId: string; page: number };
}

/** What was seen of a case's records, and what of that is cited. */
export interface SeenInput {
  /** Pages of all documents, and how many of them were never in view. */
  pages: number;
  unseen: number;
  /** In the order of the file. Pages that belong to no record yet are in none. */
  records: readonly UnseenRecord[];
  /** How many pieces of evidence there are, and the ids of those on pages that were never in view. */
  evidence: number;
  unseenEvidence: ReadonlySet<string>;
}

export interface SeenFrom {
  documents: readonly DocumentSeen[];
  /** In the order of the file. */
  records: readonly Encounter[];
  evidence: readonly { id: string; documentId: string | null; page: number }[];
}

/** What of listed evidence is needed here. */
export function placedEvidence({
  evidence: { id, page },
  documentId,
}: ListedEvidence): SeenFrom['evidence'][number] {
  return { id, documentId, page };
}

const NONE: readonly PageRange[] = [];

/** Works out what was not seen. Records of which every page is blank are left out; their pages count. */
export function seenInput({ documents, records, evidence }: SeenFrom): SeenInput {
  const seen = new Map(documents.map((one) => [one.documentId, one.seen]));
  const wasSeen = (documentId: string, page: number): boolean => holds(seen.get(documentId) ?? NONE, page);
  const pages = documents.reduce((sum, one) => sum + one.pages, 0);
  return {
    pages,
    unseen: pages - documents.reduce((sum, one) => sum + countIn(one.seen), 0),
    records: records.flatMap((record) => unseenOf(record, wasSeen)),
    evidence: evidence.length,
    unseenEvidence: new Set(
      evidence.flatMap(({ id, documentId, page }) =>
        documentId !== null && !wasSeen(documentId, page) ? [id] : [],
      ),
    ),
  };
}

function unseenOf(record: Encounter, wasSeen: (documentId: string, page: number) => boolean): UnseenRecord[] {
  let pages = 0;
  let unseen = 0;
  let next: UnseenRecord['next'] | undefined;
  for (const { documentId, first, count } of record.runs) {
    pages += count;
    for (let page = first; page < first + count; page += 1) {
      if (wasSeen(documentId, page)) continue;
      unseen += 1;
      next ??= { documentId, page };
    }
  }
  if (next === undefined || pages === record.blank) return [];
  const type = record.type.value;
  return [{ name: nameOfEncounter(record), type, date: record.date?.iso, pages, unseen, next }];
}

/** "Progress report, 03/04/2014". */
export function nameOfEncounter({ type, date }: Pick<Encounter, 'type' | 'date'>): string {
  const title = RECORD_TYPE_TITLES[type.value];
  return date === null ? title : `${title}, ${printDate({ iso: date.iso })}`;
}
