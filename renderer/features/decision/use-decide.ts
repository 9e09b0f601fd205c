import { useCallback } from 'react';
import type { StoreApi } from 'zustand';
import { type DraftChange, draftKey } from '../../../shared/domain/draft.ts';
import type { Decided } from '../../../shared/entry/decide.ts';
import { inverseOf } from '../../../shared/entry/inverse.ts';
import { notify } from '../../lib/notify.ts';
import { caseText, writeText } from '../writing/case-texts.ts';
import { type CaseSession, useCaseSessionStore } from './case-session.ts';

/** Carries out what was decided, says what followed from it, and offers to take that back. */
export function useDecide(): (decided: Decided) => void {
  const store = useCaseSessionStore();
  return useCallback(
    ({ changes, said }) => {
      const before = store.getState().case;
      writeAll(store, changes);
      if (said.length === 0) return;
      const back = inverseOf(before, changes);
      notify.info('What follows from it', {
        detail: said.join(' '),
        action: { label: 'Undo', run: () => writeAll(store, back) },
      });
    },
    [store],
  );
}

/** Writes changes one after another, also into what is on screen. */
export function writeAll(store: StoreApi<CaseSession>, changes: readonly DraftChange[]): void {
  for (const change of changes) {
    const session = store.getState();
    if (change.field === 'item.rationale') {
      const text = caseText(session.case, draftKey(change));
      if (text !== undefined) writeText(session, text, change.value);
      continue;
    }
    if (change.field === 'item.basis.administrator') session.dropBasisForm(`${change.item}/administrator`);
    if (change.field === 'item.basis.reviewer') session.dropBasisForm(`${change.item}/reviewer`);
    session.change(change);
  }
}
