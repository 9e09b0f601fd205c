import { RECORD_TYPES, type RecordType } from '../record-type.ts';
import type { PageSketch } from '../sketch/sketch.ts';
import type { Sliced } from '../slices.ts';
import { type LatticePage, solve } from './lattice.ts';
import { type Observation, observe } from './observations.ts';
import { typeEvidence } from './type-evidence.ts';

/** A page of a document: its index, and what was seen on it. */
export interface SeenPage {
  index: number;
  sketch: PageSketch;
}

/** Pages that follow each other and belong to one record, as far as neighbours tell. */
export interface Segment {
  pages: SeenPage[];
  /** What spoke for the beginning. */
  observations: Observation[];
  /** Where it begins after other pages: the page before, for what was observed there. */
  before: number | undefined;
  /** The probability of each type, by the order of `RECORD_TYPES`. */
  types: Float64Array;
  type: RecordType;
  /** That a record begins with its first page, and on none of its others, 0 to 1. */
  startChance: number;
  wholeChance: number;
}

export type Pins = ReadonlyMap<number, 'start' | 'inner'>;

/**
 * Divides the pages of a document that hold anything.
 * @param pages in their order, without blank and unread ones
 * @param lattice what `latticePage` gave of each
 */
export function* segmentsFrom(
  pages: readonly SeenPage[],
  lattice: readonly ObservedPage[],
): Sliced<Segment[]> {
  const { starts, types, startChance, typeChance } = yield* solve(lattice);
  const segments: Segment[] = [];
  for (const [at, page] of pages.entries()) {
    const last = segments.at(-1);
    if (last !== undefined && starts[at] !== true) {
      last.pages.push(page);
      last.wholeChance *= 1 - (startChance[at] ?? 0);
      continue;
    }
    const from = at * RECORD_TYPES.length;
    segments.push({
      pages: [page],
      observations: lattice[at]?.observations ?? [],
      before: pages[at - 1]?.index,
      types: typeChance.slice(from, from + RECORD_TYPES.length),
      type: RECORD_TYPES[types[at] ?? 0] ?? 'other',
      startChance: startChance[at] ?? 1,
      wholeChance: 1,
    });
  }
  return segments;
}

/** A page with all that was observed of it. */
export interface ObservedPage extends LatticePage {
  observations: Observation[];
}

/**
 * A page as it is weighed against the one before.
 * @param pins indices of pages of which a person decided whether a record begins there
 */
export function latticePage(page: SeenPage, before: SeenPage | undefined, pins: Pins): ObservedPage {
  const between = before === undefined ? 0 : page.index - before.index - 1;
  const observations = observe(page.sketch, before?.sketch, between);
  const start = observations.reduce((sum, { weight }) => sum + weight, 0);
  const fixed = pins.get(page.index);
  return { observations, start, evidence: typeEvidence(page.sketch), ...(fixed !== undefined && { fixed }) };
}
