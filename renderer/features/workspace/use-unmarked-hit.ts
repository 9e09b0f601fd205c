import { useEffect } from 'react';
import type { ReaderName } from '../../../shared/contracts/viewing.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useSearchView } from '../search/search-view.ts';
import { readersOf } from './readers-store.ts';

/** Goes to a page that a search found without a word of it that could be marked; those with marks are gone to by them. */
export function useUnmarkedHit(documentId: string, reader: ReaderName, isOpen: boolean): void {
  const caseId = useCaseSession((session) => session.case.id);
  const hit = useSearchView(caseId, (view) => view.current);
  useEffect(() => {
    if (!isOpen || reader !== 'first' || hit?.documentId !== documentId || hit.at >= 0) return;
    readersOf(caseId).getState().handles.first?.goTo({ page: hit.page, top: 0 });
  }, [caseId, documentId, reader, isOpen, hit]);
}
