import { attestationsAfter } from './acceptance.ts';
import type { ImrCase } from './case.ts';
import type { DraftChange } from './draft.ts';
import type { DisputedItem } from './item.ts';

/**
 * The case with one field changed; the case that went in stays as it is.
 * A change to an item that is no longer there changes nothing.
 */
export function applyChange(imrCase: ImrCase, change: DraftChange): ImrCase {
  switch (change.field) {
    case 'profile':
      // Another profile was chosen for its sentences: those of a letter that was read go.
      return { ...imrCase, profile: change.value, asRead: undefined };
    case 'caseBlock':
      return { ...imrCase, caseBlock: change.value ?? undefined };
    case 'credentials':
      return { ...imrCase, credentials: change.value };
    case 'parties':
      return {
        ...imrCase,
        parties: change.value,
        attestations: attestationsAfter(imrCase.attestations, {
          before: imrCase.parties,
          after: change.value,
        }),
      };
    case 'documentsReviewed':
      return { ...imrCase, documentsReviewed: change.value ?? undefined };
    case 'summary':
      return { ...imrCase, summary: change.value };
    default: {
      const items = imrCase.items.map((item) => (item.id === change.item ? changeItem(item, change) : item));
      return { ...imrCase, items };
    }
  }
}

type ItemChange = Extract<DraftChange, { item: string }>;
type BasisChange = Extract<ItemChange, { field: `item.basis.${string}` }>;
type DecisionChange = Extract<ItemChange, { field: 'item.outcome' | 'item.rationale' }>;

/** A change to what an item is, apart from what each side rests on and what was decided. */
export type ItemCoreChange = Exclude<ItemChange, BasisChange | DecisionChange>;
/** An item apart from its bases and its decision. */
export type ItemCore = Omit<DisputedItem, 'bases' | 'outcome' | 'rationale'>;

function changeItem(item: DisputedItem, change: ItemChange): DisputedItem {
  switch (change.field) {
    case 'item.outcome':
      return { ...item, outcome: change.value ?? undefined };
    case 'item.rationale':
      return { ...item, rationale: change.value };
    case 'item.basis.administrator':
      return { ...item, bases: { ...item.bases, administrator: change.value ?? undefined } };
    case 'item.basis.reviewer':
      return { ...item, bases: { ...item.bases, reviewer: change.value ?? undefined } };
    default:
      return changeItemCore(item, change);
  }
}

/** The item with one of its own fields changed. */
export function changeItemCore<T extends ItemCore>(item: T, change: ItemCoreChange): T {
  switch (change.field) {
    case 'item.request':
      // A title kept as it was read no longer fits a request that was edited.
      return { ...item, request: change.value, asRead: undefined };
    case 'item.quantity':
      return { ...item, quantity: change.value ?? undefined };
    case 'item.category':
      return { ...item, category: change.value ?? undefined };
    case 'item.bodyParts':
      return { ...item, bodyParts: change.value };
    case 'item.ur':
      return { ...item, ur: change.value ?? undefined, asRead: undefined };
    case 'item.parent':
      return { ...item, parent: change.value ?? undefined };
    case 'item.worksheet':
      return { ...item, worksheet: change.value ?? undefined };
  }
}
