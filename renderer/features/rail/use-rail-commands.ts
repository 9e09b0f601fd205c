import { useMemo } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { focusRecords } from '../search/focus-records.ts';
import { changeSearch } from '../search/search-view.ts';
import { RAIL_PANELS, type RailPanel } from './panels.ts';
import { closePanel, openPanel, type PanelId, useRail } from './rail-state.ts';

/** Commands that open the panels; the one of the panel that has the focus closes it and goes back to the pages. */
export function useRailCommands(caseId: string): void {
  const commands = useMemo<Command[]>(
    () =>
      RAIL_PANELS.map((panel) => ({
        id: `show-${panel.id}`,
        label: panel.command,
        scope: 'Case',
        ...(panel.keys.length > 0 && { keys: panel.keys }),
        run: () => {
          if (hasFocus(panel)) leavePanel();
          else showPanel(caseId, panel.id);
        },
      })),
    [caseId],
  );
  useCommands(commands);
}

/** Opens a panel in the place of the search, and moves the focus into it. */
export function showPanel(caseId: string, panel: PanelId): void {
  changeSearch(caseId, { isOpen: false });
  openPanel(panel);
}

/** Closes the panel that is open, and moves the focus to the pages when it was in there. */
export function leavePanel(): void {
  const hadFocus = document.querySelector('[data-pane="rail"]')?.contains(document.activeElement) ?? false;
  closePanel();
  if (hadFocus) focusRecords();
}

function hasFocus({ id }: RailPanel): boolean {
  const pane = document.querySelector('[data-pane="rail"]');
  return useRail.getState().panel === id && pane !== null && pane.contains(document.activeElement);
}
