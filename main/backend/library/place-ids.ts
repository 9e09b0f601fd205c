import { z } from 'zod';
import { inForceOn } from '../../../shared/guidelines/in-force.ts';
import { ageRank, forceRank, SEARCH_SEQUENCE } from '../../../shared/guidelines/search-order.ts';
import { matchExpression } from '../../../shared/search/match-expression.ts';
import type { Plan } from '../../../shared/search/plan.ts';
import type { Reader } from '../store/handles.ts';
import { groupOf, type PlaceGroup, placesOfStep, readGroups } from '../store/library/groups.ts';
import { jsonColumn, parseRow } from '../store/rows.ts';

/** The columns of the index, the weightiest first: a place's own, and what its chapter lends it. */
const OWN = ['title', 'about', 'text', 'criteria'];
const HEAD = ['chapter', 'chapter_about'];
const LEVELS = OWN.length + HEAD.length;

const idList = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger));
const idsRow = z.strictObject({ ids: jsonColumn(idList) });

/**
 * Ids within a step, in their order, in one row. The casts matter: see `page-index.ts`. Exported for the test of its plan.
 * @param isWhole the step has no places but those of the groups that are asked for
 */
export function idsInStep(isWhole: boolean): string {
  const groups = isWhole ? '' : 'AND (rowid >> 32) IN (SELECT value FROM json_each(?))';
  return `SELECT json_group_array(id) AS ids FROM (
    SELECT rowid AS id FROM library_fts WHERE library_fts MATCH ?
    AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ${groups} ORDER BY rowid LIMIT ?)`;
}

/**
 * Ids of the chapters and sections that a query finds, `most` at most: by the search sequence, those in force on the day
 * first, then by where it is found. Nothing is sorted that is not asked for: ids are in the order of the sequence.
 */
export function findPlaces(
  reader: Reader,
  plan: Plan,
  day: string,
  most: number,
  steps = SEARCH_SEQUENCE,
): number[] {
  const groups = readGroups(reader);
  const found: number[] = [];
  for (const step of steps) {
    const ofStep = groups.filter((group) => group.step === step);
    for (const rank of [0, 1]) {
      const asked = ofStep.filter(({ days }) => forceRank(inForceOn(days, day)) === rank);
      if (asked.length === 0 || found.length >= most) continue;
      const isWhole = asked.length === ofStep.length;
      // Those that are not in force come by the day on which they were replaced: they are few, and all are looked at.
      const isSorted = rank === 0;
      const ids = (match: string, count: number) =>
        idsIn(reader, match, { step, groups: isWhole ? undefined : asked }, isSorted ? count : -1);
      found.push(...byLevel(plan, ids, isSorted ? undefined : byAge(asked, day), most - found.length));
    }
  }
  return found;
}

/** Ids by where they are found: title, what it is about, text, criteria, chapter. */
function byLevel(
  plan: Plan,
  idsOf: (match: string, count: number) => number[],
  sort: ((a: number, b: number) => number) | undefined,
  most: number,
): number[] {
  const found = new Set<number>();
  // Whether there is anything at all, and how much.
  const all = idsOf(matchAt(plan, LEVELS - 1), most + 1);
  if (all.length === 0) return [];
  const isAll = all.length <= most;
  for (let level = 0; level < LEVELS; level += 1) {
    const isKnown = isAll && level === LEVELS - 1;
    const ids = isKnown ? all : idsOf(matchAt(plan, level), most + found.size);
    for (const id of sort === undefined ? ids : ids.toSorted(sort)) found.add(id);
    if (found.size >= most || (isAll && found.size === all.length)) break;
  }
  return [...found].slice(0, most);
}

function idsIn(
  reader: Reader,
  match: string,
  { step, groups }: { step: PlaceGroup['step']; groups: readonly PlaceGroup[] | undefined },
  most: number,
): number[] {
  const { first, last } = placesOfStep(step);
  const within = groups === undefined ? [] : [JSON.stringify(groups.map(({ id }) => id))];
  const row = reader.get(idsInStep(groups === undefined), match, first, last, ...within, most);
  return parseRow(idsRow, row).ids;
}

function byAge(groups: readonly PlaceGroup[], day: string): (a: number, b: number) => number {
  const ages = new Map(groups.map(({ id, days }) => [id, ageRank(days, day)]));
  return (a, b) => (ages.get(groupOf(a)) ?? 0) - (ages.get(groupOf(b)) ?? 0) || a - b;
}

/**
 * What is found in the first columns, as far as it is a hit at all (see `levelOf`). Where nothing is excluded, what is found
 * in some columns is found in all of them.
 */
function matchAt(plan: Plan, level: number): string {
  const expression = matchExpression(plan);
  const within = (columns: readonly string[]) => `({${columns.join(' ')}} : (${expression}))`;
  const first = within([...OWN, ...HEAD].slice(0, level + 1));
  if (excludes(plan)) return `(${first} AND (${expression})) NOT (${within(HEAD)} NOT ${within(OWN)})`;
  return level < OWN.length ? first : `${first} NOT (${within(HEAD)} NOT ${within(OWN)})`;
}

function excludes(plan: Plan): boolean {
  if (plan.kind === 'any' || plan.kind === 'near') return false;
  return (plan.kind === 'all' && plan.without.length > 0) || plan.of.some(excludes);
}
