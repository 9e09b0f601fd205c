import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppEvent } from '../../shared/contracts/bridge.ts';
import { encounterContracts } from '../../shared/contracts/encounters.ts';
import { libraryDocumentContracts } from '../../shared/contracts/library-documents.ts';
import { precedentContracts } from '../../shared/contracts/precedents.ts';
import { recordContracts } from '../../shared/contracts/records.ts';
import { textContracts } from '../../shared/contracts/text.ts';
import { LIBRARY_HOLDER } from '../../shared/domain/library-holder.ts';
import { runCommand } from '../lib/commands.ts';
import { flushAll } from '../lib/flush.ts';
import { notify } from '../lib/notify.ts';
import { forgetEverything, invalidateAfter } from '../lib/queries.ts';
import { useView } from '../lib/view-state.ts';

/** Carries out what the shell tells the page: lock, menu items, saving before the window closes. */
export function useShellEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const listener = (event: AppEvent): void => {
      switch (event.kind) {
        case 'vault-locked':
          forgetEverything(queryClient, event.reason);
          return;
        case 'command':
          if (!runCommand(event.command)) notify.info(unavailable(event.command));
          return;
        case 'flush':
          void saveAndAnswer();
          return;
        case 'import-progress':
          void queryClient.invalidateQueries({ queryKey: [recordContracts.imports.name] });
          return;
        case 'files-dropped':
          useView.setState({ dropped: { token: event.token, names: event.names } });
          return;
        case 'reading-progress':
          void queryClient.invalidateQueries({ queryKey: [textContracts.status.name] });
          if (event.caseId === LIBRARY_HOLDER)
            void queryClient.invalidateQueries({ queryKey: [libraryDocumentContracts.get.name] });
          return;
        case 'library-changed':
          void invalidateAfter(queryClient, libraryDocumentContracts.edit);
          return;
        case 'encounters-changed':
          void queryClient.invalidateQueries({ queryKey: [encounterContracts.list.name] });
          void queryClient.invalidateQueries({ queryKey: [encounterContracts.documentsReviewed.name] });
          return;
        case 'precedents-changed':
          void queryClient.invalidateQueries({ queryKey: [precedentContracts.imports.name] });
          if (event.done) void invalidateAfter(queryClient, precedentContracts.removeImport);
          return;
      }
    };
    return window.imr.onEvent(listener);
  }, [queryClient]);
}

/** Says why when something is not saved: the shell only knows that it is not. */
async function saveAndAnswer(): Promise<void> {
  try {
    await flushAll();
  } catch (thrown) {
    notify.error('The open case is not saved', thrown);
    window.imr.flushed(false);
    return;
  }
  window.imr.flushed(true);
}

function unavailable(command: string): string {
  const needsCase = command === 'export-letter' || command === 'import-records';
  return needsCase ? 'Open a case first.' : 'Unlock the desk first.';
}
