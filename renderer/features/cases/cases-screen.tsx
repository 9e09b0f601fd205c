import { Button, makeStyles, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DocumentSearchRegular, ShieldTaskRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import { caseContracts } from '../../../shared/contracts/cases.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { count } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { goTo } from '../../lib/session.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportPackageDialog } from '../exchange/import-package-dialog.tsx';
import { PackDialog } from '../exchange/pack-dialog.tsx';
import { useImportPackage } from '../exchange/use-import-package.ts';
import { AllSearchDialog } from '../search/all-search-dialog.tsx';
import { CaseTable } from './case-table.tsx';
import { DeleteCase } from './delete-case.tsx';
import { ImportMenu } from './import-menu.tsx';
import { LetterOutcomesDialog } from './letter-outcomes-dialog.tsx';
import { NoCases } from './no-cases.tsx';
import { caseName, filterCases, type Sort, sortCases } from './sort-cases.ts';
import { StateFilter } from './state-filter.tsx';
import { inGroup, type StateGroup } from './state-groups.ts';
import { useCaseActions } from './use-case-actions.ts';
import { useImportLetters } from './use-import-letters.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  filter: { width: '320px', maxWidth: '100%' },
  count: { color: tokens.colorNeutralForeground3 },
  none: { padding: '32px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

/** The table of cases, where the desk begins. */
export function CasesScreen() {
  const styles = useStyles();
  const cases = useContractQuery(caseContracts.list, {});
  const packageImport = useImportPackage();
  const letterImport = useImportLetters();
  const actions = useCaseActions(packageImport.start, letterImport);
  const filterBox = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState<StateGroup>('all');
  const [sort, setSort] = useState<Sort>({ column: 'saved', descending: true });
  const [deleting, setDeleting] = useState<string | null>(null);
  const [packing, setPacking] = useState<string | null>(null);
  const [isSearching, setSearching] = useState(false);
  const rows = useMemo(
    () => sortCases(filterCases(inGroup(cases.data ?? [], group), typed), sort),
    [cases.data, typed, group, sort],
  );

  // Commands outlive a render: they call what is current by way of the ref.
  const current = useRef(actions);
  current.current = actions;
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'new-case',
        label: 'New case',
        scope: 'Cases',
        keys: ['Mod+N'],
        run: () => current.current.create(),
      },
      {
        id: 'import-records',
        label: 'Import any files: cases, packages, records',
        scope: 'Cases',
        keys: ['Mod+Shift+A'],
        run: () => current.current.importFiles(),
      },
      {
        id: 'import-case',
        label: 'Import a case file',
        scope: 'Cases',
        keys: ['Mod+O'],
        run: () => current.current.importJson(),
      },
      {
        id: 'import-package',
        label: 'Import a case package',
        scope: 'Cases',
        keys: ['Mod+I'],
        run: () => current.current.importPackage(),
      },
      {
        id: 'import-letters',
        label: 'Import a letter',
        scope: 'Cases',
        keys: ['Mod+Shift+L'],
        run: () => current.current.importLetters(),
      },
      {
        id: 'sample-case',
        label: 'Add the sample case',
        scope: 'Cases',
        run: () => current.current.addSample(),
      },
      {
        id: 'filter-cases',
        label: 'Filter the cases',
        scope: 'Cases',
        keys: ['Mod+F', '/'],
        run: () => filterBox.current?.focus(),
      },
      {
        id: 'search-all',
        label: 'Search the records of all cases',
        scope: 'Cases',
        keys: ['Mod+Shift+F'],
        run: () => setSearching(true),
      },
    ],
    [],
  );
  useCommands(commands);

  if (cases.isError) {
    const retry = { label: 'Try again', run: () => void cases.refetch() };
    return <ErrorPanel title="The cases could not be listed" error={cases.error} action={retry} />;
  }
  if (cases.data === undefined) return <Spinner label="Loading the cases" delay={300} />;
  const importDialog = (
    <>
      <ImportPackageDialog import={packageImport} />
      <LetterOutcomesDialog import={letterImport} />
    </>
  );
  const searchDialog = isSearching && <AllSearchDialog onClose={() => setSearching(false)} />;
  if (cases.data.length === 0) {
    return (
      <>
        <NoCases actions={actions} />
        {importDialog}
        {searchDialog}
      </>
    );
  }

  const closeDelete = () => {
    setDeleting(null);
    // The dialog gives the focus back to a row that may be gone: to the table's tab stop instead.
    setTimeout(() => document.querySelector<HTMLElement>('[data-case-link][tabindex="0"]')?.focus());
  };
  const doomed = cases.data.find((row) => row.id === deleting);
  const packed = cases.data.find((row) => row.id === packing);
  return (
    <Page
      title="Cases"
      actions={
        <>
          <Button icon={<DocumentSearchRegular />} onClick={() => setSearching(true)}>
            Search all records
          </Button>
          <Button icon={<ShieldTaskRegular />} onClick={() => void goTo('verify')}>
            Verify a letter
          </Button>
          <ImportMenu actions={actions} />
          <Button appearance="primary" icon={<AddRegular />} disabled={actions.busy} onClick={actions.create}>
            New case
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <SearchBox
          ref={filterBox}
          className={styles.filter}
          placeholder="Filter by number, request, state"
          aria-label="Filter the cases"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        <StateFilter cases={cases.data} group={group} onChoose={setGroup} />
        <Text size={200} className={styles.count} role="status">
          {rows.length < cases.data.length && `${rows.length} of ${count(cases.data.length, 'case')}`}
        </Text>
      </div>
      {rows.length === 0 ? (
        <Text className={styles.none}>
          {typed.trim() === ''
            ? 'No case is in one of these states.'
            : 'No case that is shown has this in its number, request, state or priority.'}
        </Text>
      ) : (
        <CaseTable
          rows={rows}
          sort={sort}
          onSort={setSort}
          onExport={actions.exportJson}
          onPack={(caseId) => setPacking(caseId)}
          onDelete={(caseId) => setDeleting(caseId)}
        />
      )}
      {doomed && <DeleteCase row={doomed} actions={actions} onClose={closeDelete} />}
      {packed && <PackDialog caseId={packed.id} name={caseName(packed)} onClose={() => setPacking(null)} />}
      {importDialog}
      {searchDialog}
    </Page>
  );
}
