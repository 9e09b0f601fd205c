import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { AppError, toAppError } from '../../../shared/errors.ts';
import type { PdfBookmark } from '../jobs/probe-protocol.ts';
import { noDocument, readDocument, readDocuments } from '../store/documents.ts';
import { findLibraryDocument, type LibraryReading, readLibraryReading } from '../store/library/documents.ts';
import type { Store } from '../store/open-store.ts';
import { newLibraryDocument, outlineOfText, textsOf, writeLibraryDocument } from './build-source.ts';
import { type Failure, keepFailures } from './failures.ts';
import { enterPhrases } from './phrases.ts';

/** Pages come a few at a time: sources follow them so much later. */
const WAIT_MS = 1_500;
/** Where the store cannot be asked at all, it is tried again. */
const RETRY_MS = 30_000;
/** While scans are recognised a source follows when so many more pages are read: this share, and some. */
const GROWTH = 1.25;
const GROWTH_KNOWN = 20;

/** Makes sources of the reviewer's own documents, and keeps them up to date with what is read of them. */
export interface Shelf {
  /** Documents came in, or pages of them were read: their sources follow soon. Returns at once. */
  changed: () => void;
  /** Resolves when every source has what is read. @throws AppError `document-not-taken`, or what the store throws */
  upToDate: () => Promise<void>;
  /** Documents that could not be taken in, whole or in part, with the reason. */
  failures: () => Failure[];
  /** Takes in what is read of a document now. @throws AppError NotFound `no-document`; `document-not-taken` */
  takeAgain: (documentId: string) => Promise<void>;
  /** Runs work on a document between two steps of the shelf's own. */
  inTurn: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** Stops what runs and waits for it. */
  close: () => Promise<void>;
}

export function openShelf(options: {
  store: Store;
  /** Of a document's PDF; none where they cannot be read. */
  bookmarks: (documentId: string) => Promise<PdfBookmark[]>;
  emit: (event: AppEvent) => void;
  /** Tests wait less. */
  waitMs?: number;
  pausesMs?: readonly number[];
}): Shelf {
  const { store, emit, waitMs = WAIT_MS, pausesMs } = options;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const follow = async (document: LibraryReading, isFinal: boolean): Promise<boolean> => {
    if (document.built === undefined) {
      const bookmarks = await options.bookmarks(document.documentId);
      if (closed) return false;
      const fresh = newLibraryDocument(store.reader, document.documentId, bookmarks);
      store.write((writer) => writeLibraryDocument(writer, fresh, textsOf(writer, document.documentId)));
    }
    if (!isBehind(document, isFinal)) return document.built === undefined;
    return (await takeText(store, document, () => closed)) || document.built === undefined;
  };
  /** Whether it brought anything new. What fails is noted. @throws AppError `document-not-taken` */
  const take = async (document: LibraryReading, isFinal: boolean, isAsked: boolean): Promise<boolean> => {
    const { documentId } = document;
    try {
      const hasNews = await follow(document, isFinal);
      return failures.forget(documentId) || hasNews;
    } catch (thrown) {
      // Locked, or removed while it was looked at: nothing is left to do.
      if (closed || !isThere(store, documentId)) return false;
      const error = notTaken(store, documentId, toAppError(thrown));
      failures.note(documentId, error, isAsked);
      throw error;
    }
  };
  const run = (isFinal: boolean): Promise<void> =>
    inTurn(async () => {
      let hasNews = false;
      const failed: unknown[] = [];
      for (const document of readLibraryReading(store.reader)) {
        if (closed) return;
        if (!isFinal && failures.rests(document.documentId)) continue;
        try {
          hasNews = (await take(document, isFinal, false)) || hasNews;
        } catch (thrown) {
          // The others do not wait for it.
          failed.push(thrown);
        }
      }
      if (hasNews || failed.length > 0) emit({ kind: 'library-changed' });
      if (isFinal && failed.length > 0) throw failed[0];
    });
  const soon = (ms: number): void => {
    // One that waits stays: pages may come for hours without a pause.
    if (closed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      run(false).catch(() => soon(RETRY_MS));
    }, ms);
    timer.unref();
  };
  // What came in, or was read, when the vault was closed.
  const left = readLibraryReading(store.reader)
    .filter((one) => one.built === undefined || isBehind(one, false))
    .map(({ documentId }) => documentId);
  const failures = keepFailures({
    old: left,
    due: () => soon(0),
    ...(pausesMs !== undefined && { pausesMs }),
  });
  if (left.length > 0) soon(0);
  return {
    changed: () => soon(waitMs),
    upToDate: () => run(true),
    failures: failures.all,
    takeAgain: (documentId) =>
      inTurn(async () => {
        const document = readLibraryReading(store.reader).find((one) => one.documentId === documentId);
        if (document === undefined) throw noDocument();
        try {
          await take(document, true, true);
        } finally {
          emit({ kind: 'library-changed' });
        }
      }),
    inTurn,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      failures.close();
      await last;
    },
  };
}

/** Enough is read that the source does not have. @param isFinal whatever is read counts */
function isBehind({ built, known, unseen, needsOcr }: LibraryReading, isFinal: boolean): boolean {
  if (built === undefined) return known > 0;
  if (known <= built) return false;
  if (isFinal || (unseen === 0 && needsOcr === 0)) return true;
  // The text of all pages comes within moments; recognition takes its time.
  return unseen === 0 && known >= built * GROWTH + GROWTH_KNOWN;
}

/**
 * Takes in what is read of a document: headings where it has no other outline, texts, and what finds quotations.
 * @returns whether it did; a lock breaks it off, and it begins anew with the next opening
 */
async function takeText(
  store: Store,
  { documentId, known }: LibraryReading,
  isClosed: () => boolean,
): Promise<boolean> {
  const before = findLibraryDocument(store.reader, documentId);
  if (before === undefined) return false;
  const goesByText = before.origin === 'none' || before.origin === 'headings';
  const outline = goesByText ? await outlineOfText(store.reader, documentId, isClosed) : before.outline;
  if (isClosed()) return false;
  const texts = textsOf(store.reader, documentId);
  await enterPhrases(store, documentId, texts, isClosed);
  if (isClosed()) return false;
  // Last, as it says how much was taken in: what is broken off before it is not forgotten.
  store.write((writer) => {
    const now = findLibraryDocument(writer, documentId);
    if (now === undefined) return;
    const isTheirs = now.origin === 'own' || !goesByText;
    const origin = isTheirs ? now.origin : outline.length === 0 ? 'none' : 'headings';
    const taken = { ...now, origin, outline: isTheirs ? now.outline : outline, built: known };
    writeLibraryDocument(writer, taken, texts);
  });
  return true;
}

function isThere(store: Store, documentId: string): boolean {
  return readDocuments(store.reader, LIBRARY_HOLDER).some(({ id }) => id === documentId);
}

/** Names the document, what of it is missing, and the reason. */
function notTaken({ reader }: Store, documentId: string, cause: AppError): AppError {
  const { name } = readDocument(reader, documentId);
  const what = findLibraryDocument(reader, documentId) === undefined ? `“${name}”` : `The text of “${name}”`;
  const message = `${what} could not be taken into the library. ${cause.message}`;
  return new AppError(cause.kind, 'document-not-taken', message, { cause });
}

/** Whether an event is about the library's documents. */
export function isOfLibrary(event: AppEvent): boolean {
  return 'caseId' in event && event.caseId === LIBRARY_HOLDER;
}
