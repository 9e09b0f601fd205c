import { useCallback, useMemo } from 'react';
import { type DocumentSeen, viewingContracts } from '../../../shared/contracts/viewing.ts';
import { countIn, restOf } from '../../../shared/domain/page-ranges.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';

/** Pages of a case's records, and how many of them were seen. */
export interface SeenSummary {
  documents: readonly DocumentSeen[];
  pages: number;
  seen: number;
}

export function useSeen(caseId: string): SeenSummary | undefined {
  const { data } = useContractQuery(viewingContracts.seen, { caseId });
  return useMemo(() => (data === undefined ? undefined : summaryOfSeen(data)), [data]);
}

/** Notes pages of a document as seen. */
export function useMarkSeen(documentId: string): (pages: number[]) => void {
  const { mutate } = useContractCommand(viewingContracts.markSeen);
  return useCallback(
    (pages) => {
      const onError = (error: unknown) => notify.error('The pages seen were not noted', error);
      mutate({ documentId, pages }, { onError });
    },
    [mutate, documentId],
  );
}

export function summaryOfSeen(documents: readonly DocumentSeen[]): SeenSummary {
  return {
    documents,
    pages: documents.reduce((sum, { pages }) => sum + pages, 0),
    seen: documents.reduce((sum, { seen }) => sum + countIn(seen), 0),
  };
}

/** Share of the file that was seen, in whole percent: 100 only when every page was, 0 only when none was. */
export function percentSeen({ pages, seen }: Pick<SeenSummary, 'pages' | 'seen'>): number {
  if (pages === 0 || seen >= pages) return 100;
  return seen === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * seen) / pages)));
}

/** The first page after a place that was not seen: in that document, in those after it, then from the beginning. */
export function nextUnseen(
  documents: readonly DocumentSeen[],
  documentId: string | undefined,
  page: number,
): { documentId: string; page: number } | undefined {
  const at = Math.max(
    0,
    documents.findIndex((one) => one.documentId === documentId),
  );
  const turned = [...documents.slice(at), ...documents.slice(0, at)];
  const [here] = turned;
  for (const { documentId: id, seen, pages } of turned) {
    const after = id === here?.documentId && id === documentId ? page + 1 : 0;
    const found = firstFrom(restOf(seen, pages), after);
    if (found !== undefined) return { documentId: id, page: found };
  }
  // What is left lies before the place, in the same document.
  const before = here === undefined ? undefined : firstFrom(restOf(here.seen, here.pages), 0);
  return here === undefined || before === undefined || before === page
    ? undefined
    : { documentId: here.documentId, page: before };
}

function firstFrom(unseen: readonly (readonly [number, number])[], page: number): number | undefined {
  const range = unseen.find(([, to]) => to > page);
  return range === undefined ? undefined : Math.max(range[0], page);
}
