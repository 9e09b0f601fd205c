import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type Encounter,
  type EncounterFields,
  encounterContracts,
} from '../../../../shared/contracts/encounters.ts';
import { knownIndex } from '../../../lib/case-index.ts';
import { count } from '../../../lib/format.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractCommand } from '../../../lib/queries.ts';
import { useCaseSession } from '../../decision/case-session.ts';
import type { Place } from '../records/record-index.ts';

/** What a person does to the index. Each says what was done, resolves to whether it was, and says why it was not. */
export interface Corrections {
  setFields(recordIds: readonly string[], fields: EncounterFields): Promise<boolean>;
  split(at: Place): Promise<boolean>;
  merge(recordIds: readonly string[]): Promise<boolean>;
  movePages(pages: readonly Place[], to: string | null, before: Place | null): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

export function useCorrections(): Corrections {
  const caseId = useCaseSession((session) => session.case.id);
  const announce = useCaseSession((session) => session.announce);
  const setFields = useContractCommand(encounterContracts.setFields).mutateAsync;
  const split = useContractCommand(encounterContracts.split).mutateAsync;
  const merge = useContractCommand(encounterContracts.merge).mutateAsync;
  const movePages = useContractCommand(encounterContracts.movePages).mutateAsync;
  const queryClient = useQueryClient();
  const undo = useContractCommand(encounterContracts.undo).mutateAsync;
  const redo = useContractCommand(encounterContracts.redo).mutateAsync;
  return useMemo(() => {
    const saying = async (work: Promise<unknown>, done: string): Promise<boolean> => {
      try {
        await work;
        announce(done);
        return true;
      } catch (thrown) {
        notify.error('The index was not corrected', thrown);
        return false;
      }
    };
    return {
      setFields: (recordIds, fields) =>
        saying(
          setFields({ caseId, recordIds: [...recordIds], fields }),
          `${count(recordIds.length, 'record')} corrected.`,
        ),
      split: async (at) => {
        if (!(await saying(split({ caseId, at }), `A record begins on page ${at.page + 1}.`))) return false;
        const index = knownIndex(queryClient, caseId);
        const begins = index?.records.some(({ runs: [first] }) => isAt(first, at)) ?? true;
        if (!begins)
          notify.info(`Page ${at.page + 1} is not read yet`, {
            detail: 'The record begins there once it is.',
          });
        return true;
      },
      merge: (recordIds) =>
        saying(merge({ caseId, recordIds: [...recordIds] }), `${recordIds.length} records are one now.`),
      movePages: (pages, to, before) =>
        saying(movePages({ caseId, pages: [...pages], to, before }), `${count(pages.length, 'page')} moved.`),
      undo: () => saying(undo({ caseId }), 'The last correction is taken back.'),
      redo: () => saying(redo({ caseId }), 'The correction is back.'),
    };
  }, [caseId, announce, setFields, split, merge, movePages, undo, redo, queryClient]);
}

function isAt(run: Encounter['runs'][number] | undefined, { documentId, page }: Place): boolean {
  return run?.documentId === documentId && run.first === page;
}
