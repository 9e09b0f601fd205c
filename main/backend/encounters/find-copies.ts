import type { Encounter } from '../../../shared/contracts/encounters.ts';
import { pageKey } from '../../../shared/encounters/decisions.ts';
import {
  type ComparedPage,
  type PageCopy,
  pageCopies,
} from '../../../shared/encounters/duplicates/page-copies.ts';
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

/** What was found of the pages of a case. */
interface ComparedPages {
  /** Names what they were found from. */
  of: string;
  placeOf: ReadonlyMap<string, number>;
  /** How many each has. */
  words: readonly number[];
  copies: readonly PageCopy[];
}

/** Of the case that was indexed last: a correction divides the same pages in another way, and comparing them takes seconds. */
const compared = new WeakMap<Store, ComparedPages>();

/**
 * Groups of records that are copies of each other. @param encounters in the order of the file
 * @param of names the pages as they were taken down
 */
export async function findCopies(
  store: Store,
  { of, documents }: { of: string; documents: readonly IndexedDocument[] },
  encounters: readonly Encounter[],
  signal: AbortSignal,
): Promise<CopyGroups> {
  const known = compared.get(store);
  const { placeOf, words, copies } =
    known?.of === of ? known : await comparePages(store, of, documents, signal);
  const records = encounters.map(({ runs, date }) => ({
    pages: pagesOf(runs).flatMap((ref) => {
      const page = placeOf.get(pageKey(ref));
      return page === undefined ? [] : [{ page, words: words[page] ?? 0 }];
    }),
    day: date !== null && date.confidence >= SURE_DATE ? date.iso : undefined,
  }));
  return recordCopies(records, copies).map(({ records: group, how }) => ({
    how,
    records: group.flatMap((at) => encounters[at]?.id ?? []),
  }));
}

async function comparePages(
  store: Store,
  of: string,
  documents: readonly IndexedDocument[],
  signal: AbortSignal,
): Promise<ComparedPages> {
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
  const found = { of, placeOf, words: pages.map(({ likeness }) => likeness.words), copies };
  compared.set(store, found);
  return found;
}
