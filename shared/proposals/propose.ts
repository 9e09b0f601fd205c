import { type BlockProposal, proposeBlock } from './case-block.ts';
import { decisionInDispute, denialsAmong, listingsAmong, ownDateOf } from './dispute.ts';
import type { Paper } from './paper.ts';
import { type ItemProposal, proposeItems } from './propose-items.ts';

export interface Proposals {
  block: BlockProposal[];
  items: ItemProposal[];
}

/**
 * The case block and the disputed items, as a file's application, notice of assignment and UR decision give them. Nothing is
 * taken over by itself: a person looks at the page that is named, and accepts.
 * @param papers the file's papers of the dispute, in its order
 * @param reference ISO day by which short years are read
 */
export function propose(papers: readonly Paper[], reference: string): Proposals {
  const denials = denialsAmong(papers, reference);
  const named = proposeBlock(papers, []).find(({ field }) => field === 'urDenialDate')?.value;
  const decided = decisionInDispute(denials, named);
  const own = decided === undefined ? undefined : ownDateOf(decided);
  const iso = decided?.paper.date;
  const block = proposeBlock(
    papers,
    decided === undefined || own === undefined || iso === undefined
      ? []
      : [{ recordId: decided.paper.recordId, iso, ...own }],
  );
  return { block, items: proposeItems(listingsAmong(papers), decided, reference) };
}
