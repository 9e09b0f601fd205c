import type { Stand } from '../encounters/record.ts';
import { decidedItems, listedItems } from './items/items-of.ts';
import type { ListedItem } from './items/listed-item.ts';
import type { Paper } from './paper.ts';

/** A UR decision that denied or changed something, with what it decided. */
export interface Decided {
  paper: Paper;
  items: ListedItem[];
}

/** A paper that lists what is in dispute. */
export interface Listing {
  paper: Paper;
  items: ListedItem[];
}

/** The UR decisions of a file that denied or changed something. Certifications are none. */
export function denialsAmong(papers: readonly Paper[], reference: string): Decided[] {
  return papers
    .filter(({ type }) => type === 'ur-decision')
    .map((paper) => ({ paper, items: decidedItems(paper, reference) }))
    .filter(({ items }) => items.some(({ outcome }) => outcome !== 'certified'));
}

/** Applications and notices of assignment with the treatments that they list, the one that lists most first. */
export function listingsAmong(papers: readonly Paper[]): Listing[] {
  const rank = ({ type }: Paper): number => (type === 'application' ? 0 : 1);
  return papers
    .filter(({ type }) => type === 'application' || type === 'correspondence')
    .map((paper) => ({ paper, items: listedItems(paper) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => rank(a.paper) - rank(b.paper) || b.items.length - a.items.length);
}

/** The decision in dispute: of the day that the application names; else the last one. */
export function decisionInDispute(
  denials: readonly Decided[],
  named: string | undefined,
): Decided | undefined {
  const dated = denials.filter(({ paper }) => paper.date !== undefined);
  return (
    dated.find(({ paper }) => paper.date === named) ??
    [...dated].sort((a, b) => (b.paper.date ?? '').localeCompare(a.paper.date ?? ''))[0] ??
    denials[0]
  );
}

/** Where a paper's own date stands. */
export function ownDateOf({ paper }: Decided): { at: Stand; asRead: string } | undefined {
  const hit = paper.dates.find(({ iso, inText }) => iso === paper.date && !inText);
  return hit === undefined ? undefined : { at: hit.at, asRead: hit.as };
}
