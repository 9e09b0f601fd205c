import type { DisputedItem } from '../domain/item.ts';

/** Whole items that are put in their places, and items that are taken out. */
export interface Arrangement {
  put: { item: DisputedItem; at: number }[];
  remove: string[];
}

/** What takes an arrangement back. @param before the items as they were */
export function undoOfArrangement(
  before: readonly DisputedItem[],
  { put, remove }: Pick<Arrangement, 'remove'> & { put: readonly { item: Pick<DisputedItem, 'id'> }[] },
): Arrangement {
  const changed = new Set([...remove, ...put.map(({ item }) => item.id)]);
  // Those that depended on one that was taken out stand by themselves since then.
  const isTouched = ({ id, parent }: DisputedItem) =>
    changed.has(id) || (parent !== undefined && remove.includes(parent));
  return {
    put: before.flatMap((item, at) => (isTouched(item) ? [{ item, at }] : [])),
    remove: put.map(({ item }) => item.id).filter((id) => before.every((item) => item.id !== id)),
  };
}
