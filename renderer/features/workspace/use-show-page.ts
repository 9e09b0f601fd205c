import { useCallback } from 'react';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { readersOf } from './readers-store.ts';

/** Shows a page of a record, from 0, in the first reader of the open case, and moves the focus there. */
export function useShowPage(): (documentId: string, page: number) => void {
  const session = useCaseSessionStore();
  return useCallback(
    (documentId, page) => {
      const { case: imrCase, show } = session.getState();
      show({ documentId });
      readersOf(imrCase.id).setState({ active: 'first', target: { reader: 'first', documentId, page } });
    },
    [session],
  );
}
