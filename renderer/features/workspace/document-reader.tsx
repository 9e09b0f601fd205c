import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import { textContracts } from '../../../shared/contracts/text.ts';
import type { ReaderName } from '../../../shared/contracts/viewing.ts';
import { client } from '../../lib/client.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { usePageLabels } from '../bates/use-bates.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { putPicked } from '../evidence/drop-picked.ts';
import { pickBox, pickText, usePickedMarks } from '../evidence/picked.ts';
import { useEvidenceMarks, usePressedMark } from '../evidence/use-evidence.ts';
import { Reader, type ReaderHandle } from '../reader/index.ts';
import { usePageMarks } from '../search/page-marks.ts';
import { DamagedRecord } from './damaged-record.tsx';
import { keepPlace, pageOf, placeOf } from './reading-places.ts';
import { storedText } from './stored-text.ts';
import { useMarkSeen } from './use-seen.ts';
import { usePointedMarks } from './use-show-place.ts';
import { useUnmarkedHit } from './use-unmarked-hit.ts';

interface Props {
  document: DocumentRow;
  reader: ReaderName;
  /** Given the reader once it is there, null when it goes. */
  onReader(handle: ReaderHandle | null): void;
}

/** One record in one of the two readers, where it was left. Mount anew for another document. */
export function DocumentReader({ document, reader, onReader }: Props) {
  const { id: documentId } = document;
  // A handle dies with the lock, so it is asked for anew each time.
  const opened = useQuery({
    queryKey: ['records.open', documentId, reader],
    queryFn: async () => {
      const [record, place] = await Promise.all([
        client.records.open({ documentId }),
        // Where it was left is of no account when that cannot be had: it opens at its top.
        placeOf(documentId, reader).catch(() => undefined),
      ]);
      return { ...record, place };
    },
    gcTime: 0,
  });
  const text = useMemo(() => storedText(documentId), [documentId]);
  const start = opened.data?.place;
  const isOpen = opened.data !== undefined;
  useEffect(() => {
    if (isOpen) lookAt(documentId, start?.position?.page ?? 0);
  }, [documentId, isOpen, start]);
  const [page, setPage] = useState(() => pageOf(documentId, reader));
  const hits = usePageMarks(documentId, page, reader === 'first');
  const pointed = usePointedMarks(documentId);
  const caseId = useCaseSession((session) => session.case.id);
  const evidence = useEvidenceMarks(caseId, documentId, reader === 'first');
  const picked = usePickedMarks(caseId, documentId);
  const pressed = usePressedMark(caseId);
  const marks = useMemo(
    () => [...evidence, ...hits, ...picked, ...pointed],
    [evidence, hits, picked, pointed],
  );
  useUnmarkedHit(documentId, reader, isOpen);
  const markSeen = useMarkSeen(documentId);
  const pageLabels = usePageLabels(caseId, document);
  const { look, setLook } = useLook();
  const [isDamaged, setDamaged] = useState(false);
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
  if (isDamaged) return <DamagedRecord document={document} />;
  const { handle, bytes, name, password } = opened.data;
  return (
    <Reader
      ref={onReader}
      source={{
        ...{ id: documentId, name, bytes, url: `record/${handle}` },
        ...(password !== null && { password }),
      }}
      text={text}
      {...pageLabels}
      marks={marks}
      look={look}
      onLookChange={setLook}
      {...(start?.position === undefined ? {} : { position: start.position })}
      {...(start === undefined ? {} : { turns: start.turns })}
      onPositionChange={(position) => {
        keepPlace(documentId, reader, { position });
        setPage(position.page);
        lookAt(documentId, position.page);
      }}
      onTurnsChange={(turns) => keepPlace(documentId, reader, { turns })}
      onSeen={markSeen}
      onSelection={(selection) => pickText(caseId, documentId, selection)}
      onDragText={(data, selection) => {
        pickText(caseId, documentId, selection);
        putPicked(data);
      }}
      onBox={(box) => pickBox(caseId, documentId, box)}
      onMark={pressed}
      onError={({ code }) => setDamaged(code === 'record-damaged')}
    />
  );
}

/** How pages are shown: a choice for all records and cases. */
export function useLook() {
  const { data } = useContractQuery(settingsContracts.get, {});
  const { mutate } = useContractCommand(settingsContracts.save);
  const setLook = useCallback(
    (pageLook: 'paper' | 'night' | 'contrast') => {
      const onError = (error: unknown) => notify.error('The colors of the pages were not kept', error);
      mutate({ pageLook }, { onError });
    },
    [mutate],
  );
  return { look: data?.pageLook ?? 'paper', setLook };
}

/** The command that has the page in view read again from its picture: where its text is no good. */
export function useReadAgain(documentId: string | undefined, reader: ReaderName): void {
  const { mutate } = useContractCommand(textContracts.readAgain);
  const commands = useMemo<Command[]>(
    () =>
      documentId === undefined
        ? []
        : [
            {
              id: 'read-page-again',
              label: 'Recognize the text of this page again',
              scope: 'Case',
              run: () => {
                const page = pageOf(documentId, reader);
                const onError = (error: unknown) => notify.error('The page is not read again', error);
                mutate({ documentId, page }, { onError });
              },
            },
          ],
    [documentId, reader, mutate],
  );
  useCommands(commands);
}

/** What is in view is read first. Of no account where it fails: the desk is being locked, or the record is gone. */
function lookAt(documentId: string, page: number): void {
  client.text.lookingAt({ documentId, page }).catch(() => undefined);
}
