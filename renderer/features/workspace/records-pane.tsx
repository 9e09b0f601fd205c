import { Button, makeStyles, Spinner, Text, Tooltip, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, LayoutColumnTwoRegular } from '@fluentui/react-icons';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { PlaceLine } from '../rail/place-line.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { Readers } from './readers.tsx';
import { useReaders } from './readers-store.ts';
import { ReadingBar } from './reading-bar.tsx';
import { SeenButton } from './seen-button.tsx';
import { IMPORT_RESTS, useImport } from './use-import.ts';
import { useKeptReaders } from './use-kept-readers.ts';
import { useReaderArrangement } from './use-reader-arrangement.ts';
import { useReaderCommands } from './use-reader-commands.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  import: { flexShrink: 0, whiteSpace: 'nowrap', '@media (max-width: 900px)': { minWidth: 'auto' } },
  // Enlarged to 200 % on a small screen, the name of the document needs the room.
  words: { '@media (max-width: 900px)': { display: 'none' } },
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

/** The case's records: which document, how much of all was seen, and one reader or two. */
export function RecordsPane() {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const documents = useCaseSession((session) => session.documents);
  const documentId = useCaseSession((session) => session.documentId);
  const show = useCaseSession((session) => session.show);
  const secondId = useReaders(caseId, (readers) => readers.second);
  const isKnown = useKeptReaders(caseId);
  const isReadOnly = useIsReadOnly();
  const { importing, start } = useImport(isReadOnly);
  const { toggle } = useReaderArrangement();
  useReaderCommands();
  const current = documents.find((one) => one.id === documentId);
  const second = documents.find((one) => one.id === secondId);
  const importButton = (
    <Button
      icon={importing ? <Spinner size="tiny" /> : <DocumentAddRegular />}
      disabledFocusable={importing || isReadOnly}
      {...(isReadOnly && { title: IMPORT_RESTS })}
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
        <DocumentChoice
          label="Document"
          documents={documents}
          current={current}
          choose={(chosen) => show({ documentId: chosen })}
        />
        <SeenButton />
        {second === undefined && (
          <Tooltip content="Open a second reader (Ctrl+\\)" relationship="description" withArrow>
            <Button
              appearance="subtle"
              icon={<LayoutColumnTwoRegular />}
              aria-label="Open a second reader"
              onClick={toggle}
            />
          </Tooltip>
        )}
        {importButton}
      </div>
      <ReadingBar />
      {isKnown && <Readers first={current} second={second} />}
      <PlaceLine />
    </>
  );
}
