import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { checkContracts } from '../../../shared/contracts/checks.ts';
import type { RecordsInput } from '../../../shared/rules/finding.ts';
import { searchesOf } from '../../../shared/rules/records/absence-claims.ts';
import { call } from '../../lib/client.ts';
import { queryKey } from '../../lib/queries.ts';
import { useCaseSession } from './case-session.ts';
import { NOT_SEARCHED } from './check-inputs.ts';

/** What the rules look up in the records of the open case: searched for when the text asks for it, and anew when more is read. */
export function useRecordsInput(): RecordsInput {
  const imrCase = useDeferredValue(useCaseSession((session) => session.checked));
  // The same searches are the same list, so that typing elsewhere asks nothing.
  const asked = searchesOf(imrCase).join('\n');
  const queries = useMemo(() => (asked === '' ? [] : asked.split('\n')), [asked]);
  const input = { caseId: imrCase.id, queries };
  const { data } = useQuery({
    queryKey: queryKey(checkContracts.look, input),
    queryFn: async () => {
      const pages = await call(checkContracts.look, input);
      return new Map(queries.map((query, at) => [query, pages[at]]));
    },
    enabled: queries.length > 0,
  });
  const queryClient = useQueryClient();
  useEffect(
    () =>
      window.imr.onEvent((event) => {
        if (event.kind !== 'encounters-changed') return;
        void queryClient.invalidateQueries({ queryKey: [checkContracts.look.name] });
      }),
    [queryClient],
  );
  return useMemo(
    () => (data === undefined ? NOT_SEARCHED : { pagesWith: (query) => data.get(query) }),
    [data],
  );
}
