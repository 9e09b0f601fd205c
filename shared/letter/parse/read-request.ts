import { BODY_REGIONS, type Fact, recogniseFacts } from '../../domain/facts/index.ts';
import type { BodyPart, DisputedItem } from '../../domain/item.ts';

/** What can be told of a request from its wording: proposals, none of which the letter prints. */
export type RequestFacts = Pick<DisputedItem, 'quantity' | 'category' | 'bodyParts'>;

const KINDS = ['quantity', 'drug', 'body-part', 'term'] as const;

/** Quantity, treatment category and parts of the body of a request. @param reference ISO date */
export function factsOfRequest(request: string, reference: string): RequestFacts {
  const facts = recogniseFacts(request, { reference, kinds: KINDS });
  const quantity = quantityOf(facts);
  const category = categoryOf(facts);
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(category === undefined ? {} : { category }),
    bodyParts: bodyPartsOf(facts),
  };
}

function quantityOf(facts: readonly Fact[]): DisputedItem['quantity'] {
  const tablets = facts.flatMap((fact) => {
    if (fact.kind !== 'drug' || fact.quantity === undefined) return [];
    const unit = fact.form === undefined ? {} : { unit: plural(fact.form) };
    return [{ amount: fact.quantity, ...unit, asRead: `#${fact.quantity}` }];
  });
  const counted = facts.flatMap((fact) => {
    if (fact.kind !== 'quantity' || fact.total === undefined || fact.form === 'refills') return [];
    const { low, high } = fact.total;
    // A span is none of the numbers in it: the wording alone says it.
    return [
      low === high ? { amount: low, unit: plural(fact.unit), asRead: fact.text } : { asRead: fact.text },
    ];
  });
  // Two numbers of one request are a matter for the reviewer.
  const [only, ...more] = [...tablets, ...counted];
  return more.length === 0 ? only : undefined;
}

function plural(unit: string): string {
  return /(?:ch|x|s)$/.test(unit) ? `${unit}es` : `${unit}s`;
}

/** The one category that the request's words agree on. */
function categoryOf(facts: readonly Fact[]): string | undefined {
  const found = facts.flatMap((fact) =>
    (fact.kind === 'drug' || fact.kind === 'term') && fact.category !== undefined ? [fact.category] : [],
  );
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}

/** Regions that say less than any other of the spine. */
const WHOLE_SPINE: ReadonlySet<string> = new Set(['spine', 'back']);
const PARTS_OF_SPINE: ReadonlySet<string> = new Set(['neck', 'upper-back', 'low-back']);

/** Each part once: with its side where one mention has it, the spine by its part where one is named. */
function bodyPartsOf(facts: readonly Fact[]): BodyPart[] {
  const found = facts.filter((fact) => fact.kind === 'body-part');
  const namesPart = found.some(({ region }) => PARTS_OF_SPINE.has(region));
  const parts = new Map<string, BodyPart>();
  for (const { region, side, levels } of found) {
    if (namesPart && WHOLE_SPINE.has(region)) continue;
    const sayMore = (other: (typeof found)[number]) =>
      other.region === region && (other.side !== undefined || other.levels !== undefined);
    if (side === undefined && levels === undefined && found.some(sayMore)) continue;
    const part: BodyPart = {
      name: BODY_REGIONS[region].label,
      ...(side === undefined ? {} : { side }),
      ...(levels === undefined ? {} : { level: levels.join(', ') }),
    };
    parts.set(JSON.stringify(part), part);
  }
  return [...parts.values()];
}
