import { useMemo } from 'react';
import { type DocumentRow, recordContracts } from '../../../../shared/contracts/records.ts';
import { notify } from '../../../lib/notify.ts';
import { useContractCommand } from '../../../lib/queries.ts';
import { useCaseSession, useCaseSessionStore } from '../../decision/case-session.ts';
import { type DocumentChange, historyOf, noteChange, noteMoved, reversed } from './document-history.ts';

/** What a person changes of the documents. Each says what was done, and resolves to whether it was. */
export interface DocumentChanges {
  rename: (document: DocumentRow, name: string) => Promise<boolean>;
  /** @param to its index after, from 0; nothing happens beyond the ends */
  move: (documentId: string, to: number) => Promise<boolean>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
}

export function useDocumentChanges(): DocumentChanges {
  const caseId = useCaseSession((session) => session.case.id);
  const session = useCaseSessionStore();
  const rename = useContractCommand(recordContracts.rename).mutateAsync;
  const move = useContractCommand(recordContracts.move).mutateAsync;
  return useMemo(() => {
    /** @returns the document as it is now; undefined when it was not changed, which was said */
    const make = async (change: DocumentChange): Promise<DocumentRow | undefined> => {
      const { documentId } = change;
      try {
        if (change.kind === 'name') await rename({ caseId, documentId, name: change.to });
        else await move({ caseId, documentId, to: change.to });
        await session.getState().reload();
        return session.getState().documents.find(({ id }) => id === documentId);
      } catch (thrown) {
        notify.error('The document was not changed', thrown);
        return undefined;
      }
    };
    const say = (change: DocumentChange, { name }: DocumentRow): void => {
      const { announce, documents } = session.getState();
      if (change.kind === 'name') announce(`The document is called ${name} now.`);
      else announce(`${name} is document ${change.to + 1} of ${documents.length} now.`);
    };
    const makeNew = async (change: DocumentChange): Promise<boolean> => {
      const made = await make(change);
      if (made === undefined) return false;
      noteChange(caseId, change);
      say(change, made);
      return true;
    };
    const step = async (to: 'done' | 'undone'): Promise<boolean> => {
      const last = historyOf(caseId)[to === 'done' ? 'undone' : 'done'].at(-1);
      if (last === undefined) {
        notify.info(`There is no change of documents to ${to === 'done' ? 'bring' : 'take'} back.`);
        return false;
      }
      const change = to === 'done' ? last : reversed(last);
      const made = await make(change);
      if (made === undefined) return false;
      noteMoved(caseId, to);
      say(change, made);
      return true;
    };
    return {
      rename: (document, name) =>
        makeNew({ kind: 'name', documentId: document.id, from: document.name, to: name }),
      move: async (documentId, to) => {
        const { documents } = session.getState();
        const from = documents.findIndex(({ id }) => id === documentId);
        if (from < 0 || to < 0 || to >= documents.length || to === from) return false;
        return makeNew({ kind: 'place', documentId, from, to });
      },
      undo: () => step('undone'),
      redo: () => step('done'),
    };
  }, [caseId, session, rename, move]);
}
