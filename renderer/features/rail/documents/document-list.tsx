import { makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../../../shared/contracts/records.ts';
import { type DocumentReading, textContracts } from '../../../../shared/contracts/text.ts';
import { count } from '../../../lib/format.ts';
import { useContractQuery } from '../../../lib/queries.ts';
import { useRowDrag } from '../../../ui/use-row-drag.ts';
import { useIsReadOnly } from '../../acceptance/use-acceptance.ts';
import { useCaseSession } from '../../decision/case-session.ts';
import { percentSeen, summaryOfSeen, useSeen } from '../../workspace/use-seen.ts';
import { DocumentFacts } from './document-facts.tsx';
import { useDocumentHistory } from './document-history.ts';
import { DocumentItem } from './document-item.tsx';
import { RemoveDocument } from './remove-document.tsx';
import { RenameDocument } from './rename-document.tsx';
import { useDocumentChanges } from './use-document-changes.ts';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    margin: 0,
    padding: '0 0 4px',
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Shown {
  kind: 'facts' | 'rename' | 'remove';
  document: DocumentRow;
}

/** The documents of the case in their order: how much of each was seen and read, what it is called, taking one out. */
export function DocumentList({ currentId }: { currentId: string | undefined }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const caseId = useCaseSession((session) => session.case.id);
  const documents = useCaseSession((session) => session.documents);
  const show = useCaseSession((session) => session.show);
  const isReadOnly = useIsReadOnly();
  const seen = useSeen(caseId);
  const { data: reading } = useContractQuery(textContracts.status, { caseId });
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const changes = useDocumentChanges();
  const { done } = useDocumentHistory(caseId);
  const list = useRef<HTMLUListElement>(null);
  const readingOf = (id: string) => reading?.documents.find((one) => one.documentId === id);
  const close = (): void => setShown(undefined);

  /** The row that has the focus once it is where it goes: rows that change places lose it. */
  const focusAfter = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the documents
  useEffect(() => {
    const id = focusAfter.current;
    focusAfter.current = undefined;
    if (id !== undefined) rowOf(list.current, id)?.focus();
  }, [documents]);
  const change = async (documentId: string, made: Promise<boolean>): Promise<void> => {
    focusAfter.current = documentId;
    if (!(await made)) focusAfter.current = undefined;
  };
  const move = (documentId: string, to: number): void => {
    void change(documentId, changes.move(documentId, to));
  };
  const drag = useRowDrag(
    documents.map(({ id }) => id),
    move,
  );

  const keyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.document : undefined;
    const index = documents.findIndex((one) => one.id === id);
    const document = documents[index];
    if (document === undefined || isReadOnly) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.altKey && event.key === 'ArrowUp') move(document.id, index - 1);
    else if (event.altKey && event.key === 'ArrowDown') move(document.id, index + 1);
    else if (event.key === 'F2') setShown({ kind: 'rename', document });
    else if (isCommand && key === 'z' && !event.shiftKey) void change(document.id, changes.undo());
    else if (isCommand && (key === 'y' || key === 'z')) void change(document.id, changes.redo());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <ul className={styles.list} aria-label="Documents" {...arrows} ref={list} onKeyDownCapture={keyDown}>
        {documents.map((one, index) => {
          const seenHere = seen?.documents.filter(({ documentId }) => documentId === one.id);
          const words = [
            count(one.pages, 'page'),
            seenHere && `${percentSeen(summaryOfSeen(seenHere))} % seen`,
            stateOf(readingOf(one.id)),
          ];
          return (
            <DocumentItem
              key={one.id}
              document={one}
              words={words.filter(Boolean).join(' · ')}
              isCurrent={one.id === currentId}
              isReadOnly={isReadOnly}
              dropAt={drag.over?.id === one.id && drag.dragged !== one.id ? drag.over.side : undefined}
              isDragged={drag.dragged === one.id}
              drag={drag.of(one.id)}
              actions={{
                read: () => show({ documentId: one.id }),
                facts: () => setShown({ kind: 'facts', document: one }),
                rename: () => setShown({ kind: 'rename', document: one }),
                moveUp: index === 0 ? undefined : () => move(one.id, index - 1),
                moveDown: index === documents.length - 1 ? undefined : () => move(one.id, index + 1),
                undo: done.length === 0 ? undefined : () => void changes.undo(),
                remove: () => setShown({ kind: 'remove', document: one }),
              }}
            />
          );
        })}
      </ul>
      {shown?.kind === 'facts' && (
        <DocumentFacts document={shown.document} reading={readingOf(shown.document.id)} onClose={close} />
      )}
      {shown?.kind === 'rename' && (
        <RenameDocument document={shown.document} changes={changes} onClose={close} />
      )}
      {shown?.kind === 'remove' && <RemoveDocument document={shown.document} onClose={close} />}
    </>
  );
}

function rowOf(list: HTMLElement | null, documentId: string): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-document]') ?? [])];
  return rows.find(({ dataset }) => dataset.document === documentId);
}

/** Only what is out of the ordinary: all read is what is expected. */
function stateOf(reading: DocumentReading | undefined): string {
  if (reading === undefined) return '';
  if (reading.failed > 0) return `${reading.failed} cannot be read`;
  return reading.read < reading.pages ? `${reading.pages - reading.read} not read yet` : '';
}
