import { type RefObject, useEffect, useRef } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useCaseSession } from '../decision/case-session.ts';
import { useSearchView } from '../search/search-view.ts';
import { readersOf, useReaders } from './readers-store.ts';

/** As long as it may take until a pane that opens has its width: half a second. */
const MOST_FRAMES = 30;

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
    if (!isNew || records.current?.isCollapsed() !== true) return;
    records.current.expand();
    // Who went there by a link goes on there; in a list, the keyboard stays. While hidden, nothing takes the focus.
    if (target !== undefined && target.keepsFocus !== true) {
      focusOnceShown(() => readersOf(caseId).getState().handles[target.reader]?.focus());
    }
  }, [caseId, records, target, hit]);
}

function focusOnceShown(focus: () => void, frames = MOST_FRAMES): void {
  focus();
  const isThere = document.querySelector('[data-pane="records"]')?.contains(document.activeElement) ?? true;
  if (!isThere && frames > 0) requestAnimationFrame(() => focusOnceShown(focus, frames - 1));
}
