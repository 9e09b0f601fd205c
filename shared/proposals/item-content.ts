import type { ItemContent, UrSplit } from '../domain/item.ts';
import { whatIsAsked } from './items/what-is-asked.ts';
import type { ItemProposal } from './propose-items.ts';

type Proposed = Pick<
  ItemProposal,
  'request' | 'quantity' | 'category' | 'bodyParts' | 'outcome' | 'authorized'
>;

/**
 * The item that a proposal makes. Of a modified request the split is entered only where the words tell how much is left;
 * otherwise a person says whether a part was authorised, or something else.
 * @param reference ISO day by which short years are read
 */
export function itemContentOf(proposal: Proposed, reference: string): ItemContent {
  const { quantity, category, bodyParts } = proposal;
  const request = withoutFullStop(proposal.request);
  const ur = splitOf(proposal, reference);
  return {
    ...{ request, bodyParts },
    ...(quantity !== undefined && { quantity }),
    ...(category !== undefined && { category }),
    ...(ur !== undefined && { ur }),
  };
}

function splitOf(proposal: Proposed, reference: string): UrSplit | undefined {
  if (proposal.outcome !== 'modified' || proposal.authorized === null) return undefined;
  const original = withoutFullStop(proposal.request);
  const authorized = withoutFullStop(proposal.authorized.text);
  const remaining = remainingOf(original, authorized, reference);
  return remaining === undefined ? undefined : { kind: 'partial', original, authorized, remaining };
}

/**
 * What is left of a request of which a part was authorised, in the request's own words: of "Physical therapy, 12 visits" and
 * "6 visits", "Physical therapy, 6 visits".
 * @returns undefined where both do not count the same thing, or the request does not say its number just once
 */
export function remainingOf(original: string, authorized: string, reference: string): string | undefined {
  const asked = whatIsAsked(original, reference).quantity;
  const granted = whatIsAsked(authorized, reference).quantity;
  if (asked?.amount === undefined || granted?.amount === undefined) return undefined;
  if (singular(asked.unit) !== singular(granted.unit) || granted.amount >= asked.amount) return undefined;
  const number = new RegExp(`(?<![\\d./])${asked.amount}(?![\\d./])`, 'g');
  // "2x4 (8 visits)" says it twice, and both would have to change.
  if (/\d\s*[x×]\s*\d|\btimes\b/i.test(original) || original.match(number)?.length !== 1) return undefined;
  return original.replace(number, String(asked.amount - granted.amount));
}

function singular(unit: string | undefined): string {
  return (unit ?? '').toLowerCase().replace(/s$/, '');
}

/** The letter goes on after a request with a colon; the stop of an abbreviation stays. */
function withoutFullStop(text: string): string {
  return text.trim().replace(/(?<=[\p{Ll}]{4}|\)|\d)\.$/u, '');
}
