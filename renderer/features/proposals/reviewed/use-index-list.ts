import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { encounterContracts } from '../../../../shared/contracts/encounters.ts';
import type { ReviewedStyle } from '../../../../shared/domain/documents-reviewed.ts';
import type { ReviewedEntry } from '../../../../shared/encounters/reviewed/reviewed-record.ts';
import { call } from '../../../lib/client.ts';
import { queryKey } from '../../../lib/queries.ts';
import { useCaseSession } from '../../decision/case-session.ts';

/** The index as a list of documents reviewed, without some of its records; undefined until it is there. */
export function useIndexList(style: ReviewedStyle, without: readonly string[]): ReviewedEntry[] | undefined {
  const caseId = useCaseSession((session) => session.case.id);
  const input = { caseId, style, without: [...without] };
  const { data } = useQuery({
    queryKey: queryKey(encounterContracts.documentsReviewed, input),
    queryFn: () => call(encounterContracts.documentsReviewed, input),
    // Another choice must not empty the list for a moment: it would jump.
    placeholderData: keepPreviousData,
  });
  return data;
}
