import { collectFacts } from '../drafting/collect-facts.ts';
import { readCaseState } from '../store/cases.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** What the first draft of a summary is laid out from. */
export function draftingHandlers(deps: HandlerDeps): Handlers<'drafting', 'facts'> {
  return {
    facts: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return collectFacts(reader, caseId, deps.clock().toISOString().slice(0, 10));
    },
  };
}
