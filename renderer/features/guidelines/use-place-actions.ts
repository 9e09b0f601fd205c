import { useMemo } from 'react';
import type { LibraryPlace } from '../../../shared/contracts/library.ts';
import { lookupContracts } from '../../../shared/contracts/lookup.ts';
import { pickContracts } from '../../../shared/contracts/picks.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { mergeBases } from '../../../shared/entry/merge-bases.ts';
import { newPicks } from '../../../shared/entry/picks-of.ts';
import { isBasisEqual } from '../../../shared/entry/same-basis.ts';
import { takeCriteria } from '../../../shared/entry/take-criteria.ts';
import { nameOfBasis } from '../../../shared/guidelines/name-of-basis.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useChecklist } from '../checklist/use-checklist.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { writeAll } from '../decision/use-decide.ts';
import { keyOfPlace } from '../library/place-marks.tsx';

export interface PlaceActions {
  /** Adds it to what the reviewer cites for the item. */
  cite(place: LibraryPlace): void;
  /** Puts its criteria into the item's checklist, and goes there. */
  takeCriteria(place: LibraryPlace): void;
}

/** What can be done with a section for an item. */
export function usePlaceActions(itemId: string): PlaceActions {
  const store = useCaseSessionStore();
  const checklist = useChecklist(itemId);
  const { mutate: learn } = useContractCommand(pickContracts.learn);
  const { mutate: noteUse } = useContractCommand(lookupContracts.noteUse);
  return useMemo(() => {
    const item = (): DisputedItem | undefined => store.getState().case.items.find(({ id }) => id === itemId);
    return {
      cite: (place) => {
        const now = item();
        if (now === undefined) return;
        const before = now.bases.reviewer;
        const after = mergeBases(before, place.basis);
        const name = nameOfBasis(place.basis);
        if (after === undefined || (before !== undefined && isBasisEqual(before, after))) {
          notify.info('It is cited already', { detail: name });
          return;
        }
        const set = (value: typeof before) =>
          writeAll(store, [{ field: 'item.basis.reviewer', item: itemId, value: value ?? null }]);
        set(after);
        const picks = newPicks(before, after);
        if (picks.length > 0) learn({ picks });
        noteUse({ place: keyOfPlace(place) });
        notify.success('Cited as your basis', {
          detail:
            place.inForce === 'no' ? `${name}. This edition is not in force on the decision date.` : name,
          action: { label: 'Undo', run: () => set(before) },
        });
      },
      takeCriteria: (place) => {
        const before = item()?.worksheet?.checklist ?? [];
        const after = takeCriteria(before, { source: nameOfBasis(place.basis), criteria: place.criteria });
        const taken = after.length - before.length;
        if (taken === 0) notify.info('They are in the checklist already');
        else
          checklist.setWithUndo(
            after,
            place.criteria.length === 0
              ? 'The section lists no criteria: type the first one'
              : `${taken === 1 ? 'A criterion is' : `${taken} criteria are`} in the checklist`,
          );
        noteUse({ place: keyOfPlace(place) });
        store.getState().goTo({ field: 'item.checklist', item: itemId });
      },
    };
  }, [store, itemId, checklist, learn, noteUse]);
}
