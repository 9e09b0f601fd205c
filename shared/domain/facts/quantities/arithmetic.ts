import type { DrugFact, Period, QuantityFact, Range } from '../fact.ts';
import { WEEKS_IN_MONTH } from './units.ts';

const DAYS: Record<Exclude<Period, 'month' | 'hour'>, number> = { day: 1, week: 7, year: 365 };

interface Rate {
  count: Range;
  period: Period;
}

/**
 * So often for so long: 2 a week for 4 weeks is 8. Weeks in a month are four to 31/7: the result is bounds then, and
 * `approximate`. Undefined where the two have no common measure (hours).
 */
export function totalOf(frequency: Rate, duration: Rate): { total: Range; approximate: boolean } | undefined {
  const ratio = periodsIn(duration.period, frequency.period);
  if (ratio === undefined) return undefined;
  const low = frequency.count.low * duration.count.low * ratio.low;
  const high = frequency.count.high * duration.count.high * ratio.high;
  const exact = ratio.low === ratio.high && Number.isInteger(low) && Number.isInteger(high);
  return { total: { low: Math.floor(low), high: Math.ceil(high) }, approximate: !exact };
}

/** How many `inner` periods an `outer` one has. */
function periodsIn(outer: Period, inner: Period): Range | undefined {
  if (outer === inner) return { low: 1, high: 1 };
  if (outer === 'hour' || inner === 'hour') return undefined;
  if (outer === 'month' && inner === 'week') return WEEKS_IN_MONTH;
  if (outer === 'week' && inner === 'month')
    return { low: 1 / WEEKS_IN_MONTH.high, high: 1 / WEEKS_IN_MONTH.low };
  if (outer === 'month' && inner === 'day') return { low: 28, high: 31 };
  if (outer === 'year' && inner === 'month') return { low: 12, high: 12 };
  if (outer === 'month' || inner === 'month') return undefined;
  const ratio = DAYS[outer] / DAYS[inner];
  return Number.isInteger(ratio)
    ? { low: ratio, high: ratio }
    : { low: Math.floor(ratio), high: Math.ceil(ratio) };
}

/** Tablets (or the like) with all refills; undefined where the text gives no quantity. */
export function dispensedTotal(drug: Pick<DrugFact, 'quantity' | 'refills'>): number | undefined {
  return drug.quantity === undefined ? undefined : drug.quantity * (1 + (drug.refills ?? 0));
}

/** Tablets that the directions use up: dose times times a day times days; undefined where one of them is missing. */
export function sigTotal(drug: Pick<DrugFact, 'sig'>): Range | undefined {
  const { dose = { low: 1, high: 1 }, perDay, days } = drug.sig ?? {};
  if (perDay === undefined || days === undefined) return undefined;
  return { low: Math.floor(dose.low * perDay.low * days), high: Math.ceil(dose.high * perDay.high * days) };
}

/** original = authorised + remaining, in one unit; undefined where a number is missing or is a span. */
export function splitAddsUp(
  original: QuantityFact | undefined,
  authorized: QuantityFact | undefined,
  remaining: QuantityFact | undefined,
): boolean | undefined {
  const [whole, part, rest] = [single(original), single(authorized), single(remaining)];
  if (whole === undefined || part === undefined || rest === undefined) return undefined;
  if (original?.unit !== authorized?.unit || original?.unit !== remaining?.unit) return false;
  return whole === part + rest;
}

function single(quantity: QuantityFact | undefined): number | undefined {
  const total = quantity?.total;
  return total !== undefined && total.low === total.high ? total.low : undefined;
}
