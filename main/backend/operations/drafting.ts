import { localDay } from '../../../shared/domain/local-day.ts';
import { USUAL_ORDER } from '../../../shared/drafting/order.ts';
import { collectFacts } from '../drafting/collect-facts.ts';
import { readCaseState } from '../store/cases.ts';
import { readDraftOrder, writeDraftOrder } from '../store/draft-order.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** What the first draft of a summary is laid out from. */
export function draftingHandlers(deps: HandlerDeps): Handlers<'drafting', 'facts' | 'order' | 'saveOrder'> {
  return {
    facts: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return collectFacts(reader, caseId, localDay(deps.clock()));
    },
    order: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return readDraftOrder(reader, caseId) ?? USUAL_ORDER;
    },
    saveOrder: ({ caseId, order }) => {
      deps.store().write((writer) => {
        readCaseState(writer, caseId);
        writeDraftOrder(writer, caseId, order);
      });
      return {};
    },
  };
}
