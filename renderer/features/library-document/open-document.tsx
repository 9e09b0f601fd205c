import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { openLibraryDocument } from '../../lib/session.ts';

/** Opens a document of the library; at a page, from 0, where one is named. */
export function OpenDocumentButton({ documentId, page }: { documentId: string; page: number | null }) {
  return (
    <Button
      size="small"
      icon={<DocumentRegular />}
      onClick={() => void openLibraryDocument(documentId, page)}
    >
      {page === null ? 'Open the document' : `Open page ${page + 1}`}
    </Button>
  );
}
