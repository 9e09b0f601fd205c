import { useMemo } from 'react';
import type { ReaderName } from '../../../shared/contracts/viewing.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { readersOf, secondOf, swapped } from './readers-store.ts';
import { keepPlace, knownPlace, type Place } from './reading-places.ts';

/** What can be done with the two readers of the open case. */
export interface ReaderArrangement {
  /** Opens a second reader beside, with the document of the first and at its place, or closes it. */
  toggle(): void;
  close(): void;
  swap(): void;
  stack(): void;
  scrollTogether(): void;
  /** Opens a page of a document in the second reader. `page` from 0. */
  openBeside(documentId: string, page: number): void;
}

export function useReaderArrangement(): ReaderArrangement {
  const session = useCaseSessionStore();
  return useMemo(() => {
    const { id: caseId } = session.getState().case;
    const store = readersOf(caseId);
    /** Where a reader is now: it tells its place only once it rests there. */
    const here = (documentId: string, reader: ReaderName): Place => {
      const position = store.getState().handles[reader]?.position();
      if (position !== undefined) keepPlace(documentId, reader, { position });
      return knownPlace(documentId, reader);
    };
    const close = (): void => {
      store.setState({ second: null, active: 'first' });
      // The button that had the focus is gone.
      store.getState().handles.first?.focus();
    };
    return {
      close,
      toggle: () => {
        const { documentId, documents } = session.getState();
        if (secondOf(store.getState(), documents) !== null) close();
        else if (documentId !== undefined) {
          keepPlace(documentId, 'second', here(documentId, 'first'));
          store.setState({ second: documentId });
        }
      },
      swap: () => {
        const { documentId, documents } = session.getState();
        const second = secondOf(store.getState(), documents);
        if (second === null || documentId === undefined) return;
        const [left, right] = [here(documentId, 'first'), here(second, 'second')];
        keepPlace(documentId, 'second', left);
        keepPlace(second, 'first', right);
        const { handles } = store.getState();
        // With the same document in both, nothing is opened anew.
        if (second === documentId && left.position !== undefined && right.position !== undefined) {
          handles.first?.follow(right.position);
          handles.second?.follow(left.position);
        }
        store.setState((readers) => swapped({ ...readers, first: documentId }));
        session.getState().show({ documentId: second });
      },
      stack: () => store.setState(({ stacked }) => ({ stacked: !stacked })),
      scrollTogether: () => store.setState(({ together }) => ({ together: !together })),
      openBeside: (documentId, page) =>
        store.setState({
          second: documentId,
          active: 'second',
          target: { reader: 'second', documentId, page },
        }),
    };
  }, [session]);
}
