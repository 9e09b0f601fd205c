import { useCallback, useRef, useState } from 'react';
import {
  type LibraryDocumentChange,
  type LibraryDocumentView,
  libraryDocumentContracts,
} from '../../../shared/contracts/library-documents.ts';
import type { OutlineEntry } from '../../../shared/guidelines/outline/outline.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';

/** Outlines that can be brought back. */
const MOST_STEPS = 50;

/** A document of the library, and how it is changed: one change after another, each on what the last one made. */
export function useDocument(documentId: string) {
  const { data: document, error, refetch } = useContractQuery(libraryDocumentContracts.get, { documentId });
  const { mutateAsync } = useContractCommand(libraryDocumentContracts.edit);
  const { mutateAsync: readAgain } = useContractCommand(libraryDocumentContracts.outlineAgain);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const known = useRef<LibraryDocumentView>(undefined);
  if (document !== undefined && document.revision >= (known.current?.revision ?? 0)) known.current = document;
  const [steps, setSteps] = useState<readonly (readonly OutlineEntry[])[]>([]);

  const inTurn = useCallback(
    (work: (now: LibraryDocumentView) => Promise<LibraryDocumentView>): Promise<boolean> => {
      const run = async (): Promise<boolean> => {
        const now = known.current;
        if (now === undefined) return false;
        try {
          known.current = await work(now);
          return true;
        } catch (thrown) {
          notify.error('The document was not changed', thrown);
          void refetch();
          return false;
        }
      };
      const next = last.current.then(run);
      last.current = next;
      return next;
    },
    [refetch],
  );
  const change = useCallback(
    (make: (now: LibraryDocumentView) => LibraryDocumentChange) =>
      inTurn((now) => mutateAsync({ documentId, revision: now.revision, change: make(now) })),
    [inTurn, mutateAsync, documentId],
  );
  const remember = (outline: readonly OutlineEntry[]) =>
    setSteps((before) => [...before.slice(-MOST_STEPS + 1), outline]);
  return {
    document,
    error,
    refetch,
    change,
    /** Changes the outline; what it was can be brought back. */
    changeOutline: (make: (outline: readonly OutlineEntry[]) => OutlineEntry[]) =>
      change(({ outline }) => {
        remember(outline);
        return { outline: make(outline) };
      }),
    /** Undefined while there is nothing to take back. */
    undoOutline:
      steps.length === 0
        ? undefined
        : () => {
            const before = steps.at(-1) ?? [];
            setSteps(steps.slice(0, -1));
            return change(() => ({ outline: [...before] }));
          },
    /** Makes the outline anew from the file. */
    outlineAgain: () =>
      inTurn((now) => {
        remember(now.outline);
        return readAgain({ documentId, revision: now.revision });
      }),
  };
}

export type DocumentWork = ReturnType<typeof useDocument>;
