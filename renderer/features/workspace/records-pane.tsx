import { Button, Dropdown, makeStyles, Option, Spinner, Text, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { type ImportOutcome, recordContracts } from '../../../shared/contracts/records.ts';
import type { Command } from '../../lib/commands.ts';
import { useCommands } from '../../lib/commands.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { DocumentReader } from './document-reader.tsx';
import { ReadingBar } from './reading-bar.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    '& .fui-Dropdown__button': {
      minWidth: 0,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
    },
  },
  import: { flexShrink: 0, whiteSpace: 'nowrap', '@media (max-width: 900px)': { minWidth: 'auto' } },
  // Enlarged to 200 % on a small screen, the name of the document needs the room.
  words: { '@media (max-width: 900px)': { display: 'none' } },
  reader: { flexGrow: 1, minHeight: 0, position: 'relative' },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    maxWidth: '420px',
    margin: '48px auto',
    padding: '0 24px',
  },
});

/** The case's records: which document, and the reader. */
export function RecordsPane() {
  const styles = useStyles();
  const documents = useCaseSession((session) => session.documents);
  const documentId = useCaseSession((session) => session.documentId);
  const show = useCaseSession((session) => session.show);
  const { importing, start } = useImport();
  const current = documents.find((one) => one.id === documentId);
  const importButton = (
    <Button
      icon={importing ? <Spinner size="tiny" /> : <DocumentAddRegular />}
      disabledFocusable={importing}
      appearance={current === undefined ? 'primary' : 'secondary'}
      className={styles.import}
      aria-label={importing ? 'Importing records' : 'Import records'}
      onClick={start}
    >
      <span className={current === undefined ? undefined : styles.words}>
        {importing ? 'Importing' : 'Import records'}
      </span>
    </Button>
  );
  if (current === undefined) {
    return (
      <div className={styles.empty}>
        <Text size={500} weight="semibold" as="h2">
          No records yet
        </Text>
        <Text>
          Import the case file: the application, the UR decision and the medical records, as PDF files.
        </Text>
        {importButton}
      </div>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <Dropdown
          className={styles.choose}
          aria-label="Document"
          value={current.name}
          selectedOptions={[current.id]}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) show({ documentId: optionValue });
          }}
        >
          {documents.map((one) => (
            <Option key={one.id} value={one.id} text={one.name}>
              {one.name} ({count(one.pages, 'page')})
            </Option>
          ))}
        </Dropdown>
        {importButton}
      </div>
      <ReadingBar />
      <div className={styles.reader}>
        <DocumentReader key={current.id} document={current} />
      </div>
    </>
  );
}

/** Imports through the shell's dialog and says what became of each file. */
function useImport(): { importing: boolean; start: () => void } {
  const caseId = useCaseSession((session) => session.case.id);
  const reload = useCaseSession((session) => session.reload);
  const show = useCaseSession((session) => session.show);
  const { mutateAsync } = useContractCommand(recordContracts.import);
  const [importing, setImporting] = useState(false);
  const start = useCallback(() => {
    const work = async () => {
      setImporting(true);
      try {
        const outcomes = await mutateAsync({ caseId });
        if (outcomes.length === 0) return;
        await reload();
        const first = outcomes.find((outcome) => outcome.kind !== 'refused');
        if (first) show({ documentId: first.document.id });
        report(outcomes);
      } catch (error) {
        notify.error('The records were not imported', error);
      } finally {
        setImporting(false);
      }
    };
    void work();
  }, [caseId, mutateAsync, reload, show]);
  const commands = useMemo<Command[]>(
    () => [
      { id: 'import-records', label: 'Import records', scope: 'Case', keys: ['Mod+Shift+A'], run: start },
    ],
    [start],
  );
  useCommands(commands);
  return { importing, start };
}

function report(outcomes: readonly ImportOutcome[]): void {
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
  const pages = imported.reduce((sum, outcome) => sum + outcome.document.pages, 0);
  if (imported.length > 0) {
    notify.success(`${count(imported.length, 'document')} imported`, { detail: count(pages, 'page') });
  }
  for (const outcome of outcomes) {
    if (outcome.kind === 'known') notify.info('Already in this case', { detail: outcome.file });
    if (outcome.kind === 'refused')
      notify.error('Not imported', undefined, { detail: outcome.error.message });
  }
}
