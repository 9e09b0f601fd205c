import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Command, useCommands } from '../lib/commands.ts';
import { goTo, lockNow } from '../lib/session.ts';
import { showDialog } from '../lib/view-state.ts';
import { cyclePane } from './panes.ts';

/** Commands that work on every screen of the open desk. Ids equal those of the menu. */
export function useAppCommands(): void {
  const queryClient = useQueryClient();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'palette',
        label: 'Find a command',
        scope: 'Everywhere',
        keys: ['Mod+K'],
        inPalette: false,
        run: () => showDialog('palette'),
      },
      {
        id: 'help',
        label: 'Show the keyboard map',
        scope: 'Everywhere',
        keys: ['?', 'F1'],
        run: () => showDialog('shortcuts'),
      },
      {
        id: 'cases',
        label: 'Go to the cases',
        scope: 'Everywhere',
        keys: ['Mod+Shift+O'],
        run: () => void goTo('cases'),
      },
      {
        id: 'library',
        label: 'Go to the guideline library',
        scope: 'Everywhere',
        keys: ['Mod+Shift+G'],
        run: () => void goTo('library'),
      },
      {
        id: 'settings',
        label: 'Open the settings',
        scope: 'Everywhere',
        keys: ['Mod+,'],
        run: () => void goTo('settings'),
      },
      {
        id: 'precedents',
        label: 'Open past determinations',
        scope: 'Everywhere',
        keys: ['Mod+Shift+D'],
        run: () => void goTo('precedents'),
      },
      {
        id: 'audit',
        label: 'Open the audit log',
        scope: 'Everywhere',
        run: () => void goTo('audit'),
      },
      {
        id: 'verify-letter',
        label: 'Verify a letter',
        scope: 'Everywhere',
        run: () => void goTo('verify'),
      },
      { id: 'about', label: 'About IMR Desk', scope: 'Everywhere', run: () => void goTo('about') },
      {
        id: 'lock',
        label: 'Lock the desk',
        scope: 'Everywhere',
        keys: ['Mod+L'],
        run: () => void lockNow(queryClient),
      },
      {
        id: 'next-pane',
        label: 'Go to the next pane',
        scope: 'Everywhere',
        keys: ['F6'],
        inPalette: false,
        run: () => cyclePane(1),
      },
      {
        id: 'previous-pane',
        label: 'Go to the previous pane',
        scope: 'Everywhere',
        keys: ['Shift+F6'],
        inPalette: false,
        run: () => cyclePane(-1),
      },
    ],
    [queryClient],
  );
  useCommands(commands);
}
