import { type RefObject, useEffect, useRef } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useCaseSession } from '../decision/case-session.ts';
import { useSearchView } from '../search/search-view.ts';
import { useReaders } from './readers-store.ts';

/** Hidden records come back when a page of them is gone to: by a link, from a list, or as a hit of the search. */
export function useRevealRecords(records: RefObject<PanelImperativeHandle | null>): void {
  const caseId = useCaseSession((session) => session.case.id);
  const target = useReaders(caseId, (readers) => readers.target);
  const hit = useSearchView(caseId, (view) => view.current);
  const known = useRef({ target, hit });
  useEffect(() => {
    const isNew =
      (target !== undefined && target !== known.current.target) ||
      (hit !== undefined && hit !== known.current.hit);
    known.current = { target, hit };
    if (isNew && records.current?.isCollapsed()) records.current.expand();
  }, [records, target, hit]);
}
