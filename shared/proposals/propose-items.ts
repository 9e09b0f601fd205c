import type { Stand } from '../encounters/record.ts';
import type { Decided, Listing } from './dispute.ts';
import type { ListedItem } from './items/listed-item.ts';
import type { UrOutcome } from './items/outcome.ts';
import { keysOf, likeness, type WhatIsAsked, whatIsAsked } from './items/what-is-asked.ts';

/** A wording of a request, and the paper that has it. */
export interface Wording {
  text: string;
  at: Stand;
  recordId: string;
}

export interface ItemProposal extends WhatIsAsked {
  /** As the application words it; as the decision does where no application lists it. */
  request: string;
  /** What utilization review did; null where its decision does not name the request. */
  outcome: UrOutcome | null;
  /** Of a modified request: what was authorised. */
  authorized: Wording | null;
  /** Every place that words it, that of `request` first. */
  wordings: Wording[];
  confidence: number;
}

/** Less alike, two wordings are of two requests. */
const LEAST_ALIKE = 0.3;
/** Of lists of equal length, the same place says something too. */
const SAME_PLACE = 0.2;
/** How sure an item is that only one of the two papers names, or both. */
const ONE_PAPER = 0.7;
const BOTH_PAPERS = 0.9;

/**
 * The disputed items: what the application lists, with what utilization review decided of each; without an application's
 * list, what the decision denied or changed.
 */
export function proposeItems(
  listings: readonly Listing[],
  decided: Decided | undefined,
  reference: string,
): ItemProposal[] {
  const [main, ...others] = listings;
  if (main === undefined) {
    const items = decided?.items.filter(({ outcome }) => outcome !== 'certified') ?? [];
    return items.map((item) => proposalOf(item, decided?.paper.recordId ?? '', item, decided, [], reference));
  }
  const matches = completed(main.items, decided?.items ?? [], reference);
  const further = others.map((listing) => ({
    listing,
    matches: matched(main.items, listing.items, reference),
  }));
  return main.items.map((item, at) => {
    const wordings = further.flatMap(({ listing, matches: theirs }) => {
      const same = theirs[at];
      return same === undefined ? [] : [{ text: same.text, at: same.at, recordId: listing.paper.recordId }];
    });
    return proposalOf(item, main.paper.recordId, matches[at], decided, wordings, reference);
  });
}

function proposalOf(
  item: ListedItem,
  recordId: string,
  told: ListedItem | undefined,
  decided: Decided | undefined,
  others: readonly Wording[],
  reference: string,
): ItemProposal {
  const ofDecision = decided?.paper.recordId ?? recordId;
  const wordings = [{ text: item.text, at: item.at, recordId }];
  if (told !== undefined && told !== item)
    wordings.push({ text: told.text, at: told.at, recordId: ofDecision });
  const granted = told?.outcome === 'modified' ? told.authorized : undefined;
  return {
    request: item.text,
    ...withDetails(item, told, reference),
    outcome: told?.outcome ?? item.outcome ?? null,
    authorized: granted === undefined ? null : { ...granted, recordId: ofDecision },
    wordings: [...wordings, ...others],
    confidence: wordings.length > 1 ? BOTH_PAPERS : ONE_PAPER,
  };
}

/** What the request's own words tell, and where they do not, those of the decision. */
function withDetails(item: ListedItem, told: ListedItem | undefined, reference: string): WhatIsAsked {
  const own = whatIsAsked(item.text, reference);
  if (told === undefined) return own;
  const other = whatIsAsked(told.text, reference);
  return { ...other, ...own, bodyParts: own.bodyParts.length > 0 ? own.bodyParts : other.bodyParts };
}

/**
 * What a decision says of each item. An application lists what was denied or modified: where all but a few are found by
 * their words, and as many are left on either side, these belong together in their order.
 */
function completed(
  items: readonly ListedItem[],
  decided: readonly ListedItem[],
  reference: string,
): (ListedItem | undefined)[] {
  const found = matched(items, decided, reference);
  const left = decided.filter((one) => one.outcome !== 'certified' && !found.includes(one));
  const open = found.flatMap((one, at) => (one === undefined ? [at] : []));
  if (left.length !== open.length) return found;
  return found.map((one, at) => one ?? left[open.indexOf(at)]);
}

/** For each item of one list, the item of the other that words the same request; each is taken once, the most alike first. */
function matched(
  items: readonly ListedItem[],
  others: readonly ListedItem[],
  reference: string,
): (ListedItem | undefined)[] {
  const keys = items.map(({ text }) => keysOf(text, reference));
  const otherKeys = others.map(({ text }) => keysOf(text, reference));
  const pairs = keys.flatMap((one, at) =>
    otherKeys.map((other, place) => ({
      ...{ at, place },
      alike: likeness(one, other) + (items.length === others.length && at === place ? SAME_PLACE : 0),
    })),
  );
  const found: (ListedItem | undefined)[] = items.map(() => undefined);
  const taken = new Set<number>();
  for (const { at, place, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < LEAST_ALIKE || found[at] !== undefined || taken.has(place)) continue;
    found[at] = others[place];
    taken.add(place);
  }
  return found;
}
