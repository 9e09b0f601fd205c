import { useMemo } from 'react';
import { duplicateOf, mergeOf } from '../../../shared/entry/arrange-items.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { type CaseSession, useCaseSessionStore } from './case-session.ts';

/** Commands on the list of items, about the one that is shown. @param split asks how it is to be split */
export function useItemCommands(split: () => void): void {
  const store = useCaseSessionStore();
  const isReadOnly = useIsReadOnly();
  const commands = useMemo<Command[]>(() => {
    if (isReadOnly) return [];
    const scope = 'Determination' as const;
    const attempt = (title: string, work: (session: CaseSession) => Promise<unknown>) => () =>
      void work(store.getState()).catch((error) => notify.error(title, error));
    const move = (by: 1 | -1) =>
      attempt('The item was not moved', async ({ case: { items }, itemId, moveItem }) => {
        const to = items.findIndex(({ id }) => id === itemId) + by;
        if (itemId !== undefined && to >= 0 && to < items.length) await moveItem(itemId, to);
      });
    return [
      {
        id: 'duplicate-item',
        label: 'Duplicate this item with its texts',
        scope,
        keys: ['Alt+Shift+D'],
        run: attempt('The item was not duplicated', duplicateItem),
      },
      { id: 'split-item', label: 'Split this item in two', scope, keys: ['Alt+Shift+S'], run: split },
      {
        id: 'merge-item',
        label: 'Merge this item with the next',
        scope,
        keys: ['Alt+Shift+M'],
        run: attempt('The items were not merged', mergeWithNext),
      },
      {
        id: 'move-item-up',
        label: 'Move this item up',
        scope,
        keys: ['Alt+Shift+ArrowUp'],
        run: move(-1),
      },
      {
        id: 'move-item-down',
        label: 'Move this item down',
        scope,
        keys: ['Alt+Shift+ArrowDown'],
        run: move(1),
      },
      {
        id: 'undo-items',
        label: 'Take back the last change to the list of items',
        scope,
        keys: ['Alt+Shift+Z'],
        run: attempt('It was not taken back', undoItems),
      },
    ];
  }, [store, isReadOnly, split]);
  useCommands(commands);
}

async function duplicateItem({ case: { items }, itemId, arrangeItems }: CaseSession): Promise<void> {
  const at = items.findIndex(({ id }) => id === itemId);
  const item = items[at];
  if (item === undefined) return;
  const copy = duplicateOf(item, crypto.randomUUID());
  const said = `Item ${at + 2} is a copy of item ${at + 1}, to be decided.`;
  await arrangeItems({ put: [{ item: copy, at: at + 1 }], remove: [] }, { said, show: copy.id });
}

async function mergeWithNext({ case: { items }, itemId, arrangeItems }: CaseSession): Promise<void> {
  const at = items.findIndex(({ id }) => id === itemId);
  const [one, next] = [items[at], items[at + 1]];
  if (one === undefined || next === undefined) {
    notify.info('There is no next item', { detail: 'An item is merged with the one behind it.' });
    return;
  }
  const merged = mergeOf(one, next);
  const { parent, ...alone } = merged;
  const item = parent === next.id ? alone : merged;
  // What depended on the next one depends on both together.
  const dependents = items.flatMap((other, index) =>
    other.parent === next.id && other.id !== one.id
      ? [{ item: { ...other, parent: one.id }, at: index > at ? index - 1 : index }]
      : [],
  );
  const put = [{ item, at }, ...dependents].sort((a, b) => a.at - b.at);
  const said = `Items ${at + 1} and ${at + 2} are one.`;
  await arrangeItems({ put, remove: [next.id] }, { said, show: one.id });
  const lost =
    (one.ur === undefined) !== (next.ur === undefined) || (one.ur !== undefined && item.ur === undefined);
  if (lost)
    notify.info('The items were merged', { detail: 'Enter anew what utilization review left in dispute.' });
}

async function undoItems(session: Pick<CaseSession, 'undoItems'>): Promise<void> {
  if (!(await session.undoItems()))
    notify.info('Nothing to take back', { detail: 'The list of items was not changed.' });
}
