import { useEffect, useState } from 'react';
import { type CaseOutcome, caseContracts, type Arrivals as Sorted } from '../../../shared/contracts/cases.ts';
import { AppError } from '../../../shared/errors.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { openCase } from '../../lib/session.ts';
import { useView } from '../../lib/view-state.ts';
import { ImportPackageDialog } from '../exchange/import-package-dialog.tsx';
import { useImportPackage } from '../exchange/use-import-package.ts';
import { ChooseCaseDialog } from './choose-case-dialog.tsx';

type Left = Pick<Sorted, 'packages' | 'records'>;
/** Case files that are told by name why they were refused; beyond, they are counted. */
const MOST_SAID = 3;
const NOTHING: Left = { packages: [], records: null };

/**
 * Imports what was dropped or chosen where no case is open. Case files become cases at once; packages are opened one
 * after the other; whatever else there is are records, of a case that is asked for last.
 */
export function Arrivals() {
  const { dropped, screen, caseId } = useView();
  const isCaseOpen = screen === 'case' && caseId !== null;
  const isLibrary = screen === 'library';
  const sort = useContractCommand(caseContracts.sortFiles).mutateAsync;
  const importCases = useContractCommand(caseContracts.importArrived).mutateAsync;
  const [left, setLeft] = useState<Left>(NOTHING);
  const work = useImportPackage(() =>
    setLeft(({ packages: [, ...packages], records }) => ({ packages, records })),
  );
  useEffect(() => {
    // What is dropped on the library is for it.
    if (dropped === null || isCaseOpen || isLibrary) return;
    useView.setState({ dropped: null });
    const take = async (): Promise<void> => {
      const { cases, ...others } = await sort({ token: dropped.token });
      if (cases !== null) sayOutcomes(await importCases({ token: cases.token }));
      setLeft(others);
    };
    take().catch((error: unknown) => notify.error('The files were not imported', error));
  }, [dropped, isCaseOpen, isLibrary, sort, importCases]);

  const next = left.packages[0]?.token;
  const { startArrived } = work;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once for each package
  useEffect(() => {
    if (next !== undefined) startArrived(next);
  }, [next]);
  const { records } = left;
  return (
    <>
      <ImportPackageDialog import={work} />
      {records !== null && next === undefined && (
        <ChooseCaseDialog names={records.names} token={records.token} close={() => setLeft(NOTHING)} />
      )}
    </>
  );
}

/** Says what became of case files: where there is one case now, with the way to it. */
function sayOutcomes(outcomes: readonly CaseOutcome[]): void {
  const cases = outcomes.flatMap((one) => (one.kind === 'imported' ? [one.caseId] : []));
  const [first, ...others] = cases;
  if (first !== undefined && others.length === 0) {
    notify.success('Case imported', { action: { label: 'Open it', run: () => void openCase(first) } });
  } else if (first !== undefined) notify.success(`${count(cases.length, 'case')} imported`);
  const refused = outcomes.flatMap((one) => (one.kind === 'refused' ? [one] : []));
  for (const { file, error } of refused.slice(0, MOST_SAID)) {
    notify.error(`${file} was not imported`, AppError.from(error));
  }
  const more = refused.length - MOST_SAID;
  if (more > 0) notify.error(`${count(more, 'more case file')} ${more === 1 ? 'was' : 'were'} not imported`);
}
