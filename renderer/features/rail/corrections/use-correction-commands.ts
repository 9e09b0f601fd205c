import { useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from '../../../lib/commands.ts';
import { notify } from '../../../lib/notify.ts';
import { useIsReadOnly } from '../../acceptance/use-acceptance.ts';
import { pageInView } from '../../workspace/reading-place.ts';
import { useCaseIndex } from '../use-case-index.ts';
import { useCorrections } from './use-corrections.ts';

/** Corrections of the index that go by the page in view, or by nothing at all: for palette and keyboard. */
export function useCorrectionCommands(): void {
  const corrections = useCorrections();
  const isReadOnly = useIsReadOnly();
  const { caseId, data, records } = useCaseIndex();
  const now = useRef({ data, records });
  useEffect(() => {
    now.current = { data, records };
  });
  const commands = useMemo<Command[]>(() => {
    if (isReadOnly) return [];
    return [
      {
        id: 'split-record',
        label: 'Begin a record on the page in view',
        scope: 'Records',
        keys: ['Mod+Shift+Enter'],
        run: () => {
          const inView = pageInView(caseId);
          if (inView === undefined) notify.info('Open a record first.');
          else void corrections.split(inView);
        },
      },
      {
        id: 'merge-with-previous',
        label: 'Merge the record in view with the one before it',
        scope: 'Records',
        run: () => {
          const inView = pageInView(caseId);
          const listed = inView && now.current.records?.at(inView)?.listed;
          const before = listed && now.current.records?.all[listed.at - 1];
          if (listed === undefined || before === undefined)
            notify.info('There is no record before this one.');
          else void corrections.merge([before.record.id, listed.record.id]);
        },
      },
      {
        id: 'undo-correction',
        label: 'Take back the last correction of the index',
        scope: 'Records',
        run: () => {
          if (now.current.data?.undo == null) notify.info('There is no correction to take back.');
          else void corrections.undo();
        },
      },
      {
        id: 'redo-correction',
        label: 'Bring back the correction of the index that was taken back',
        scope: 'Records',
        run: () => {
          if (now.current.data?.redo == null) notify.info('No correction was taken back.');
          else void corrections.redo();
        },
      },
    ];
  }, [caseId, corrections, isReadOnly]);
  useCommands(commands);
}
