import {
  ANY_DAY,
  type DrugFact,
  dispensedTotal,
  type QuantityFact,
  recogniseFacts,
  splitAddsUp,
} from './facts/index.ts';
import type { UrSplit } from './item.ts';

/** The quantities of a request that was authorised in part, each where its wording names just one. */
export interface SplitQuantities {
  original: QuantityFact | undefined;
  authorized: QuantityFact | undefined;
  remaining: QuantityFact | undefined;
  /** original = authorised + remaining in quantity and unit; undefined where one of them is not known. */
  addsUp: boolean | undefined;
}

/** Reads the three quantities of a split; undefined for one that has no remaining part. */
export function readSplit(split: UrSplit): SplitQuantities | undefined {
  if (split.kind !== 'partial') return undefined;
  const [original, authorized, remaining] = [split.original, split.authorized, split.remaining].map(counted);
  return { original, authorized, remaining, addsUp: splitAddsUp(original, authorized, remaining) };
}

/** The one quantity of a wording; of several, none is sure. */
function counted(text: string): QuantityFact | undefined {
  const facts = recogniseFacts(text, { reference: ANY_DAY, kinds: ['quantity', 'drug'] });
  const quantities = facts.flatMap((fact) => {
    if (fact.kind === 'quantity' && fact.total !== undefined) return [fact];
    return fact.kind === 'drug' ? dispensedOf(fact) : [];
  });
  return quantities.length === 1 ? quantities[0] : undefined;
}

/** What is dispensed of a drug with all refills. Tablets or patches: of one drug both wordings mean the same. */
function dispensedOf(drug: DrugFact): QuantityFact[] {
  const total = dispensedTotal(drug);
  if (total === undefined) return [];
  const { start, end, text, confidence } = drug;
  const place = { start, end, text, confidence };
  return [{ kind: 'quantity', ...place, form: 'count', unit: 'unit', total: { low: total, high: total } }];
}
