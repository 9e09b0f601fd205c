import { useMemo } from 'react';
import { evidenceContracts, type ListedEvidence } from '../../../shared/contracts/evidence.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { insertCitations } from './insert-citation.ts';
import { pickEvidence, pickedOf } from './picked.ts';
import { textTarget } from './text-target.ts';
import { useEvidence } from './use-evidence.ts';

const NOTHING = 'Select text on a page first, or press B there to draw a box.';

/** Keeping what is selected in the records, and citing it in the text that was written in last. */
export function useCite() {
  const caseId = useCaseSession((session) => session.case.id);
  const session = useCaseSessionStore();
  const isReadOnly = useIsReadOnly();
  const { mutateAsync: create } = useContractCommand(evidenceContracts.create);
  const list = useEvidence(caseId);
  return useMemo(() => {
    /** Evidence of what was picked last, made where it is not kept yet; none when nothing was. */
    const kept = async (): Promise<ListedEvidence[]> => {
      const { last } = pickedOf(caseId).getState();
      if (last === undefined) return [];
      if (last.kind === 'evidence')
        return list?.evidence.filter(({ evidence }) => evidence.id === last.id) ?? [];
      const { documentId, parts } = last.picked;
      const made: ListedEvidence[] = [];
      for (const { page, text, rects } of parts) {
        made.push(await create({ caseId, documentId, page, rects: rects.map(onPage), quote: text }));
      }
      return made;
    };
    const run = async (then: (made: ListedEvidence[]) => void): Promise<void> => {
      if (isReadOnly) return notify.info('This case is closed', { detail: 'Nothing in it can be changed.' });
      try {
        const made = await kept();
        if (made.length === 0) notify.info('Nothing is selected in the records', { detail: NOTHING });
        else then(made);
      } catch (error) {
        notify.error('The evidence was not kept', error);
      }
    };
    const last = (made: readonly ListedEvidence[]) => made.at(-1);
    return {
      keep: () =>
        run((made) => {
          const one = last(made);
          if (one !== undefined) pickEvidence(caseId, one.evidence.id);
          session.getState().announce(`Kept as evidence: ${one?.printed}.`);
        }),
      cite: (withQuotes: boolean) => {
        // Where the cursor was when the key was pressed: keeping takes a moment.
        const target = textTarget();
        return run((made) => {
          if (target === undefined || target.editor.isDestroyed) {
            const detail = 'To cite it, put the cursor in the summary or a rationale and press Ctrl+E.';
            notify.info('Kept as evidence', { detail });
            return;
          }
          insertCitations(target.editor, made, withQuotes);
          session.getState().announce(`Cited ${last(made)?.printed}.`);
        });
      },
    };
  }, [caseId, session, isReadOnly, create, list]);
}

/** A box of the reader as far as it is on its page: it may stick out by a rounding. */
export function onPage({ left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>) {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y] = [within(left), within(top)];
  return { left: x, top: y, width: within(Math.min(width, 1 - x)), height: within(Math.min(height, 1 - y)) };
}
