import {
  ANY_DAY,
  type Fact,
  type QuantityFact,
  type Range,
  recogniseFacts,
} from '../../domain/facts/index.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { readSplit } from '../../domain/split-quantities.ts';
import { remember } from '../remember.ts';

/** What an item asks for, counted in one unit. */
export interface Requested {
  total: Range;
  /** The request was authorized in part, and this is what remains of it in dispute. */
  remains: boolean;
}

const FORMS: ReadonlySet<QuantityFact['form']> = new Set(['count', 'course', 'levels']);
/** Names for what has no unit of its own: two of them may count different things. */
const VAGUE: ReadonlySet<string> = new Set(['unit', 'item']);

/** The facts of a request as worded, or of the whole of one that was authorized in part. */
export const factsOfWording = remember(({ request, ur }: Pick<DisputedItem, 'request' | 'ur'>): Fact[] =>
  recogniseFacts(ur?.original ?? request, { reference: ANY_DAY }),
);

/**
 * The unit in which a number with its unit counts: `visit` of 6 `sessions`. Undefined for what is no plain count (`visits per
 * week`, `working days`), and for a unit that does not say what it counts.
 */
export function unitOf(number: number, unit: string): string | undefined {
  const text = `${number} ${unit.trim()}`;
  const [fact] = recogniseFacts(text, { reference: ANY_DAY, kinds: ['quantity'] });
  if (fact?.kind !== 'quantity' || fact.text !== text || !FORMS.has(fact.form)) return undefined;
  return VAGUE.has(fact.unit) ? undefined : fact.unit;
}

/**
 * What is asked for in a unit, or what is left of it in dispute: by the wording, and by the item's quantity where the wording
 * gives none. Undefined where it is not one number, or disagrees with itself.
 */
export function requestedIn(
  item: Pick<DisputedItem, 'request' | 'ur' | 'quantity'>,
  unit: string,
): Requested | undefined {
  const split = item.ur === undefined ? undefined : readSplit(item.ur);
  if (split !== undefined) return sure(split.remaining === undefined ? [] : [split.remaining], unit, true);
  const facts = factsOfWording(item);
  const worded = facts.filter(
    (fact): fact is QuantityFact => fact.kind === 'quantity' && fact.unit === unit && FORMS.has(fact.form),
  );
  if (worded.length > 0) return sure(worded, unit, false);
  const implied = unit === 'level' ? levelsOf(facts) : dispensed(facts, unit);
  if (implied.length > 0) return implied.length === 1 ? plain(implied[0]) : undefined;
  const { amount, unit: entered = '' } = item.quantity ?? {};
  return amount !== undefined && unitOf(amount, entered) === unit ? plain(amount) : undefined;
}

function sure(quantities: readonly QuantityFact[], unit: string, remains: boolean): Requested | undefined {
  const [one, ...more] = quantities;
  if (one?.total === undefined || one.unit !== unit || one.disagrees === true || more.length > 0)
    return undefined;
  return { total: one.total, remains };
}

function plain(total: number | undefined): Requested | undefined {
  return total === undefined ? undefined : { total: { low: total, high: total }, remains: false };
}

/** Levels that a request names as a span or a list: `L4-S1` are two. */
function levelsOf(facts: readonly Fact[]): number[] {
  return facts.flatMap((fact) =>
    fact.kind === 'body-part' && (fact.levels ?? []).length > 1 ? [fact.levels?.length ?? 0] : [],
  );
}

/** Tablets or patches of a drug, by the form that the request names. With refills it is not plain which of the numbers counts. */
function dispensed(facts: readonly Fact[], unit: string): number[] {
  return facts.flatMap((fact) =>
    fact.kind === 'drug' && fact.form === unit && fact.quantity !== undefined && (fact.refills ?? 0) === 0
      ? [fact.quantity]
      : [],
  );
}
