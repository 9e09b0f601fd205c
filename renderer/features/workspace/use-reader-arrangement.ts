import { useMemo } from 'react';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { readersOf, swapped } from './readers-store.ts';
import { carryPlace } from './reading-places.ts';

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
    const close = (): void => {
      store.setState({ second: null, active: 'first' });
      // The button that had the focus is gone.
      store.getState().handles.first?.focus();
    };
    return {
      close,
      toggle: () => {
        const { second } = store.getState();
        const { documentId } = session.getState();
        if (second !== null) close();
        else if (documentId !== undefined) {
          carryPlace(documentId, 'first', 'second');
          store.setState({ second: documentId });
        }
      },
      swap: () => {
        const { documentId } = session.getState();
        const { second } = store.getState();
        if (second === null || documentId === undefined) return;
        carryPlace(documentId, 'first', 'second');
        carryPlace(second, 'second', 'first');
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
