import { RECORD_TYPES } from '../record-type.ts';
import { PAGES_A_SLICE, type Sliced } from '../slices.ts';
import { INNER_PAGE, MOST_AGAINST, TYPE_SHARES } from '../tables/start-weights.ts';

const TYPES = RECORD_TYPES.length;
/** Files differ: the shares count by their root. */
const PRIORS = RECORD_TYPES.map((type) => Math.log(TYPE_SHARES[type]) / 2);

/** A page in a row of pages: how much speaks for a beginning, in nats, and for each type. */
export interface LatticePage {
  start: number;
  evidence: Float64Array;
  /** Decided by a person, or by the end of a document: begins a record, or does not. */
  fixed?: 'start' | 'inner';
}

export interface LatticeResult {
  /** Whether a record begins on each page, in the likeliest division of all. */
  starts: boolean[];
  /** The likeliest type of the record that each page is in, by the order of `RECORD_TYPES`. */
  types: number[];
  /** The probability of a beginning on each page, over all divisions. */
  startChance: Float64Array;
  /** The probability of each type for each page's record: `TYPES` numbers a page. */
  typeChance: Float64Array;
}

/**
 * The likeliest division of a row of pages into records with types, and how likely each part of it is. A state is the type of
 * the record that a page is in; from page to page a record goes on or another begins. Time grows with the pages.
 */
export function* solve(pages: readonly LatticePage[]): Sliced<LatticeResult> {
  const steps: Step[] = [];
  for (const [at, page] of pages.entries()) {
    steps.push(stepOf(page, at));
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  return { ...(yield* likeliest(steps)), ...(yield* chances(steps)) };
}

/** Scores of one page: of a record of each type that begins on it; of one that goes on. */
interface Step {
  begin: Float64Array;
  goOn: Float64Array;
}

function stepOf(page: LatticePage, at: number): Step {
  const { evidence } = page;
  const begin = new Float64Array(TYPES);
  const goOn = new Float64Array(TYPES);
  let most = -Infinity;
  for (let type = 0; type < TYPES; type += 1) {
    begin[type] = (evidence[type] ?? 0) + (PRIORS[type] ?? 0);
    most = Math.max(most, evidence[type] ?? 0);
  }
  const total = logSum(begin);
  const fixed = at === 0 ? 'start' : page.fixed;
  const start = fixed === 'start' ? Infinity : fixed === 'inner' ? -Infinity : page.start;
  // Log probabilities of the two, so that neither has more to give than the other.
  const beginning = -softPlus(-start);
  const going = -softPlus(start);
  for (let type = 0; type < TYPES; type += 1) {
    begin[type] = (begin[type] ?? 0) - total + beginning;
    goOn[type] = Math.max(-MOST_AGAINST, INNER_PAGE * ((evidence[type] ?? 0) - most)) + going;
  }
  return { begin, goOn };
}

function* likeliest(steps: readonly Step[]): Sliced<Pick<LatticeResult, 'starts' | 'types'>> {
  let scores = new Float64Array(TYPES);
  /** For each page and type, whether the record began there, and the type before it. */
  const began: Uint8Array[] = [];
  const before: Uint8Array[] = [];
  for (const [at, { begin, goOn }] of steps.entries()) {
    const best = at === 0 ? 0 : indexOfMost(scores);
    const top = at === 0 ? 0 : (scores[best] ?? 0);
    const next = new Float64Array(TYPES);
    const beganHere = new Uint8Array(TYPES);
    const from = new Uint8Array(TYPES);
    for (let type = 0; type < TYPES; type += 1) {
      const fresh = top + (begin[type] ?? 0);
      const same = at === 0 ? -Infinity : (scores[type] ?? 0) + (goOn[type] ?? 0);
      beganHere[type] = fresh >= same ? 1 : 0;
      next[type] = Math.max(fresh, same);
      from[type] = fresh >= same ? best : type;
    }
    began.push(beganHere);
    before.push(from);
    scores = next;
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  const starts: boolean[] = new Array(steps.length).fill(false);
  const types: number[] = new Array(steps.length).fill(0);
  let type = indexOfMost(scores);
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    types[at] = type;
    starts[at] = began[at]?.[type] === 1;
    type = before[at]?.[type] ?? 0;
  }
  return { starts, types };
}

function* chances(steps: readonly Step[]): Sliced<Pick<LatticeResult, 'startChance' | 'typeChance'>> {
  const count = steps.length;
  const forward: Float64Array[] = [];
  for (const [at, { begin, goOn }] of steps.entries()) {
    const last = forward[at - 1];
    const all = last === undefined ? 0 : logSum(last);
    const next = new Float64Array(TYPES);
    for (let type = 0; type < TYPES; type += 1) {
      const fresh = all + (begin[type] ?? 0);
      next[type] = last === undefined ? fresh : logAdd(fresh, (last[type] ?? 0) + (goOn[type] ?? 0));
    }
    forward.push(next);
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  const startChance = new Float64Array(count);
  const typeChance = new Float64Array(count * TYPES);
  let backward = new Float64Array(TYPES);
  const total = count === 0 ? 0 : logSum(forward[count - 1] ?? new Float64Array(TYPES));
  for (let at = count - 1; at >= 0; at -= 1) {
    const { begin, goOn } = steps[at] ?? { begin: new Float64Array(TYPES), goOn: new Float64Array(TYPES) };
    const here = forward[at] ?? new Float64Array(TYPES);
    const last = forward[at - 1];
    const all = last === undefined ? 0 : logSum(last);
    let fresh = -Infinity;
    for (let type = 0; type < TYPES; type += 1) {
      typeChance[at * TYPES + type] = Math.exp((here[type] ?? 0) + (backward[type] ?? 0) - total);
      fresh = logAdd(fresh, (begin[type] ?? 0) + (backward[type] ?? 0));
    }
    startChance[at] = Math.min(1, Math.exp(all + fresh - total));
    const next = new Float64Array(TYPES);
    for (let type = 0; type < TYPES; type += 1)
      next[type] = logAdd(fresh, (goOn[type] ?? 0) + (backward[type] ?? 0));
    backward = next;
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  return { startChance, typeChance };
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}

function logSum(values: Float64Array): number {
  let sum = -Infinity;
  for (const value of values) sum = logAdd(sum, value);
  return sum;
}

function logAdd(one: number, other: number): number {
  const most = Math.max(one, other);
  return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(one, other) - most));
}

/** log(1 + e^x) */
function softPlus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x));
}
