import { useMemo } from 'react';
import { batesContracts } from '../../../shared/contracts/bates.ts';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { type Bates, batesLabels } from '../../../shared/domain/bates.ts';
import { useContractQuery } from '../../lib/queries.ts';

/** The numbering of a document's pages: null without one, undefined until that is known. */
export function useBates(caseId: string, documentId: string): Bates | null | undefined {
  const { data } = useContractQuery(batesContracts.list, { caseId });
  return data === undefined ? undefined : (data.find((one) => one.documentId === documentId)?.bates ?? null);
}

/** What the reader calls the pages of a document; nothing where they have no numbers. */
export function usePageLabels(
  caseId: string,
  { id, pages }: Pick<DocumentRow, 'id' | 'pages'>,
): { labels?: readonly string[]; showsLabels?: boolean } {
  const bates = useBates(caseId, id);
  return useMemo(
    () =>
      bates === null || bates === undefined
        ? {}
        : { labels: batesLabels(bates, pages), showsLabels: bates.shown },
    [bates, pages],
  );
}
