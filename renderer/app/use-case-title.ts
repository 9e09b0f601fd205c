import { caseContracts } from '../../shared/contracts/cases.ts';
import { caseName } from '../features/cases/sort-cases.ts';
import { useCaseBar } from '../lib/case-bar.ts';
import { useContractQuery } from '../lib/queries.ts';
import { useView } from '../lib/view-state.ts';

/** What the open case is called: as the workspace says, else as the table of cases does. Null when none is open. */
export function useCaseTitle(): string | null {
  const caseId = useView((view) => view.caseId);
  const title = useCaseBar((bar) => bar.title);
  const cases = useContractQuery(caseContracts.list, {}, { enabled: caseId !== null && title === null });
  if (caseId === null) return null;
  const row = cases.data?.find((one) => one.id === caseId);
  return title ?? (row ? caseName(row) : 'Open case');
}
