import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { caseContracts } from '../../../shared/contracts/cases.ts';
import type { ImportList } from '../../../shared/contracts/imports.ts';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { textContracts } from '../../../shared/contracts/text.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';

/** The case's imports. Documents that come in are shown in the case at once, the first of them in the reader. */
export function useImports(): ImportList | undefined {
  const caseId = useCaseSession((session) => session.case.id);
  const reload = useCaseSession((session) => session.reload);
  const show = useCaseSession((session) => session.show);
  const documents = useCaseSession((session) => session.documents);
  const hasDocument = useCaseSession((session) => session.documentId !== undefined);
  const queryClient = useQueryClient();
  const { data } = useContractQuery(recordContracts.imports, { caseId });
  /** Asked for once: a document that is removed meanwhile is not asked for forever. */
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const known = new Set(documents.map(({ id }) => id));
    const fresh = (data?.files ?? [])
      .flatMap(({ documentId }) => documentId ?? [])
      .filter((id) => !known.has(id) && !asked.current.has(id));
    const [first] = fresh;
    if (first === undefined) return;
    for (const id of fresh) asked.current.add(id);
    const follow = async () => {
      await reload();
      if (!hasDocument) show({ documentId: first });
      await queryClient.invalidateQueries({ queryKey: [caseContracts.list.name] });
      await queryClient.invalidateQueries({ queryKey: [textContracts.status.name] });
    };
    follow().catch((error: unknown) => notify.error('The new records are not shown', error));
  }, [data, documents, reload, show, hasDocument, queryClient]);
  return data;
}

/** What can be done with files of the list; a failure is said. Without files, with all. */
export interface ImportActions {
  cancel: (files?: number[]) => void;
  dismiss: (files?: number[]) => void;
  retry: (files?: number[]) => void;
}

export function useImportActions(): ImportActions {
  const caseId = useCaseSession((session) => session.case.id);
  const { mutate: cancel } = useContractCommand(recordContracts.cancelImport);
  const { mutate: dismiss } = useContractCommand(recordContracts.dismissImport);
  const { mutate: retry } = useContractCommand(recordContracts.retryImport);
  return useMemo(() => {
    const of = (files: number[] | undefined) => (files === undefined ? { caseId } : { caseId, files });
    const saying = (title: string) => ({ onError: (error: unknown) => notify.error(title, error) });
    return {
      cancel: (files) => cancel(of(files), saying('The import was not stopped')),
      dismiss: (files) => dismiss(of(files), saying('The list was not changed')),
      retry: (files) => retry(of(files), saying('The file is not imported again')),
    };
  }, [caseId, cancel, dismiss, retry]);
}
