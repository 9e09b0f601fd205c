import { useCallback, useMemo } from 'react';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { SHOW_IN_FOLDER } from '../letter/show-in-folder.ts';

/** Writes a record as it was imported, where the reviewer says; a command does it for the document in view. */
export function useExportOriginal(documentId: string): () => void {
  const { mutate } = useContractCommand(recordContracts.exportOriginal);
  const run = useCallback(
    () =>
      mutate(
        { documentId },
        {
          onSuccess: (answer) => {
            if ('cancelled' in answer) return;
            notify.success('The original was exported', { detail: answer.path, action: SHOW_IN_FOLDER });
          },
          onError: (error) => notify.error('The original was not exported', error),
        },
      ),
    [documentId, mutate],
  );
  const commands = useMemo<Command[]>(
    () => [{ id: 'export-original', label: 'Export the original of this document', scope: 'Case', run }],
    [run],
  );
  useCommands(commands);
  return run;
}
