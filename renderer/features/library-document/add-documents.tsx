import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentAddRegular, KeyRegular, StopRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { libraryDocumentContracts } from '../../../shared/contracts/library-documents.ts';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { describeImports, summaryOf } from '../imports/import-words.ts';
import { PasswordDialog } from '../imports/password-dialog.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px 0 12px',
    minHeight: '32px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  refused: { margin: 0, padding: '0 12px 8px 28px', backgroundColor: tokens.colorNeutralBackground2 },
});

/** Asks for files of guidelines, and takes them into the library. */
export function useAddDocuments(): () => void {
  const { mutate } = useContractCommand(libraryDocumentContracts.add);
  return () => mutate({}, { onError: (error) => notify.error('The documents were not added', error) });
}

export function AddDocumentsButton() {
  return (
    <Button icon={<DocumentAddRegular />} onClick={useAddDocuments()}>
      Add a document
    </Button>
  );
}

/** What is being taken into the library, and what came of it until that is dismissed. Nothing is shown without any. */
export function DocumentImports() {
  const styles = useStyles();
  const of = { caseId: LIBRARY_HOLDER };
  const { data: list } = useContractQuery(recordContracts.imports, of);
  const { mutate: cancel } = useContractCommand(recordContracts.cancelImport);
  const { mutate: dismiss } = useContractCommand(recordContracts.dismissImport);
  const [isAsking, setAsking] = useState(false);
  const summary = list === undefined ? undefined : summaryOf(list);
  const text = summary === undefined ? undefined : describeImports(summary);
  if (list === undefined || summary === undefined || text === undefined) return null;
  const onError = (error: unknown) => notify.error('The list was not changed', error);
  const isDone = summary.left === 0;
  const refused = list.files.filter(({ state }) => state === 'refused');
  return (
    <section aria-label="Documents on their way">
      <div className={styles.bar}>
        <Text size={200} className={styles.words}>
          {text}
        </Text>
        <span className="off-screen" role="status">
          {isDone ? text : 'Adding documents'}
        </span>
        {summary.locked > 0 && (
          <Button size="small" appearance="primary" icon={<KeyRegular />} onClick={() => setAsking(true)}>
            Enter password
          </Button>
        )}
        {isDone ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label="Dismiss"
            onClick={() => dismiss(of, { onError })}
          />
        ) : (
          <Button
            size="small"
            appearance="subtle"
            icon={<StopRegular />}
            aria-label="Stop adding"
            onClick={() => cancel(of, { onError })}
          />
        )}
      </div>
      {!isDone && <ProgressBar shape="square" aria-label="Adding documents" />}
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map(({ id, name, error }) => (
            <li key={id}>
              <Text size={200}>{error?.message ?? name}</Text>
            </li>
          ))}
        </ul>
      )}
      {isAsking && <PasswordDialog caseId={LIBRARY_HOLDER} list={list} close={() => setAsking(false)} />}
    </section>
  );
}
