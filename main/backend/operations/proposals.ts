import { localDay } from '../../../shared/domain/local-day.ts';
import { propose } from '../../../shared/proposals/propose.ts';
import { collectPapers } from '../proposals/collect-papers.ts';
import { readCaseState } from '../store/cases.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** What a file's papers of the dispute propose for the case. */
export function proposalHandlers(deps: HandlerDeps): Handlers<'proposals', 'get'> {
  return {
    get: async ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      const encounters = deps.encounters();
      encounters.lookAt(caseId);
      const papers = await collectPapers(reader, caseId);
      const { block, items } = propose(papers, localDay(deps.clock()));
      return { state: encounters.lookAt(caseId), block, items };
    },
  };
}
