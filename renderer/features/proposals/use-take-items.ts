import { useCallback, useRef } from 'react';
import { itemContentOf } from '../../../shared/proposals/item-content.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { today } from '../../lib/today.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import type { ItemProposal } from './item-rows.ts';

/** Adds proposed items to the case, all of them or none, and says so; then the focus stays, or goes to the first of them. */
export function useTakeItems(): (
  proposals: readonly ItemProposal[],
  focus: 'stays' | 'goes there',
) => Promise<void> {
  const session = useCaseSessionStore();
  const isBusy = useRef(false);
  return useCallback(
    async (proposals, focus) => {
      // A second press must not add them twice.
      if (isBusy.current) return;
      isBusy.current = true;
      const { addItems, announce, goTo } = session.getState();
      try {
        await addItems(proposals.map((proposal) => itemContentOf(proposal, today())));
        announce(`${count(proposals.length, 'item')} taken over from the records.`);
        const { itemId } = session.getState();
        if (focus === 'goes there' && itemId !== undefined) goTo({ field: 'item.request', item: itemId });
      } catch (error) {
        notify.error('The items were not taken over', error);
      } finally {
        isBusy.current = false;
      }
    },
    [session],
  );
}
