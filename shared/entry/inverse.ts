import { applyChange } from '../domain/apply-change.ts';
import type { ImrCase } from '../domain/case.ts';
import type { DraftChange } from '../domain/draft.ts';
import type { DisputedItem } from '../domain/item.ts';

type ItemChange = Extract<DraftChange, { item: string }>;

/** The changes that take back changes to items, in their order; of other fields none. */
export function inverseOf(imrCase: ImrCase, changes: readonly DraftChange[]): DraftChange[] {
  let at = imrCase;
  const back: DraftChange[] = [];
  for (const change of changes) {
    if ('item' in change) {
      const item = at.items.find(({ id }) => id === change.item);
      if (item !== undefined) back.unshift(asItWas(item, change));
    }
    at = applyChange(at, change);
  }
  return back;
}

/** A change to what the field holds now. */
function asItWas(item: DisputedItem, { field }: ItemChange): DraftChange {
  const at = { item: item.id };
  switch (field) {
    case 'item.request':
      return { ...at, field, value: item.request };
    case 'item.quantity':
      return { ...at, field, value: item.quantity ?? null };
    case 'item.category':
      return { ...at, field, value: item.category ?? null };
    case 'item.bodyParts':
      return { ...at, field, value: item.bodyParts };
    case 'item.ur':
      return { ...at, field, value: item.ur ?? null };
    case 'item.parent':
      return { ...at, field, value: item.parent ?? null };
    case 'item.worksheet':
      return { ...at, field, value: item.worksheet ?? null };
    case 'item.outcome':
      return { ...at, field, value: item.outcome ?? null };
    case 'item.rationale':
      return { ...at, field, value: item.rationale };
    case 'item.basis.administrator':
      return { ...at, field, value: item.bases.administrator ?? null };
    case 'item.basis.reviewer':
      return { ...at, field, value: item.bases.reviewer ?? null };
  }
}
