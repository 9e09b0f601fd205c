import { useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useEditing } from './editor-context.ts';

/** Commands of the editor. Undo is the editor's own in its fields, too: they show what it holds. */
export function useProfileCommands(save: () => void): void {
  const { store, isReadOnly } = useEditing();
  // Commands outlive a render: they call what is current by way of the ref.
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const commands = useMemo<Command[]>(() => {
    if (isReadOnly) return [];
    const scope = 'Letter profile';
    return [
      {
        ...{ id: 'save-profile', label: 'Save a version of the letter profile', scope, keys: ['Mod+S'] },
        run: () => latest.current(),
      },
      {
        ...{ id: 'profile-undo', label: 'Take back the last change of the profile', scope, keys: ['Mod+Z'] },
        run: () => store.getState().undo(),
      },
      {
        ...{ id: 'profile-redo', label: 'Make the change of the profile again', scope },
        keys: ['Mod+Y', 'Mod+Shift+Z'],
        run: () => store.getState().redo(),
      },
    ];
  }, [store, isReadOnly]);
  useCommands(commands);
}
