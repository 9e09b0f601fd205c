import { PAGES_A_SLICE, type Sliced } from '../slices.ts';
import { type FitReason, fitOf, mainNumber } from './fit.ts';
import type { Pins, SeenPage, Segment } from './segments.ts';

/** A segment that loose pages were put to, and why. */
export interface Joined extends Segment {
  joins: { page: number; reasons: FitReason[] }[];
  /** Its pages stand in another order in the document. */
  reordered: boolean;
}

/** Records this far away on either side may have lost the pages. */
const REACH = 6;
/** The fit that is needed, how much better it has to be than with another record, and than where the pages lie. */
const LEAST_FIT = 3.2;
const LEAST_LEAD = 1;
const LEAST_GAIN = 2;

/**
 * Puts pages back to their record that lie before it, behind others or apart from it: reversed and shuffled sheets, a
 * sheet of one record between those of another. Only pages that say themselves that they are no first ones are moved, and only
 * where one record fits well and better than all others.
 */
export function* rejoin(segments: readonly Segment[], pins: Pins): Sliced<Joined[]> {
  const parts: Part[] = [];
  for (const [at, segment] of segments.entries()) {
    parts.push(...cutAtBreaks(segment, pins));
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
  }
  const joined: (Joined | undefined)[] = parts.map((part) => ({ ...part, joins: [], reordered: false }));
  for (const [at, part] of parts.entries()) {
    if (at % PAGES_A_SLICE === PAGES_A_SLICE - 1) yield;
    const loose = part.pages[0];
    if (loose === undefined || !isLoose(loose, pins)) continue;
    const home = homeOf(loose, at, part.cut ? at - 1 : undefined, joined);
    if (home === undefined) continue;
    const target = joined[home.at];
    const own = joined[at];
    if (target === undefined || own === undefined) continue;
    joined[home.at] = merged(target, own, home.reasons);
    joined[at] = undefined;
  }
  return joined.filter((one) => one !== undefined).map((one) => ordered(one, pins));
}

interface Part extends Segment {
  /** Cut off what stands before it. */
  cut: boolean;
}

/** Cuts a segment before a page whose number does not follow the pages before it. */
function cutAtBreaks(segment: Segment, pins: Pins): Part[] {
  const parts: Part[] = [];
  for (const [at, page] of segment.pages.entries()) {
    const part = parts.at(-1);
    if (part === undefined || breaksOrder(segment.pages, at, pins)) {
      const startChance = part === undefined ? segment.startChance : 1 - segment.wholeChance;
      parts.push({ ...segment, pages: [page], cut: part !== undefined, startChance });
    } else part.pages.push(page);
  }
  return parts;
}

function breaksOrder(pages: readonly SeenPage[], at: number, pins: Pins): boolean {
  const page = pages[at];
  if (page === undefined || pins.get(page.index) === 'inner') return false;
  const number = mainNumber(page.sketch);
  if (number === undefined || number.number < 2 || number.form === 'bare') return false;
  const before = pages[at - 1];
  const last = before === undefined ? undefined : mainNumber(before.sketch);
  return last === undefined || last.of !== number.of || Math.abs(number.number - last.number) !== 1;
}

function isLoose({ index, sketch }: SeenPage, pins: Pins): boolean {
  if (pins.get(index) === 'start') return false;
  const number = mainNumber(sketch);
  if (number !== undefined && number.form === 'worded') return number.number > 1;
  const { edges, titles } = sketch;
  if ((edges.firstItem ?? 0) > 1 && (titles[0]?.opens ?? 0) < OPENING_TITLE) return true;
  const opens =
    edges.letterhead !== undefined || edges.salutation !== undefined || edges.identity >= OPENING_LABELS;
  return (
    edges.goesOn?.how === 'said' || (!opens && !sketch.divider && (titles[0]?.opens ?? 0) < OPENING_TITLE)
  );
}

/** Labels and titles with which a record begins. */
const OPENING_LABELS = 3;
const OPENING_TITLE = 0.3;

function homeOf(
  loose: SeenPage,
  at: number,
  current: number | undefined,
  joined: readonly (Joined | undefined)[],
): { at: number; reasons: FitReason[] } | undefined {
  const fits: { at: number; reasons: FitReason[]; sum: number }[] = [];
  let apart = 0;
  const look = (from: number, step: 1 | -1): void => {
    apart = 0;
    for (let other = from; apart <= REACH && other >= 0 && other < joined.length; other += step) {
      const target = joined[other];
      if (target === undefined) continue;
      const reasons = fitOf(
        loose.sketch,
        { pages: target.pages.map((page) => page.sketch), type: target.type },
        apart,
      );
      fits.push({ at: other, reasons, sum: reasons.reduce((sum, { weight }) => sum + weight, 0) });
      apart += 1;
    }
  };
  look(at - 1, -1);
  look(at + 1, 1);
  fits.sort((a, b) => b.sum - a.sum);
  const [best, second] = fits;
  const stays = fits.find((fit) => fit.at === current);
  // What was cut off goes back to where it was, unless it fits much better elsewhere.
  if (stays !== undefined && (best === undefined || best.sum < Math.max(LEAST_FIT, stays.sum + LEAST_GAIN)))
    return stays;
  if (best === undefined || best.sum < LEAST_FIT) return stays;
  if (second !== undefined && best.sum - second.sum < LEAST_LEAD && second !== stays) return stays;
  return best;
}

function merged(target: Joined, loose: Joined, reasons: FitReason[]): Joined {
  const first = loose.pages[0];
  const joins = first === undefined ? [] : [{ page: first.index, reasons }];
  const isBehind = (first?.index ?? 0) > (target.pages.at(-1)?.index ?? 0);
  const pages = [...target.pages, ...loose.pages];
  return {
    ...target,
    pages,
    joins:
      isBehind && isContiguous(target, loose)
        ? [...target.joins, ...loose.joins]
        : [...target.joins, ...joins, ...loose.joins],
    wholeChance: target.wholeChance * loose.wholeChance * CHANCE_OF_JOIN,
  };
}
/** Pages that were moved are right nine times in ten. */
const CHANCE_OF_JOIN = 0.9;

function isContiguous(target: Joined, loose: Joined): boolean {
  return (target.pages.at(-1)?.index ?? 0) + 1 === loose.pages[0]?.index;
}

/** Pages in the order of their numbers, where all have one and no two the same; otherwise as they lie, the joined last. */
function ordered(segment: Joined, pins: Pins): Joined {
  const numbers = segment.pages.map((page) => mainNumber(page.sketch));
  const counted = numbers.map((number) => number?.number ?? 0);
  // One page without a number is the first, if no other is.
  const bare = counted.filter((number) => number === 0).length;
  const sure =
    new Set(counted).size === counted.length && (bare === 0 || (bare === 1 && !counted.includes(1)));
  const pages = [...segment.pages];
  if (sure && pages.length > 1 && agree(numbers)) {
    const order = new Map(pages.map((page, at) => [page, counted[at] ?? 0]));
    pages.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }
  const [first] = segment.pages;
  // A person said that the record begins there.
  if (first !== undefined && pins.get(first.index) === 'start' && pages[0] !== first) return segment;
  const reordered = pages.some((page, at) => at > 0 && page.index < (pages[at - 1]?.index ?? 0));
  return { ...segment, pages, reordered };
}

function agree(numbers: readonly ReturnType<typeof mainNumber>[]): boolean {
  const totals = new Set(numbers.flatMap((number) => (number?.of === undefined ? [] : [number.of])));
  return totals.size <= 1;
}
