import { caseContracts } from '../../../shared/contracts/cases.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openCase } from '../../lib/session.ts';
import { useView } from '../../lib/view-state.ts';
import type { LetterImport } from './use-import-letters.ts';

export interface CaseActions {
  busy: boolean;
  create: () => void;
  addSample: () => void;
  /** Files of every kind, each as what it is for. */
  importFiles: () => void;
  importJson: () => void;
  importPackage: () => void;
  importLetters: () => void;
  exportJson: (caseId: string) => void;
  /** Resolves when the case is gone, or when it was said why it is not. */
  remove: (caseId: string, name: string) => Promise<void>;
}

/** What can be done with cases from the table; results are said as messages. */
export function useCaseActions(importPackage: () => void, letters: LetterImport): CaseActions {
  const notify = useNotify();
  const create = useContractCommand(caseContracts.create);
  const addSample = useContractCommand(caseContracts.addSample);
  const chooseFiles = useContractCommand(caseContracts.chooseFiles);
  const importJson = useContractCommand(caseContracts.importJson);
  const exportJson = useContractCommand(caseContracts.exportJson);
  const remove = useContractCommand(caseContracts.remove);

  const saying = async (failure: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      notify.error(failure, thrown);
    }
  };
  return {
    busy: create.isPending || addSample.isPending || importJson.isPending || remove.isPending || letters.busy,
    importPackage,
    importLetters: letters.start,
    create: () =>
      void saying('The case was not made', async () => {
        await openCase((await create.mutateAsync({})).caseId);
      }),
    addSample: () =>
      void saying('The sample case was not added', async () => {
        await openCase((await addSample.mutateAsync({})).caseId);
      }),
    importFiles: () =>
      void saying('The files were not imported', async () => {
        const chosen = await chooseFiles.mutateAsync({});
        // From here on as if they were dropped on the window.
        if (!('cancelled' in chosen)) useView.setState({ dropped: chosen });
      }),
    importJson: () =>
      void saying('The case was not imported', async () => {
        const answer = await importJson.mutateAsync({});
        if ('cancelled' in answer) return;
        const { caseId } = answer;
        notify.success('Case imported', { action: { label: 'Open it', run: () => void openCase(caseId) } });
      }),
    exportJson: (caseId) =>
      void saying('The case was not exported', async () => {
        const answer = await exportJson.mutateAsync({ caseId });
        if ('path' in answer) notify.success('Case exported', { detail: answer.path });
      }),
    remove: (caseId, name) =>
      saying('The case was not deleted', async () => {
        await remove.mutateAsync({ caseId });
        notify.success(`${name} was deleted`);
      }),
  };
}
