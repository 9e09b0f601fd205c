import { useEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { type DeterminationTab, useCaseSessionStore } from '../decision/case-session.ts';
import { identityOf } from '../decision/finding-list.tsx';
import { findingsOf } from '../decision/findings.ts';
import { fieldOfFocus } from '../decision/focus-place.ts';
import { ITEM_STEPS, stepOfFocus } from '../decision/item-steps.ts';
import { placeOfFinding } from '../decision/places.ts';
import { useLookUpView } from '../guidelines/look-up-view.ts';

const TABS: readonly [DeterminationTab, string][] = [
  ['case', 'Show the case block and credentials'],
  ['summary', 'Show the summary'],
  ['items', 'Show the disputed items'],
  ['check', 'Show the check'],
  ['letter', 'Show the letter'],
  ['sign', 'Show signing and the versions'],
];

/** Commands of the open case, for palette, keyboard and menu. What they need of the case is read when they run. */
export function useWorkspaceCommands(exportLetter: () => void): void {
  const session = useCaseSessionStore();
  const lastFinding = useRef<Finding | undefined>(undefined);
  const startExport = useRef(exportLetter);
  useEffect(() => {
    startExport.current = exportLetter;
  });
  const commands = useMemo<Command[]>(() => {
    const stepItem = (by: number) => {
      const { case: imrCase, itemId, goTo, tab } = session.getState();
      const next = imrCase.items[imrCase.items.findIndex((item) => item.id === itemId) + by];
      if (next === undefined) return;
      if (tab === 'guidelines') return goTo({ field: 'item.guidelines', item: next.id });
      const field = tab === 'items' ? fieldOfFocus() : undefined;
      goTo({ field: field?.startsWith('item.') ? field : 'item', item: next.id });
    };
    const lookUp = () => {
      const { itemId, goTo, tab } = session.getState();
      const item = itemId === undefined ? {} : { item: itemId };
      if (tab === 'guidelines') {
        return goTo({ field: useLookUpView.getState().cameFrom ?? 'item.basis.reviewer', ...item });
      }
      const field = tab === 'items' ? fieldOfFocus() : undefined;
      useLookUpView.setState({ cameFrom: field?.startsWith('item.') ? field : undefined });
      goTo({ field: 'item.guidelines', ...item });
    };
    const stepThrough = (by: 1 | -1) => {
      const { case: imrCase, itemId, goTo, tab } = session.getState();
      const at = imrCase.items.findIndex((item) => item.id === itemId);
      const focused = tab === 'items' ? stepOfFocus() : undefined;
      const step = ITEM_STEPS.findIndex(({ id }) => id === focused);
      // Past the last step comes the next item; from outside of the form, the first step of this one.
      const next = focused === undefined ? 0 : step + by;
      const last = ITEM_STEPS.length - 1;
      const item = imrCase.items[next < 0 ? at - 1 : next > last ? at + 1 : at];
      const to = ITEM_STEPS[next < 0 ? last : next > last ? 0 : next];
      if (item !== undefined && to !== undefined) goTo({ field: to.field, item: item.id });
    };
    const stepFinding = (by: 1 | -1) => {
      const { case: imrCase, copy, checkInputs, goTo, announce } = session.getState();
      const findings = findingsOf(imrCase, copy, checkInputs);
      const finding = findings[nextIndex(findings, lastFinding.current, by)];
      lastFinding.current = finding;
      if (finding) goTo(placeOfFinding(finding));
      // It stands nowhere in the letter, where it would be seen.
      if (finding?.place.field === 'records') announce(finding.message);
      if (finding === undefined) goTo({ field: 'panel' }, 'check');
    };
    return [
      ...TABS.map(
        ([tab, label], index): Command => ({
          id: `show-${tab}`,
          label,
          scope: 'Determination',
          keys: [`Alt+${index + 1}`],
          // The summary is one field: who goes there wants to write.
          run: () => session.getState().goTo({ field: tab === 'summary' ? 'summary' : 'panel' }, tab),
        }),
      ),
      {
        id: 'next-item',
        label: 'Go to the next item',
        scope: 'Determination',
        keys: ['Alt+ArrowDown'],
        run: () => stepItem(1),
      },
      {
        id: 'previous-item',
        label: 'Go to the previous item',
        scope: 'Determination',
        keys: ['Alt+ArrowUp'],
        run: () => stepItem(-1),
      },
      {
        id: 'next-step',
        label: 'Go to the next step of the item: question, guideline, facts, decision',
        scope: 'Determination',
        keys: ['Alt+PageDown'],
        run: () => stepThrough(1),
      },
      {
        id: 'previous-step',
        label: 'Go to the previous step of the item',
        scope: 'Determination',
        keys: ['Alt+PageUp'],
        run: () => stepThrough(-1),
      },
      {
        id: 'look-up-guideline',
        label: 'Look up the guideline of this item, and back to where you were in it',
        scope: 'Determination',
        keys: ['Alt+L'],
        run: lookUp,
      },
      {
        id: 'add-item',
        label: 'Add an item',
        scope: 'Determination',
        run: () => {
          const { addItem } = session.getState();
          void addItem().catch((error) => notify.error('The item was not added', error));
        },
      },
      {
        id: 'next-finding',
        label: 'Go to the next finding',
        scope: 'Determination',
        keys: ['F8'],
        run: () => stepFinding(1),
      },
      {
        id: 'previous-finding',
        label: 'Go to the previous finding',
        scope: 'Determination',
        keys: ['Shift+F8'],
        run: () => stepFinding(-1),
      },
      {
        id: 'export-letter',
        label: 'Export the Word letter',
        scope: 'Letter',
        keys: ['Mod+Shift+E'],
        run: () => startExport.current(),
      },
    ];
  }, [session]);
  useCommands(commands);
}

/** After the finding that was gone to last; one that is mended by now leaves the rest in its place. */
function nextIndex(findings: readonly Finding[], last: Finding | undefined, by: 1 | -1): number {
  const at = findings.findIndex((one) => isSame(one, last));
  if (at === -1) return by === 1 ? 0 : findings.length - 1;
  return (at + by + findings.length) % findings.length;
}

function isSame(one: Finding, other: Finding | undefined): boolean {
  return other !== undefined && identityOf(one) === identityOf(other);
}
