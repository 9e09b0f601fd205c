import { useEffect, useMemo, useRef } from 'react';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import type { Snippet } from '../../../shared/contracts/writing.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import { currentEditor } from './live-editors.ts';
import { fillFor } from './snippets/fill-for.ts';
import { insertFilled, selectGap } from './snippets/insert-snippet.ts';
import { startFilling } from './snippets/use-snippet-keys.ts';
import { ASK_SPELLING } from './spelling/spelling-menu.tsx';
import { nextMisspelt } from './spelling/spelling-plugin.ts';
import { writeDates } from './write-dates.ts';

interface Dialogs {
  find(): void;
  revisions(key: string): void;
  carryOver(key: string): void;
  draft(): void;
  renew(): void;
}

/** Commands for the text that is written in, or was last. */
export function useWritingCommands(dialogs: Dialogs, snippets: readonly Snippet[]): void {
  const session = useCaseSessionStore();
  const { data: settings } = useContractQuery(settingsContracts.get, {});
  const isReadOnly = useIsReadOnly();
  const latest = useRef({ ...dialogs, form: settings?.dateForm, isReadOnly });
  useEffect(() => {
    latest.current = { ...dialogs, form: settings?.dateForm, isReadOnly };
  });
  const commands = useMemo<Command[]>(() => {
    const say = (text: string) => session.getState().announce(text);
    const changing = (run: () => void) => () => {
      if (!latest.current.isReadOnly) return run();
      notify.info('This case is closed', { detail: 'Nothing in it can be changed.' });
    };
    const withText = (run: (key: string) => void) =>
      changing(() => {
        const key = currentEditor()?.key;
        if (key !== undefined) return run(key);
        notify.info('No text is on screen', { detail: 'Go to the summary or to a rationale first.' });
      });
    return [
      {
        id: 'next-misspelt',
        label: 'Go to the next misspelt word',
        scope: 'Determination',
        keys: ['Alt+F7'],
        run: () => {
          const found = currentEditor();
          const word = found && nextMisspelt(found.editor.state);
          if (found === undefined || word === undefined) return say('No misspelt word in this text.');
          const { editor } = found;
          editor.chain().focus().setTextSelection(word.from).scrollIntoView().run();
          editor.view.dom.dispatchEvent(new Event(ASK_SPELLING));
        },
      },
      {
        id: 'next-gap',
        label: 'Go to the next gap of the text',
        scope: 'Determination',
        keys: ['Alt+G'],
        run: () => {
          const editor = currentEditor()?.editor;
          const went =
            editor !== undefined && (selectGap(editor, editor.state.selection.to) || selectGap(editor, 0));
          if (went) startFilling(editor);
          else say('No gap in this text.');
        },
      },
      {
        id: 'find-and-replace',
        label: 'Find and replace in the texts of the case',
        scope: 'Determination',
        keys: ['Mod+H'],
        run: changing(() => latest.current.find()),
      },
      {
        id: 'earlier-texts',
        label: 'Show earlier texts of this field',
        scope: 'Determination',
        keys: ['Alt+H'],
        run: withText((key) => latest.current.revisions(key)),
      },
      {
        id: 'dates-in-one-form',
        label: 'Write the dates of this text in one form',
        scope: 'Determination',
        run: withText((key) => writeDates(session, key, latest.current.form ?? 'MM/DD/YYYY')),
      },
      {
        id: 'take-over-rationale',
        label: 'Take over the rationale of another item',
        scope: 'Determination',
        run: withText((key) => {
          if (key !== 'summary') return latest.current.carryOver(key);
          notify.info('The summary is no rationale', { detail: 'Go to the rationale of an item first.' });
        }),
      },
      {
        id: 'renew-citations',
        label: 'Renew citations after a correction of the index',
        scope: 'Determination',
        run: changing(() => latest.current.renew()),
      },
      {
        id: 'first-draft',
        label: 'Lay out a first draft of the summary',
        scope: 'Determination',
        keys: ['Alt+D'],
        run: changing(() => latest.current.draft()),
      },
    ];
  }, [session]);
  useCommands(commands);
  useCommands(
    useMemo(
      () =>
        snippets.map(
          ({ id, name, text }): Command => ({
            id: `snippet-${id}`,
            label: `Insert the snippet ;${name}`,
            scope: 'Determination',
            run: () => {
              const found = currentEditor();
              if (found === undefined || latest.current.isReadOnly) return;
              const { from, to } = found.editor.state.selection;
              insertFilled(found.editor, { from, to }, fillFor(session.getState().case, found.key)(text));
              startFilling(found.editor);
            },
          }),
        ),
      [session, snippets],
    ),
  );
}
