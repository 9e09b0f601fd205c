import { makeStyles, Text } from '@fluentui/react-components';
import { useCaseSession } from '../decision/case-session.ts';
import { useUsedReader } from '../workspace/reading-place.ts';
import { DocumentList } from './documents/document-list.tsx';
import { Thumbnails } from './documents/thumbnails.tsx';
import { useCaseIndex } from './use-case-index.ts';

const useStyles = makeStyles({ empty: { padding: '16px 12px' } });

/** The documents of the case, and the pages of the one that is read. */
export function DocumentsPanel() {
  const styles = useStyles();
  const { caseId, records } = useCaseIndex();
  const documents = useCaseSession((session) => session.documents);
  const { handle, place } = useUsedReader(caseId);
  const shown = documents.find(({ id }) => id === place?.documentId);
  if (documents.length === 0) {
    return <Text className={styles.empty}>Import the case file, and its documents are listed here.</Text>;
  }
  return (
    <>
      <DocumentList currentId={place?.documentId} />
      {handle !== undefined && place !== undefined && shown !== undefined && (
        <Thumbnails key={shown.id} {...{ caseId, handle, records }} document={shown} current={place.page} />
      )}
    </>
  );
}
