import { type RefObject, useMemo } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { type Command, useCommands } from '../../lib/commands.ts';

type PaneRef = RefObject<PanelImperativeHandle | null>;

/**
 * Commands that give the whole width to one pane and share it again: enlarged to 200 %, two panes are narrow.
 * Hiding the one with the focus takes the focus to the other.
 */
export function usePaneCommands(records: PaneRef, determination: PaneRef): void {
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'toggle-records',
        label: 'Show or hide the records',
        scope: 'Case',
        keys: ['Alt+9'],
        run: () => toggle(records, determination, 'determination'),
      },
      {
        id: 'toggle-determination',
        label: 'Show or hide the determination',
        scope: 'Case',
        keys: ['Alt+0'],
        run: () => toggle(determination, records, 'records'),
      },
    ],
    [records, determination],
  );
  useCommands(commands);
}

function toggle(pane: PaneRef, other: PaneRef, otherName: string): void {
  if (pane.current?.isCollapsed()) {
    pane.current.expand();
    return;
  }
  if (other.current?.isCollapsed()) other.current.expand();
  pane.current?.collapse();
  const kept = document.querySelector<HTMLElement>(`[data-pane="${otherName}"]`);
  if (kept && !kept.contains(document.activeElement)) {
    kept.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button, input')?.focus();
  }
}
