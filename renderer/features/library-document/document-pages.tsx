import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { client } from '../../lib/client.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { pickText, usePickedMarks } from '../evidence/picked.ts';
import { useEvidenceMarks, usePressedMark } from '../evidence/use-evidence.ts';
import { Reader, type ReaderHandle } from '../reader/index.ts';
import { useLook } from '../workspace/document-reader.tsx';
import { keepPlace, placeOf } from '../workspace/reading-places.ts';
import { storedText } from '../workspace/stored-text.ts';

interface Props {
  documentId: string;
  name: string;
  /** Given the reader once it is there, null when it goes. */
  onReader(handle: ReaderHandle | null): void;
  onPage(page: number): void;
}

/** The pages of a document of the library, where they were left, with its highlights. Mount anew for another document. */
export function DocumentPages({ documentId, name, onReader, onPage }: Props) {
  const opened = useQuery({
    queryKey: ['records.open', documentId, 'library'],
    queryFn: async () => {
      const [record, place] = await Promise.all([
        client.records.open({ documentId }),
        placeOf(documentId, 'first').catch(() => undefined),
      ]);
      return { ...record, place };
    },
    gcTime: 0,
  });
  const text = useMemo(() => storedText(documentId), [documentId]);
  const evidence = useEvidenceMarks(LIBRARY_HOLDER, documentId, true);
  const picked = usePickedMarks(LIBRARY_HOLDER, documentId);
  const pressed = usePressedMark(LIBRARY_HOLDER);
  const marks = useMemo(() => [...evidence, ...picked], [evidence, picked]);
  const { look, setLook } = useLook();
  const start = opened.data?.place;
  const isOpen = opened.data !== undefined;
  useEffect(() => {
    if (isOpen) onPage(start?.position?.page ?? 0);
  }, [isOpen, start, onPage]);
  if (opened.error) {
    return (
      <ErrorPanel
        title="The document could not be opened"
        error={opened.error}
        action={{ label: 'Try again', run: () => void opened.refetch() }}
      />
    );
  }
  if (opened.data === undefined) return <Spinner delay={300} label={`Opening ${name}`} />;
  const { handle, bytes, password } = opened.data;
  return (
    <Reader
      ref={onReader}
      source={{
        ...{ id: documentId, name, bytes, url: `record/${handle}` },
        ...(password !== null && { password }),
      }}
      text={text}
      marks={marks}
      look={look}
      onLookChange={setLook}
      {...(start?.position === undefined ? {} : { position: start.position })}
      {...(start === undefined ? {} : { turns: start.turns })}
      onPositionChange={(position) => {
        keepPlace(documentId, 'first', { position });
        onPage(position.page);
        // What is in view is read first. Of no account where it fails: the desk is being locked.
        client.text.lookingAt({ documentId, page: position.page }).catch(() => undefined);
      }}
      onTurnsChange={(turns) => keepPlace(documentId, 'first', { turns })}
      onSelection={(selection) => pickText(LIBRARY_HOLDER, documentId, selection)}
      onMark={pressed}
    />
  );
}
