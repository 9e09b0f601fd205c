import type { Encounter } from '../../../shared/contracts/encounters.ts';
import { pageKey } from '../../../shared/encounters/decisions.ts';
import { type ComparedPage, pageCopies } from '../../../shared/encounters/duplicates/page-copies.ts';
import { recordCopies } from '../../../shared/encounters/duplicates/record-copies.ts';
import type { IndexedDocument } from '../store/encounter-documents.ts';
import type { CopyGroups } from '../store/encounters.ts';
import type { Store } from '../store/open-store.ts';
import { readCompared } from '../store/page-sketches.ts';
import { pagesOf } from './encounter-of.ts';
import { inSlices, pause } from './pauses.ts';

const PAGES_AT_ONCE = 256;
/** A record's date that is less sure does not tell two records apart. */
const SURE_DATE = 0.7;

/** Groups of records that are copies of each other. @param encounters in the order of the file */
export async function findCopies(
  store: Store,
  documents: readonly IndexedDocument[],
  encounters: readonly Encounter[],
  signal: AbortSignal,
): Promise<CopyGroups> {
  const pages: ComparedPage[] = [];
  const placeOf = new Map<string, number>();
  for (const { documentId, pages: count } of documents) {
    for (let from = 0; from < count; from += PAGES_AT_ONCE) {
      for (const { index, page } of readCompared(store.reader, documentId, from, from + PAGES_AT_ONCE)) {
        placeOf.set(pageKey({ documentId, page: index }), pages.length);
        pages.push(page);
      }
      await pause(signal);
    }
  }
  const copies = await inSlices(pageCopies(pages), signal);
  const compared = encounters.map(({ runs, date }) => ({
    pages: pagesOf(runs).flatMap((ref) => {
      const page = placeOf.get(pageKey(ref));
      return page === undefined ? [] : [{ page, words: pages[page]?.likeness.words ?? 0 }];
    }),
    day: date !== null && date.confidence >= SURE_DATE ? date.iso : undefined,
  }));
  return recordCopies(compared, copies).map(({ records, how }) => ({
    how,
    records: records.flatMap((at) => encounters[at]?.id ?? []),
  }));
}
