import { type CheckedCriterion, type CriterionLimit, printBound } from '../../domain/checklist.ts';
import { ANY_DAY, type Fact, printCount, recogniseFacts } from '../../domain/facts/index.ts';
import type { DisputedItem } from '../../domain/item.ts';
import { factsOfWording, type Requested, requestedIn, unitOf } from '../quantities/requested-in.ts';
import { treatmentsOf } from '../records/treatments.ts';
import { remember } from '../remember.ts';

/** What a request comes to against the limit of a criterion. */
export interface LimitComparison {
  limit: CriterionLimit;
  /** `8 visits` */
  count: string;
  /** It is what remains in dispute of a request that was authorized in part. */
  remains: boolean;
  /** The side on which the request leaves the limit; undefined within it, and where bounds do not tell. */
  outside: 'above' | 'below' | undefined;
}

type Asked = Pick<DisputedItem, 'request' | 'ur' | 'quantity'>;

/**
 * The request against a criterion that is a limit. Undefined, and nothing is to be said, where the two are not plainly of one
 * kind: the unit is another or no plain count, the criterion names another treatment, its sentence gives the number no longer,
 * or the request gives no one number. A prerequisite has numbers of what came before, which no request holds.
 */
export function compareWithLimit(item: Asked, criterion: CheckedCriterion): LimitComparison | undefined {
  const { limit, kind } = criterion;
  if (limit === undefined || kind !== 'limit') return undefined;
  const facts = factsOfCriterion(criterion);
  const unit = unitOf(limit.number, limit.unit);
  if (unit === undefined || !givesNumber(criterion.criterion, facts, limit.number)) return undefined;
  const asked = requestedIn(item, unit);
  if (asked === undefined || !isOfOneTreatment(facts, factsOfWording(item))) return undefined;
  const { total, remains } = asked;
  return { limit, count: printCount(total, unit), remains, outside: outside(asked, limit) };
}

/** `The request: 8 visits. At most 6.` */
export function printComparison({ count, remains, limit }: LimitComparison): string {
  const bound = printBound(limit);
  const asked = remains ? 'Remaining in dispute' : 'The request';
  return `${asked}: ${count}. ${bound.charAt(0).toUpperCase()}${bound.slice(1)}.`;
}

/** What is asked for as a part of a sentence: `the request is for 8 visits`. */
export function sayRequested({ count, remains }: Pick<LimitComparison, 'count' | 'remains'>): string {
  return remains ? `what remains in dispute is ${count}` : `the request is for ${count}`;
}

/** Whether a text gives a number, in digits or as a quantity in words. */
export function isNumberGiven(text: string, number: number): boolean {
  return givesNumber(text, recogniseFacts(text, { reference: ANY_DAY, kinds: ['quantity'] }), number);
}

const factsOfCriterion = remember(({ criterion }: CheckedCriterion): Fact[] =>
  recogniseFacts(criterion, { reference: ANY_DAY }),
);

function givesNumber(text: string, facts: readonly Fact[], number: number): boolean {
  if ((text.match(/\d+(?:\.\d+)?/g) ?? []).some((digits) => Number(digits) === number)) return true;
  return facts.some(
    (fact) =>
      fact.kind === 'quantity' &&
      [fact.total, fact.duration?.count, fact.frequency?.count].some(
        (range) => range?.low === number || range?.high === number,
      ),
  );
}

/** What remains of a request may be less than a course must have: the rest of it was authorized. */
function outside(
  { total, remains }: Requested,
  { bound, number }: CriterionLimit,
): LimitComparison['outside'] {
  if (bound !== 'at-least' && total.low > number) return 'above';
  return bound !== 'at-most' && !remains && total.high < number ? 'below' : undefined;
}

/** A criterion that names no treatment is about what its section is; one that names some is about those. */
function isOfOneTreatment(criterion: readonly Fact[], request: readonly Fact[]): boolean {
  const named = treatmentsOf(criterion);
  if (named.length === 0) return true;
  const asked = new Set(treatmentsOf(request));
  return named.some((one) => asked.has(one)) && isOccupational(criterion) === isOccupational(request);
}

/** Physical and occupational therapy share a category, and have limits of their own. */
function isOccupational(facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.kind === 'term' && fact.group === 'occupational-therapy');
}
