import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand';
import type { LinkedPlaces, ReaderName } from '../../../shared/contracts/viewing.ts';
import { notify } from '../../lib/notify.ts';
import { type CaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { linkAt, otherReader, type PlaceOfReader, toggleLink } from './linked-places.ts';
import { type ReadersState, readersOf, secondOf, useReaders } from './readers-store.ts';

/** While a linked place is in view in the reader that is used, the other reader is taken to the place that belongs to it. */
export function useFollowLinks(caseId: string, areTwo: boolean): void {
  const session = useCaseSessionStore();
  const leader = useReaders(caseId, (readers) => readers.handles[readers.active]);
  const active = useReaders(caseId, (readers) => readers.active);
  // What scrolls together keeps its distance; links rest meanwhile.
  const together = useReaders(caseId, (readers) => readers.together);
  useEffect(() => {
    if (!areTwo || together || leader === undefined) return;
    const store = readersOf(caseId);
    const linkHere = (): LinkedPlaces | undefined => {
      const readers = store.getState();
      const at = placeIn(readers, active);
      return at === undefined ? undefined : linkAt(readers.links, active, at);
    };
    let last = linkHere();
    return leader.onMove(() => {
      const link = linkHere();
      if (link === last) return;
      last = link;
      if (link !== undefined) show(store, session, otherReader(active), link);
    });
  }, [caseId, areTwo, together, leader, active, session]);
}

/** Takes a reader to its side of a link; the keyboard stays where it is. */
function show(
  store: StoreApi<ReadersState>,
  session: StoreApi<CaseSession>,
  reader: ReaderName,
  link: LinkedPlaces,
): void {
  const { documentId, page, top } = link[reader];
  const { documents, documentId: firstId, show: showFirst } = session.getState();
  // Its document was taken out of the case.
  if (!documents.some(({ id }) => id === documentId)) return;
  if (reader === 'second') store.setState({ second: documentId });
  else if (firstId !== documentId) showFirst({ documentId });
  store.setState({ target: { reader, documentId, page, top, keepsFocus: true } });
}

/** Links the places of both readers, or takes the link of the page in the reader that is used away. */
export function useToggleLink(): () => void {
  const session = useCaseSessionStore();
  return useCallback(() => {
    const store = readersOf(session.getState().case.id);
    const readers = store.getState();
    const first = placeIn(readers, 'first');
    const second = placeIn(readers, 'second');
    const areTwo = secondOf(readers, session.getState().documents) !== null;
    if (!areTwo || first === undefined || second === undefined) {
      notify.info('Open a second reader first (Ctrl+\\): places of the two are linked');
      return;
    }
    store.setState({ links: toggleLink(readers.links, readers.active, { first, second }) });
  }, [session]);
}

/** The link of the page that a reader is on. */
export function useLinkHere(caseId: string, reader: ReaderName): LinkedPlaces | undefined {
  const handle = useReaders(caseId, (readers) => readers.handles[reader]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [handle?.onMove(listener), readersOf(caseId).subscribe(listener)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [caseId, handle],
  );
  return useSyncExternalStore(subscribe, () => {
    const readers = readersOf(caseId).getState();
    const at = placeIn(readers, reader);
    return at === undefined ? undefined : linkAt(readers.links, reader, at);
  });
}

function placeIn({ handles, open }: ReadersState, reader: ReaderName): PlaceOfReader | undefined {
  const documentId = open[reader];
  const position = handles[reader]?.position();
  if (documentId === undefined || position === undefined) return undefined;
  // The page that is read, which need not be the one at the pane's upper edge.
  const page = handles[reader]?.page() ?? position.page;
  return { documentId, page, top: page === position.page ? position.top : 0 };
}
