import { z } from 'zod';
import type { Told } from './choose.ts';
import { type DraftPart, eachPart } from './parts.ts';

/** Longer than ids of records and facts are. */
const id = z.string().min(1).max(200);

/** The order in which the reviewer put records and facts by hand; what is not named follows what it usually follows. */
export const draftOrderSchema = z.strictObject({
  records: z.array(id).max(20_000),
  /** Of all parts. */
  facts: z.array(id).max(20_000),
});
export type DraftOrder = z.infer<typeof draftOrderSchema>;

export const USUAL_ORDER: DraftOrder = { records: [], facts: [] };

/** As `ids` say; each that they do not name stands behind the one that is before it in the usual order, or first. */
export function inOrder<T extends { id: string }>(usual: readonly T[], ids: readonly string[]): T[] {
  const byId = new Map(usual.map((one) => [one.id, one]));
  const placed = new Set<string>();
  const ordered = ids.flatMap((one) => {
    const known = byId.get(one);
    if (known === undefined || placed.has(one)) return [];
    placed.add(one);
    return [known];
  });
  if (placed.size === 0) return [...usual];
  const followers = new Map<string | undefined, T[]>();
  let before: string | undefined;
  for (const one of usual) {
    if (placed.has(one.id)) before = one.id;
    else followers.set(before, [...(followers.get(before) ?? []), one]);
  }
  const first = followers.get(undefined) ?? [];
  return [...first, ...ordered.flatMap((one) => [one, ...(followers.get(one.id) ?? [])])];
}

/**
 * Facts of each part as the reviewer put them: by their records, where those were put in order, and then one by one.
 * @param byPart in the usual order
 */
export function factsInOrder(
  byPart: Readonly<Record<DraftPart, readonly Told[]>>,
  records: readonly { id: string }[],
  order: DraftOrder,
): Record<DraftPart, Told[]> {
  const rank = new Map(inOrder(records, order.records).map((record, at) => [record.id, at]));
  const rankOf = ({ record }: Told): number => rank.get(record.id) ?? rank.size;
  return eachPart((part) => {
    const facts =
      order.records.length === 0 ? byPart[part] : byPart[part].toSorted((a, b) => rankOf(a) - rankOf(b));
    return inOrder(facts, order.facts);
  });
}

/** Ids of a part in a new order, in the place of those of the part before. */
export function withFacts(order: DraftOrder, ids: readonly string[]): DraftOrder {
  const moved = new Set(ids);
  return { ...order, facts: [...order.facts.filter((one) => !moved.has(one)), ...ids] };
}
