import { searchContracts } from '../../../shared/contracts/search.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { inRecords } from '../../../shared/rules/records/absence-claims.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { Snippet } from '../search/snippet.tsx';
import { useCaseSessionStore } from './case-session.ts';
import { PageList } from './page-list.tsx';

/** Enough to see whether the sentence holds; the search has them all. */
const SHOWN = 3;

/** Pages of the records that a search of a finding finds. */
export function LookUp({ lookUp }: { lookUp: NonNullable<Finding['lookUp']> }) {
  const caseId = useCaseSessionStore().getState().case.id;
  const { data } = useContractQuery(searchContracts.case, {
    caseId,
    query: inRecords(lookUp.query),
    typing: false,
    spelling: true,
    switches: {},
    limit: SHOWN,
    after: null,
  });
  if (data === undefined || data.hits.length === 0) return null;
  const pages = data.hits.map(({ documentId, page, record, snippet }) => ({
    documentId,
    page,
    record: record === null ? '' : nameOf(record.title, record.date),
    words: <Snippet snippet={snippet} />,
  }));
  return <PageList pages={pages} more={lookUp.pages - pages.length} />;
}

function nameOf(title: string, iso: string | null): string {
  return iso === null ? title : `${title}, ${printDate({ iso })}`;
}
