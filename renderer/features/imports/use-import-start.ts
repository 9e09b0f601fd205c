import { useCallback, useMemo } from 'react';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';

/** Begins imports through the system's dialogs, by the commands as well. @param rests why nothing can be imported just now */
export function useImportStart(rests: string | undefined): (what: 'files' | 'folder') => void {
  const caseId = useCaseSession((session) => session.case.id);
  const { mutate } = useContractCommand(recordContracts.import);
  const begin = useCallback(
    (what: 'files' | 'folder') => {
      if (rests !== undefined) {
        notify.info(rests);
        return;
      }
      mutate({ caseId, what }, { onError: (error) => notify.error('The records were not imported', error) });
    },
    [caseId, rests, mutate],
  );
  const commands = useMemo<Command[]>(
    () => [
      {
        ...{ id: 'import-records', label: 'Import records', scope: 'Case', keys: ['Mod+Shift+A'] },
        run: () => begin('files'),
      },
      { id: 'import-folder', label: 'Import a folder of records', scope: 'Case', run: () => begin('folder') },
    ],
    [begin],
  );
  useCommands(commands);
  return begin;
}
