import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import { type PageText, textContracts } from '../../../shared/contracts/text.ts';
import { useIndexQuery } from '../../lib/case-index.ts';
import { call } from '../../lib/client.ts';
import { queryKey } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';
import type { Place } from '../workspace/use-show-place.ts';
import { lineAt } from './proposal-words.ts';

/** The records of the open case by id: what the papers are that something is proposed from. */
export function usePapers(): ReadonlyMap<string, Encounter> {
  const caseId = useCaseSession((session) => session.case.id);
  const records = useIndexQuery(caseId).data?.records;
  return useMemo(() => new Map(records?.map((record) => [record.id, record])), [records]);
}

/** The words around places; none until their pages are there, or where they were read again since. */
export function useLines(places: readonly Place[]): (place: Place) => string | undefined {
  const pages = new Map(
    places.map(({ documentId, page }) => [`${documentId} ${page}`, { documentId, page }]),
  );
  const texts = useQueries({
    queries: [...pages.values()].map(({ documentId, page }) => {
      const input = { documentId, from: page, to: page + 1 };
      return {
        queryKey: queryKey(textContracts.pages, input),
        queryFn: async () => {
          const [text] = await call(textContracts.pages, input);
          return text === undefined ? null : { documentId, text };
        },
      };
    }),
    combine: useCallback(
      (results: readonly { data: { documentId: string; text: PageText } | null | undefined }[]) =>
        new Map(
          results.flatMap(({ data }) =>
            data ? [[`${data.documentId} ${data.text.page}`, data.text.text]] : [],
          ),
        ),
      [],
    ),
  });
  return ({ documentId, page, start, end }) => {
    const text = texts.get(`${documentId} ${page}`);
    return text === undefined || end > text.length ? undefined : lineAt(text, start, end);
  };
}
