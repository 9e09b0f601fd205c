import { useMemo } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { currentEditor } from './live-editors.ts';
import { ASK_SPELLING } from './spelling/spelling-menu.tsx';
import { nextMisspelt } from './spelling/spelling-plugin.ts';

/** Commands for the text that is written in, or was last. */
export function useWritingCommands(): void {
  const session = useCaseSessionStore();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'next-misspelt',
        label: 'Go to the next misspelt word',
        scope: 'Determination',
        keys: ['Alt+F7'],
        run: () => {
          const found = currentEditor();
          const word = found && nextMisspelt(found.editor.state);
          if (found === undefined || word === undefined) {
            session.getState().announce('No misspelt word in this text.');
            return;
          }
          const { editor } = found;
          editor.chain().focus().setTextSelection(word.from).scrollIntoView().run();
          editor.view.dom.dispatchEvent(new Event(ASK_SPELLING));
        },
      },
    ],
    [session],
  );
  useCommands(commands);
}
