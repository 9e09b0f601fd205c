import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  libraryDocumentContracts,
  type UntakenDocument,
} from '../../../shared/contracts/library-documents.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

const useStyles = makeStyles({
  // A long list of them leaves the library in sight.
  root: { flexShrink: 0, maxHeight: '30%', overflowY: 'auto' },
});

/** Documents that could not be taken into the library, each with the reason. Nothing is shown without any. */
export function UntakenDocuments() {
  const styles = useStyles();
  const { data: untaken = [] } = useContractQuery(libraryDocumentContracts.untaken, {});
  const [removing, setRemoving] = useState<UntakenDocument>();
  if (untaken.length === 0) return null;
  return (
    <section aria-label="Documents that could not be taken in" className={styles.root}>
      {untaken.map((one) => (
        <Untaken key={one.documentId} untaken={one} onRemove={() => setRemoving(one)} />
      ))}
      {removing !== undefined && <Removal untaken={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  );
}

/** The same of one document, on its own screen. */
export function UntakenDocumentBar({ documentId }: { documentId: string }) {
  const { data } = useContractQuery(libraryDocumentContracts.untaken, {});
  const untaken = data?.find((one) => one.documentId === documentId);
  return untaken === undefined ? null : <Untaken untaken={untaken} />;
}

function Untaken({ untaken, onRemove }: { untaken: UntakenDocument; onRemove?: () => void }) {
  const { mutate, isPending } = useContractCommand(libraryDocumentContracts.takeAgain);
  const { documentId, name, error, isRetried } = untaken;
  const again = (): void =>
    mutate(
      { documentId },
      {
        onSuccess: () => notify.success(`“${name}” is in the library`),
        onError: (thrown) => notify.error('The document was not taken in', thrown),
      },
    );
  return (
    <MessageBar intent="error" shape="square" layout="auto">
      <MessageBarBody>
        {error.message}
        {isRetried && ' It is tried again in a few minutes.'}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={isPending}
          aria-label={`Try again to take in “${name}”`}
          onClick={again}
        >
          Try again
        </Button>
        {onRemove && (
          <Button size="small" aria-label={`Remove “${name}”`} onClick={onRemove}>
            Remove…
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function Removal({ untaken: { documentId, name }, onClose }: { untaken: UntakenDocument; onClose(): void }) {
  const { mutate, isPending } = useContractCommand(libraryDocumentContracts.remove, onClose);
  const remove = () =>
    mutate({ documentId }, { onError: (error) => notify.error('The document was not removed', error) });
  return (
    <ConfirmDialog
      open
      title={`Remove “${name}”?`}
      confirmLabel="Remove"
      busy={isPending}
      onConfirm={remove}
      onCancel={onClose}
    >
      The file goes out of the vault, with its outline, highlights and bookmarks. Letters that cite it stay as
      they are.
    </ConfirmDialog>
  );
}
