import {
  BODY_REGIONS,
  type DrugFact,
  printCount,
  type QuantityFact,
  recogniseFacts,
} from '../domain/facts/index.ts';
import type { BodyPart, DisputedItem } from '../domain/item.ts';

/** What an item says of itself: in its fields, and in the wording of its request. */
export interface OwnFacts {
  request: string;
  /** Wordings of its quantity: `8 visits`, `2x4`. The same place in two items means the same kind of wording. */
  quantity: { entered: string; worded: string; total: string };
  /** With side and level, and the name alone. */
  parts: string[];
  drug: DrugFact | undefined;
}

/** @param reference ISO day by which years of two digits are read */
export function ownFacts(item: DisputedItem, reference: string): OwnFacts {
  const request = item.request.trim();
  const facts = recogniseFacts(request, { reference, kinds: ['quantity', 'drug', 'body-part'] });
  const [quantity] = facts.filter((fact): fact is QuantityFact => fact.kind === 'quantity');
  const [drug] = facts.filter((fact): fact is DrugFact => fact.kind === 'drug');
  const read = facts.flatMap((fact): BodyPart[] => {
    if (fact.kind !== 'body-part' || fact.through !== 'name') return [];
    const name = plainName(fact.region);
    return [fact.side === undefined ? { name } : { name, side: fact.side }];
  });
  const parts = item.bodyParts.length > 0 ? item.bodyParts : read;
  const { amount, unit } = item.quantity ?? {};
  return {
    request,
    quantity: {
      entered: amount === undefined || unit === undefined ? '' : `${amount} ${unit}`,
      worded: quantity?.text ?? '',
      total: quantity?.total === undefined ? '' : printCount(quantity.total, quantity.unit),
    },
    parts: parts.flatMap((part) => [printed(part), part.name]),
    drug,
  };
}

/** `low back` of `low back (lumbar spine)`. */
function plainName(region: keyof typeof BODY_REGIONS): string {
  return BODY_REGIONS[region].label.replace(/ \(.*$/, '');
}

function printed({ side, name, level }: BodyPart): string {
  return [side, name, level].filter((part) => part !== undefined).join(' ');
}
