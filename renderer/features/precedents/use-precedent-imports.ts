import { type PrecedentImportRow, precedentContracts } from '../../../shared/contracts/precedents.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';

/** Folders of posted letters, and what can be done with them. */
export interface PrecedentImportActions {
  rows: readonly PrecedentImportRow[];
  /** A dialog asks for the folder. */
  start(): void;
  resume(importId: number): void;
  cancel(importId: number): void;
  remove(importId: number): void;
  busy: boolean;
}

export function usePrecedentImports(): PrecedentImportActions {
  const notify = useNotify();
  const { data } = useContractQuery(precedentContracts.imports, {});
  const importFolder = useContractCommand(precedentContracts.import);
  const resume = useContractCommand(precedentContracts.resume);
  const cancel = useContractCommand(precedentContracts.cancel);
  const remove = useContractCommand(precedentContracts.removeImport);
  const failed = (title: string) => ({ onError: (error: Error) => notify.error(title, error) });
  return {
    rows: data ?? [],
    start: () => importFolder.mutate({}, failed('The letters were not imported')),
    resume: (importId) => resume.mutate({ importId }, failed('The import was not gone on with')),
    cancel: (importId) => cancel.mutate({ importId }, failed('The import was not stopped')),
    remove: (importId) => remove.mutate({ importId }, failed('The import was not removed')),
    busy: importFolder.isPending,
  };
}
