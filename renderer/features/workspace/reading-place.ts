import { useCallback, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand';
import type { CaseSession } from '../decision/case-session.ts';
import type { ReaderHandle } from '../reader/index.ts';
import { type ReadersState, readersOf, useReaders } from './readers-store.ts';

/** A page of the case: its document, and its index there, from 0. */
export interface PagePlace {
  documentId: string;
  page: number;
}

/** The reader that was used last, and the page that is read in it; undefined while no record is open. */
export function useUsedReader(caseId: string): {
  handle: ReaderHandle | undefined;
  place: PagePlace | undefined;
} {
  const handle = useReaders(caseId, (readers) => readers.handles[usedReader(readers)]);
  const documentId = useReaders(caseId, (readers) => readers.open[usedReader(readers)]);
  const subscribe = useCallback(
    (listener: () => void) => handle?.onMove(listener) ?? (() => undefined),
    [handle],
  );
  const page = useSyncExternalStore(subscribe, () => handle?.page());
  return { handle, place: documentId === undefined || page === undefined ? undefined : { documentId, page } };
}

/** The page that is read, in the reader that was used last; undefined while no record is open. */
export function usePageInView(caseId: string): PagePlace | undefined {
  return useUsedReader(caseId).place;
}

/** The same, for what is done once. */
export function pageInView(caseId: string): PagePlace | undefined {
  const readers = readersOf(caseId).getState();
  const reader = usedReader(readers);
  const documentId = readers.open[reader];
  const page = readers.handles[reader]?.page();
  return documentId === undefined || page === undefined ? undefined : { documentId, page };
}

/** Shows a page in the first reader, with its document; the keyboard stays where it is. */
export function readAt(session: StoreApi<CaseSession>, { documentId, page }: PagePlace): void {
  const { case: imrCase, show } = session.getState();
  show({ documentId });
  const target = { reader: 'first', documentId, page, keepsFocus: true } as const;
  readersOf(imrCase.id).setState({ active: 'first', target });
}

/** Goes to a page in the reader that was used last; the keyboard stays where it is. */
export function goToPage(session: StoreApi<CaseSession>, { documentId, page }: PagePlace): void {
  const { case: imrCase, show } = session.getState();
  const store = readersOf(imrCase.id);
  const reader = usedReader(store.getState());
  if (reader === 'first') show({ documentId });
  else store.setState({ second: documentId });
  store.setState({ target: { reader, documentId, page, keepsFocus: true } });
}

/** Shows a page in the second reader, which is opened for it. */
export function readBeside(session: StoreApi<CaseSession>, { documentId, page }: PagePlace): void {
  const target = { reader: 'second', documentId, page, keepsFocus: true } as const;
  readersOf(session.getState().case.id).setState({ second: documentId, active: 'second', target });
}

function usedReader({ active, handles }: ReadersState): 'first' | 'second' {
  return active === 'second' && handles.second !== undefined ? 'second' : 'first';
}
