import type { Fact, QuantityFact, Range } from '../../domain/facts/fact.ts';
import { BODY_REGIONS, type BodyRegionId, recogniseFacts } from '../../domain/facts/index.ts';
import type { BodyPart, DisputedItem } from '../../domain/item.ts';
import { foldWord, tokensOf } from '../../encounters/text/fold.ts';

/** A request's quantity, parts of the body and category, as far as its words tell. */
export type WhatIsAsked = Pick<DisputedItem, 'quantity' | 'bodyParts' | 'category'>;

/** "Spinal stabilization, lumbar" is of the lumbar spine alone. */
const SPINAL: ReadonlySet<BodyRegionId> = new Set(['neck', 'upper-back', 'low-back']);
const WHOLE: ReadonlySet<BodyRegionId> = new Set(['spine', 'back']);

export function whatIsAsked(text: string, reference: string): WhatIsAsked {
  const facts = recogniseFacts(text, { reference });
  const parts = facts.filter((fact) => fact.kind === 'body-part' && fact.through !== 'condition');
  const isLevelKnown = parts.some((fact) => fact.kind === 'body-part' && SPINAL.has(fact.region));
  const bodyParts = parts.flatMap((fact): BodyPart[] => {
    if (fact.kind !== 'body-part' || (isLevelKnown && WHOLE.has(fact.region))) return [];
    const { side, levels } = fact;
    return [
      {
        name: BODY_REGIONS[fact.region].label,
        ...(side !== undefined && { side }),
        ...(levels !== undefined && { level: levels.join(', ') }),
      },
    ];
  });
  const category = facts.flatMap((fact) =>
    (fact.kind === 'drug' || fact.kind === 'term') && fact.category !== undefined ? [fact.category] : [],
  )[0];
  const counted = facts.find(isCounted);
  const drug = facts.find((fact) => fact.kind === 'drug' && fact.quantity !== undefined);
  const quantity =
    counted !== undefined
      ? { amount: counted.total.low, unit: plural(counted.unit, counted.total.low), asRead: counted.text }
      : drug?.kind === 'drug' && drug.quantity !== undefined
        ? { amount: drug.quantity }
        : undefined;
  return {
    bodyParts: unique(bodyParts),
    ...(category !== undefined && { category }),
    ...(quantity !== undefined && { quantity }),
  };
}

function isCounted(fact: Fact): fact is QuantityFact & { total: Range } {
  if (fact.kind !== 'quantity' || (fact.form !== 'course' && fact.form !== 'count')) return false;
  return fact.total !== undefined && fact.total.low === fact.total.high;
}

function plural(unit: string, amount: number): string {
  return amount === 1 || unit.endsWith('s') ? unit : `${unit}s`;
}

function unique(parts: readonly BodyPart[]): BodyPart[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** Words and meanings of a request, to compare wordings of one and the same: "PT 2x4" and "8 visits of physical therapy". */
export function keysOf(text: string, reference: string): Set<string> {
  const keys = new Set<string>();
  for (const { raw } of tokensOf(text)) if (raw.length > 2 || /\d/.test(raw)) keys.add(foldWord(raw));
  for (const fact of recogniseFacts(text, { reference })) {
    if (fact.kind === 'drug') keys.add(`drug ${fact.generic}`);
    if (fact.kind === 'body-part') keys.add(`part ${fact.region}`);
    if (fact.kind === 'term') keys.add(`term ${fact.group}`);
    if (fact.kind === 'quantity' && fact.total !== undefined)
      keys.add(`total ${fact.total.low} ${fact.unit}`);
  }
  return keys;
}

/** How alike two sets of keys are, 0 to 1: what both have, twice, of what each has. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const key of one) if (other.has(key)) both += 1;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
