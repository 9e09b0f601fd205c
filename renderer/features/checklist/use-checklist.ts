import { useMemo } from 'react';
import type { CheckedCriterion } from '../../../shared/domain/checklist.ts';
import { draftKey } from '../../../shared/domain/draft.ts';
import { EMPTY_WORKSHEET } from '../../../shared/domain/worksheet.ts';
import { layOutChecklist } from '../../../shared/entry/lay-out-checklist.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import { notify } from '../../lib/notify.ts';
import { type CaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { caseText, writeText } from '../writing/case-texts.ts';

/** What can be done with the checklist of an item; each is saved like what is typed. */
export interface ChecklistActions {
  set(checklist: readonly CheckedCriterion[]): void;
  /** Says what was done and offers to take it back. */
  setWithUndo(checklist: readonly CheckedCriterion[], said: string): void;
  /** Puts a first draft into the rationale, as one step. */
  layOut(): void;
}

export function useChecklist(itemId: string): ChecklistActions {
  const store = useCaseSessionStore();
  return useMemo(() => {
    const item = () => store.getState().case.items.find(({ id }) => id === itemId);
    const set = (checklist: readonly CheckedCriterion[]) => {
      const { checklist: _before, ...rest } = item()?.worksheet ?? EMPTY_WORKSHEET;
      const value = checklist.length === 0 ? rest : { ...rest, checklist: [...checklist] };
      store.getState().change({ field: 'item.worksheet', item: itemId, value });
    };
    return {
      set,
      setWithUndo: (checklist, said) => {
        const before = item()?.worksheet?.checklist ?? [];
        set(checklist);
        notify.info(said, { action: { label: 'Undo', run: () => set(before) } });
      },
      layOut: () => {
        const now = item();
        if (now === undefined) return;
        const before = now.rationale;
        const { checkInputs, case: imrCase } = store.getState();
        const closing = findProfile(checkInputs.profiles, imrCase.profile)?.closing;
        write(store.getState(), itemId, layOutChecklist(now, closing));
        store.getState().goTo({ field: 'item.rationale', item: itemId });
        notify.info('The checklist is laid out in the rationale', {
          detail: 'What was not entered stands in brackets.',
          action: { label: 'Undo', run: () => write(store.getState(), itemId, before) },
        });
      },
    };
  }, [store, itemId]);
}

function write(session: CaseSession, item: string, rationale: ReturnType<typeof layOutChecklist>): void {
  const text = caseText(session.case, draftKey({ field: 'item.rationale', item }));
  if (text !== undefined) writeText(session, text, rationale);
}
