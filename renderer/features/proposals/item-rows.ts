import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import { itemsAlreadyThere } from '../../../shared/proposals/already-there.ts';

export type ItemProposal = CaseProposals['items'][number];

/** A proposed item, and the item of the case that it already is. */
export interface ItemRow {
  proposal: ItemProposal;
  /** Index of the item in the case. */
  there: number | undefined;
}

/** @param requests of the case's items, in their order @param today ISO day */
export function itemRows(
  proposals: readonly ItemProposal[],
  requests: readonly string[],
  today: string,
): ItemRow[] {
  const wordings = proposals.map((proposal) => proposal.wordings.map(({ text }) => text));
  const there = itemsAlreadyThere(wordings, requests, today);
  return proposals.map((proposal, at) => ({ proposal, there: there[at] }));
}

/** Items that the case lacks and that are in dispute: those can be taken over at once. */
export function missingRows(rows: readonly ItemRow[]): ItemRow[] {
  return rows.filter(({ proposal, there }) => there === undefined && proposal.outcome !== 'certified');
}
