import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { checkContracts } from '../../../shared/contracts/checks.ts';
import { evidenceContracts } from '../../../shared/contracts/evidence.ts';
import { libraryContracts } from '../../../shared/contracts/library.ts';
import { libraryDocumentContracts } from '../../../shared/contracts/library-documents.ts';
import { viewingContracts } from '../../../shared/contracts/viewing.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import type { RecordsInput } from '../../../shared/rules/finding.ts';
import { textsThatMayQuote } from '../../../shared/rules/reasoning/quoted-texts.ts';
import { searchesOf } from '../../../shared/rules/records/searches-of.ts';
import { placedEvidence, type SeenInput, seenInput } from '../../../shared/rules/records/seen.ts';
import { useIndexQuery } from '../../lib/case-index.ts';
import { call } from '../../lib/client.ts';
import { queryKey, useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from './case-session.ts';

/** What the rules look up in the records of the open case: searched for when the text asks for it, and anew when more is read. */
export function useRecordsInput(): RecordsInput {
  const imrCase = useDeferredValue(useCaseSession((session) => session.checked));
  const caseId = imrCase.id;
  // The same searches are the same list, so that typing elsewhere asks nothing.
  const asked = searchesOf(imrCase).join('\n');
  const queries = useMemo(() => (asked === '' ? [] : asked.split('\n')), [asked]);
  const input = { caseId, queries };
  const { data: found } = useQuery({
    queryKey: queryKey(checkContracts.look, input),
    queryFn: async () => {
      const pages = await call(checkContracts.look, input);
      return new Map(queries.map((query, at) => [query, pages[at]]));
    },
    enabled: queries.length > 0,
  });
  const { data: mentions } = useContractQuery(checkContracts.mentions, { caseId });
  const seen = useSeenInput(caseId);
  const quoted = useQuoted(imrCase);
  const { data: corrected } = useContractQuery(libraryContracts.corrections, {});
  const queryClient = useQueryClient();
  useEffect(
    () =>
      window.imr.onEvent((event) => {
        if (event.kind !== 'encounters-changed') return;
        void queryClient.invalidateQueries({ queryKey: [checkContracts.look.name] });
        void queryClient.invalidateQueries({ queryKey: [checkContracts.mentions.name] });
      }),
    [queryClient],
  );
  return useMemo(
    () => ({
      ...{ pagesWith: (query) => found?.get(query), mentions: () => mentions, seen: () => seen, quoted },
      editions: () => corrected,
    }),
    [found, mentions, seen, quoted, corrected],
  );
}

/** What the letter's texts quote at length; undefined of those that were not looked at yet. */
function useQuoted(imrCase: ImrCase): RecordsInput['quoted'] {
  const texts = useMemo(() => textsThatMayQuote(imrCase).map(({ text }) => text), [imrCase]);
  const { data } = useQuery({
    queryKey: queryKey(libraryDocumentContracts.quotations, { texts }),
    queryFn: async () => {
      const quotations = await call(libraryDocumentContracts.quotations, { texts });
      return new Map(texts.map((text, at) => [text, quotations[at]]));
    },
    enabled: texts.length > 0,
    // A text is another at every pause of typing, and each answer is of its own.
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return useCallback((text) => data?.get(text), [data]);
}

/** Which pages were in view; undefined until all of it is known. */
function useSeenInput(caseId: string): SeenInput | undefined {
  const documents = useContractQuery(viewingContracts.seen, { caseId }).data;
  const evidence = useContractQuery(evidenceContracts.list, { caseId }).data?.evidence;
  const records = useIndexQuery(caseId).data?.records;
  // A page that comes into view changes this at every turn of the pages: the check may be a moment behind.
  return useDeferredValue(
    useMemo(
      () =>
        documents === undefined || evidence === undefined || records === undefined
          ? undefined
          : seenInput({ documents, records, evidence: evidence.map(placedEvidence) }),
      [documents, evidence, records],
    ),
  );
}
