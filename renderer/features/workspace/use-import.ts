import { useCallback, useMemo, useState } from 'react';
import { type ImportOutcome, recordContracts } from '../../../shared/contracts/records.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';

export const IMPORT_RESTS = 'Signed and closed cases take no more records';

/** Imports through the shell's dialog and says what became of each file. Rests where nothing may change. */
export function useImport(isReadOnly: boolean): { importing: boolean; start: () => void } {
  const caseId = useCaseSession((session) => session.case.id);
  const reload = useCaseSession((session) => session.reload);
  const show = useCaseSession((session) => session.show);
  const { mutateAsync } = useContractCommand(recordContracts.import);
  const [importing, setImporting] = useState(false);
  const start = useCallback(() => {
    const work = async () => {
      setImporting(true);
      try {
        const outcomes = await mutateAsync({ caseId });
        if (outcomes.length === 0) return;
        await reload();
        const first = outcomes.find((outcome) => outcome.kind !== 'refused');
        if (first) show({ documentId: first.document.id });
        report(outcomes);
      } catch (error) {
        notify.error('The records were not imported', error);
      } finally {
        setImporting(false);
      }
    };
    void work();
  }, [caseId, mutateAsync, reload, show]);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'import-records',
        label: 'Import records',
        scope: 'Case',
        keys: ['Mod+Shift+A'],
        run: isReadOnly ? () => notify.info(IMPORT_RESTS) : start,
      },
    ],
    [isReadOnly, start],
  );
  useCommands(commands);
  return { importing, start };
}

function report(outcomes: readonly ImportOutcome[]): void {
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
  const pages = imported.reduce((sum, outcome) => sum + outcome.document.pages, 0);
  if (imported.length > 0) {
    notify.success(`${count(imported.length, 'document')} imported`, { detail: count(pages, 'page') });
  }
  for (const outcome of outcomes) {
    if (outcome.kind === 'known') notify.info('Already in this case', { detail: outcome.file });
    if (outcome.kind === 'refused')
      notify.error('Not imported', undefined, { detail: outcome.error.message });
  }
}
