import { useCallback, useMemo } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSessionStore } from '../decision/case-session.ts';
import type { ReaderHandle } from '../reader/index.ts';
import { readersOf, secondOf } from './readers-store.ts';
import { useToggleLink } from './use-linked-places.ts';
import { useReaderArrangement } from './use-reader-arrangement.ts';
import { nextUnseen, useSeen } from './use-seen.ts';

type ReaderCommand = Parameters<ReaderHandle['run']>[0];

/** Where the reader has keys of its own, they are in the keyboard map (`lib/shortcuts.ts`); here they are for the palette. */
const OF_THE_READER: readonly { command: ReaderCommand; label: string; keys?: string[] }[] = [
  { command: 'find', label: 'Find in this document', keys: ['Mod+F'] },
  { command: 'turn-page', label: 'Rotate this page' },
  { command: 'turn-all', label: 'Rotate all pages' },
  { command: 'fit-width', label: 'Fit the width of the page' },
  { command: 'fit-page', label: 'Fit the whole page' },
  { command: 'actual-size', label: 'Show the page at 100 %' },
  { command: 'back', label: 'Go back to where you were in the records' },
  { command: 'forward', label: 'Go forward again in the records' },
  { command: 'hand-tool', label: 'Move pages by dragging' },
  { command: 'select-tool', label: 'Select text by dragging' },
  { command: 'box-tool', label: 'Draw a box on a page, to keep or cite it' },
];

/** Commands over the records of the open case: they go to the reader that was used last. */
export function useReaderCommands(): void {
  const session = useCaseSessionStore();
  const goToUnseen = useGoToUnseen();
  const { toggle, swap, stack, scrollTogether } = useReaderArrangement();
  const toggleLink = useToggleLink();
  const commands = useMemo<Command[]>(() => {
    const run = (command: ReaderCommand): void => {
      const { handles, active } = readersOf(session.getState().case.id).getState();
      const handle = handles[active] ?? handles.first;
      if (command !== 'find') handle?.focus();
      handle?.run(command);
    };
    const scope = 'Records' as const;
    return [
      ...OF_THE_READER.map(({ command, label, keys }): Command => {
        const id = `reader-${command}`;
        return { id, label, scope, ...(keys && { keys }), run: () => run(command) };
      }),
      { id: 'next-unseen', label: 'Go to the next unseen page', scope, keys: ['N'], run: goToUnseen },
      { id: 'second-reader', label: 'Open or close a second reader', scope, keys: ['Mod+\\'], run: toggle },
      { id: 'swap-readers', label: 'Swap the two readers', scope, run: swap },
      {
        id: 'stack-readers',
        label: 'Put the readers side by side or one above the other',
        scope,
        run: stack,
      },
      { id: 'scroll-together', label: 'Scroll both readers together, or not', scope, run: scrollTogether },
      {
        id: 'link-places',
        label: 'Link the places of both readers, or take their link away',
        scope,
        keys: ['L'],
        run: toggleLink,
      },
    ];
  }, [session, goToUnseen, toggle, swap, stack, scrollTogether, toggleLink]);
  useCommands(commands);
}

/** Goes to the next page that was not seen, in the reader that was used last. */
export function useGoToUnseen(): () => void {
  const session = useCaseSessionStore();
  const caseId = session.getState().case.id;
  const seen = useSeen(caseId);
  return useCallback(() => {
    if (seen === undefined) return;
    const store = readersOf(caseId);
    const readers = store.getState();
    const { documentId, documents } = session.getState();
    const second = secondOf(readers, documents);
    const active = second === null ? 'first' : readers.active;
    const here = (active === 'second' ? second : documentId) ?? undefined;
    const next = nextUnseen(seen.documents, here, readers.handles[active]?.page() ?? 0);
    if (next === undefined) {
      notify.info(seen.seen >= seen.pages ? 'Every page was seen' : 'The last unseen page is in view');
      return;
    }
    if (next.documentId !== here) {
      if (active === 'second') store.setState({ second: next.documentId });
      else session.getState().show({ documentId: next.documentId });
    }
    store.setState({ target: { reader: active, ...next } });
  }, [seen, session, caseId]);
}
