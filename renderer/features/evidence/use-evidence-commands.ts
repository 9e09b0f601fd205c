import { useEffect, useMemo, useRef } from 'react';
import { evidenceContracts } from '../../../shared/contracts/evidence.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { dropEvents } from './drop-picked.ts';
import { useRestsOnNothing } from './rests-on-nothing.ts';
import { useCite } from './use-cite.ts';
import { useEvidence, useFreshEvidence } from './use-evidence.ts';

/** Taking changes of evidence back, and bringing them back. */
export function useEvidenceHistory(caseId: string) {
  const list = useEvidence(caseId);
  const { mutate: undo } = useContractCommand(evidenceContracts.undo);
  const { mutate: redo } = useContractCommand(evidenceContracts.redo);
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  return useMemo(
    () => ({
      undo: () => {
        if (latest.current?.canUndo !== true)
          return notify.info('There is no change of evidence to take back.');
        undo({ caseId }, { onError: (error) => notify.error('Nothing was taken back', error) });
      },
      redo: () => {
        if (latest.current?.canRedo !== true) return notify.info('No change of evidence was taken back.');
        redo({ caseId }, { onError: (error) => notify.error('Nothing was brought back', error) });
      },
    }),
    [caseId, undo, redo],
  );
}

/** Commands over the evidence of the open case. */
export function useEvidenceCommands(): void {
  const caseId = useCaseSession((session) => session.case.id);
  const documents = useCaseSession((session) => session.documents);
  useFreshEvidence(caseId, documents);
  const isReadOnly = useIsReadOnly();
  const { keep, cite } = useCite();
  const { undo, redo } = useEvidenceHistory(caseId);
  const commands = useMemo<Command[]>(
    () =>
      isReadOnly
        ? []
        : [
            {
              id: 'cite',
              label: 'Cite what is selected in the records where you write',
              scope: 'Determination',
              keys: ['Mod+E'],
              run: () => void cite(false),
            },
            {
              id: 'quote',
              label: 'Quote what is selected in the records where you write, with its citation',
              scope: 'Determination',
              keys: ['Mod+Alt+E'],
              run: () => void cite(true),
            },
            {
              id: 'keep-evidence',
              label: 'Keep what is selected in the records as evidence',
              scope: 'Records',
              keys: ['E'],
              run: () => void keep(),
            },
            {
              id: 'rests-on-nothing',
              label: 'Show or hide the sentences that rest on nothing',
              scope: 'Determination',
              keys: ['Alt+Shift+R'],
              run: () => useRestsOnNothing.setState(({ isOn }) => ({ isOn: !isOn })),
            },
            {
              id: 'undo-evidence',
              label: 'Take back the last change of evidence',
              scope: 'Records',
              run: undo,
            },
            {
              id: 'redo-evidence',
              label: 'Bring back the change of evidence that was taken back',
              scope: 'Records',
              run: redo,
            },
          ],
    [isReadOnly, keep, cite, undo, redo],
  );
  useEffect(() => {
    dropEvents.cite = (withQuotes) => void cite(withQuotes);
    return () => {
      dropEvents.cite = () => undefined;
    };
  }, [cite]);
  useCommands(commands);
}
