import { useMemo } from 'react';
import { useStore } from 'zustand';
import { evidenceContracts } from '../../../shared/contracts/evidence.ts';
import { LIBRARY_HOLDER } from '../../../shared/domain/library-holder.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { type Picked, pickEvidence, pickedOf } from '../evidence/picked.ts';
import { onPage } from '../evidence/use-cite.ts';

/** What is selected in a document: its words, and the page on which they begin, from 0. */
export interface SelectedText {
  text: string;
  page: number;
  picked: Picked;
}

/** Undefined while no words are selected in the document. */
export function useSelection(documentId: string): SelectedText | undefined {
  const last = useStore(pickedOf(LIBRARY_HOLDER), (state) => state.last);
  return useMemo(() => {
    if (last?.kind !== 'picked' || last.picked.documentId !== documentId) return undefined;
    const text = last.picked.parts.map((part) => part.text).join(' ');
    const plain = text.replace(/\s+/g, ' ').trim();
    const [first] = last.picked.parts;
    return plain === '' || first === undefined
      ? undefined
      : { text: plain, page: first.page, picked: last.picked };
  }, [last, documentId]);
}

/** Keeps what is selected as a highlight, with a note where one is given. */
export function useHighlight(): (selected: SelectedText, note?: string) => Promise<void> {
  const { mutateAsync } = useContractCommand(evidenceContracts.create);
  return useMemo(
    () =>
      async ({ picked: { documentId, parts } }, note = '') => {
        try {
          let last: string | undefined;
          for (const { page, text, rects } of parts) {
            const of = { documentId, page, rects: rects.map(onPage), quote: text };
            const made = await mutateAsync({ caseId: LIBRARY_HOLDER, ...of, said: { note } });
            last = made.evidence.id;
          }
          if (last !== undefined) pickEvidence(LIBRARY_HOLDER, last);
        } catch (thrown) {
          notify.error('The highlight was not kept', thrown);
        }
      },
    [mutateAsync],
  );
}
