import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { client } from '../../lib/client.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Reader, type ReaderPosition } from '../reader/index.ts';

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
      {...(start === undefined ? {} : { position: start })}
      onPositionChange={(position) => positions.set(document.id, position)}
    />
  );
}
