import type { DisputedItem } from '../../../shared/domain/item.ts';

/**
 * For `memo`: a part of the item's form renders again only when one of its own fields changed. Without it, each
 * keystroke in the rationale would draw the whole form anew.
 */
export function sameItemFields<P extends { item: DisputedItem }>(
  ...fields: readonly (keyof DisputedItem)[]
): (before: P, after: P) => boolean {
  return (before, after) => {
    const { item: was, ...others } = before;
    const { item: is, ...otherNow } = after;
    return (
      was.id === is.id &&
      fields.every((field) => was[field] === is[field]) &&
      sameValues(Object.entries(others), new Map(Object.entries(otherNow)))
    );
  };
}

function sameValues(before: readonly [string, unknown][], after: ReadonlyMap<string, unknown>): boolean {
  return before.length === after.size && before.every(([key, value]) => after.get(key) === value);
}
