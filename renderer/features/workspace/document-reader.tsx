import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { textContracts } from '../../../shared/contracts/text.ts';
import { client } from '../../lib/client.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Reader, type ReaderPosition } from '../reader/index.ts';
import { storedText } from './stored-text.ts';

/** Where the reviewer was in each document, for coming back to it. */
const positions = new Map<string, ReaderPosition>();

/** One record in the reader. Mount anew for another document. */
export function DocumentReader({ document }: { document: DocumentRow }) {
  // A handle dies with the lock, so it is asked for anew each time.
  const opened = useQuery({
    queryKey: ['records.open', document.id],
    queryFn: () => client.records.open({ documentId: document.id }),
    gcTime: 0,
  });
  const [start] = useState(() => positions.get(document.id));
  const text = useMemo(() => storedText(document.id), [document.id]);
  useEffect(() => lookAt(document.id, start?.page ?? 0), [document.id, start]);
  useReadAgain(document.id);
  if (opened.error) {
    return (
      <ErrorPanel
        title="The record could not be opened"
        error={opened.error}
        action={{ label: 'Try again', run: () => void opened.refetch() }}
      />
    );
  }
  if (opened.data === undefined) return <Spinner delay={300} label={`Opening ${document.name}`} />;
  const { handle, bytes, name } = opened.data;
  return (
    <Reader
      source={{ id: document.id, name, bytes, url: `record/${handle}` }}
      text={text}
      {...(start === undefined ? {} : { position: start })}
      onPositionChange={(position) => {
        positions.set(document.id, position);
        lookAt(document.id, position.page);
      }}
    />
  );
}

/** The command that has the page in view read again from its picture: where its text is no good. */
function useReadAgain(documentId: string): void {
  const { mutate } = useContractCommand(textContracts.readAgain);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'read-page-again',
        label: 'Recognize the text of this page again',
        scope: 'Case',
        run: () => {
          const page = positions.get(documentId)?.page ?? 0;
          const onError = (error: unknown) => notify.error('The page is not read again', error);
          mutate({ documentId, page }, { onError });
        },
      },
    ],
    [documentId, mutate],
  );
  useCommands(commands);
}

/** What is in view is read first. Of no account where it fails: the desk is being locked, or the record is gone. */
function lookAt(documentId: string, page: number): void {
  client.text.lookingAt({ documentId, page }).catch(() => undefined);
}
