import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { LayoutColumnTwoRegular } from '@fluentui/react-icons';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { ImportBar } from '../imports/import-bar.tsx';
import { ImportButton } from '../imports/import-button.tsx';
import { useImportStart } from '../imports/use-import-start.ts';
import { PlaceLine } from '../rail/place-line.tsx';
import { useNextUnseenOfRecord } from '../rail/use-seen-of-records.ts';
import { DocumentChoice } from './document-choice.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { Readers } from './readers.tsx';
import { useReaders } from './readers-store.ts';
import { ReadingBar } from './reading-bar.tsx';
import { SeenButton } from './seen-button.tsx';
import { useKeptReaders } from './use-kept-readers.ts';
import { useReaderArrangement } from './use-reader-arrangement.ts';
import { useReaderCommands } from './use-reader-commands.ts';

const IMPORT_RESTS = 'Signed and closed cases take no more records';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  const rests = isReadOnly ? IMPORT_RESTS : undefined;
  const begin = useImportStart(rests);
  const { toggle } = useReaderArrangement();
  useReaderCommands();
  useNextUnseenOfRecord();
  const current = documents.find((one) => one.id === documentId);
  const second = documents.find((one) => one.id === secondId);
  if (current === undefined) {
    return (
      <>
        <ImportBar />
        <div className={styles.empty}>
          <Text size={500} weight="semibold" as="h2">
            No records yet
          </Text>
          <Text>
            Drop the case file on the window, or import it: the application, the UR decision and the medical
            records. PDF, TIFF, JPEG, PNG, Word, RTF, text, web pages, e-mail, and zip archives or folders of
            these.
          </Text>
          <ImportButton appearance="primary" rests={rests} onImport={begin} />
        </div>
      </>
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
          <Tooltip content="Open a second reader (Ctrl+\)" relationship="description" withArrow>
            <Button
              appearance="subtle"
              icon={<LayoutColumnTwoRegular />}
              aria-label="Open a second reader"
              onClick={toggle}
            />
          </Tooltip>
        )}
        <ImportButton appearance="secondary" compact rests={rests} onImport={begin} />
        <DocumentMenu document={current} />
      </div>
      <ImportBar />
      <ReadingBar />
      {isKnown && <Readers first={current} second={second} />}
      <PlaceLine />
    </>
  );
}
