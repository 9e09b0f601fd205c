import type { RecordsInput } from '../../../shared/rules/finding.ts';
import { inRecords } from '../../../shared/rules/records/absence-claims.ts';
import { placedEvidence, seenInput } from '../../../shared/rules/records/seen.ts';
import { listEvidence } from '../evidence/list-evidence.ts';
import { correctedEditions } from '../library/corrected-editions.ts';
import { findQuotation } from '../library/phrases.ts';
import { searchedCase } from '../search/scope.ts';
import { searchCase } from '../search/search-case.ts';
import { QueryReader } from '../search/understand.ts';
import { readEncounters } from '../store/encounters.ts';
import type { Reader } from '../store/handles.ts';
import { readSeen } from '../store/page-views.ts';
import { readMentions } from './read-mentions.ts';

/** What rules may ask of the records of a case that is stored. Each search is made once; the rest when it is asked for. */
export function recordsInput(reader: Reader, caseId: string): RecordsInput {
  const queries = new QueryReader();
  const known = new Map<string, number>();
  return {
    pagesWith: (query) => {
      const before = known.get(query);
      if (before !== undefined) return before;
      const asked = { query: inRecords(query), typing: false, spelling: true, switches: {} };
      const understood = queries.understand(reader, searchedCase(reader, caseId), asked);
      const { total } = searchCase(reader, understood, { limit: 1, after: undefined });
      known.set(query, total.pages);
      return total.pages;
    },
    quoted: (text) => findQuotation(reader, text),
    editions: once(() => correctedEditions(reader)),
    mentions: once(() => readMentions(reader, caseId)),
    seen: once(() =>
      seenInput({
        documents: readSeen(reader, caseId),
        records: readEncounters(reader, caseId),
        evidence: listEvidence(reader, caseId).map(placedEvidence),
      }),
    ),
  };
}

function once<T>(work: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
